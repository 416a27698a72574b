package dev.plinth.desktop.prompt;

import dev.plinth.desktop.Messages;
import dev.plinth.desktop.diff.DiffView;
import dev.plinth.desktop.diff.LineDiff;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.stage.Window;

/**
 * A larger dialog with the question of {@link ReplaceQuestionView}. If the user closes the dialog,
 * the question stays open.
 */
final class ReplaceQuestionWindow {
  private static final double WIDTH = 880;
  private static final double HEIGHT = 620;

  private final DraftCycle drafts;
  private final DiffView view = new DiffView();

  ReplaceQuestionWindow(DraftCycle drafts, LineDiff diff) {
    this.drafts = drafts;
    view.show(diff);
  }

  void open(Window owner) {
    ButtonType replace = new ButtonType(Messages.text("prompt.asking.replace"), ButtonData.YES);
    ButtonType keep = new ButtonType(Messages.text("prompt.asking.keep"), ButtonData.NO);
    ButtonType later =
        new ButtonType(Messages.text("prompt.asking.later"), ButtonData.CANCEL_CLOSE);
    Dialog<ButtonType> dialog = new Dialog<>();
    dialog.initOwner(owner);
    dialog.setTitle(Messages.text("prompt.asking.window"));
    dialog.setResizable(true);
    dialog.getDialogPane().getButtonTypes().setAll(replace, keep, later);
    dialog.getDialogPane().setContent(view);
    dialog.getDialogPane().setPrefSize(WIDTH, HEIGHT);
    dialog.setResultConverter(
        pressed -> {
          if (pressed == replace) {
            drafts.replace();
          } else if (pressed == keep) {
            drafts.keepMine();
          }
          return pressed;
        });
    dialog.show();
  }
}
