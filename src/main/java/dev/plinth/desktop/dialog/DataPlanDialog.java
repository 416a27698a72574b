package dev.plinth.desktop.dialog;

import dev.plinth.desktop.Messages;
import dev.plinth.desktop.plan.PlanChoice;
import dev.plinth.desktop.plan.PlanView;
import dev.plinth.desktop.plan.PlanViewModel;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.stage.Stage;

/** A dialog that asks how existing data follows a spec. */
final class DataPlanDialog {
  private DataPlanDialog() {}

  /** Shows the dialog and blocks until the user closes it. Returns empty if the user cancels. */
  static Optional<PlanChoice> show(Stage owner, PlanViewModel plan) {
    Dialog<ButtonType> dialog = new Dialog<>();
    dialog.initOwner(owner);
    dialog.setTitle(Messages.text("window.title"));
    dialog.setResizable(true);
    DialogPane pane = new BoundedPane(owner.getWidth() * 0.9, owner.getHeight() * 0.9);
    dialog.setDialogPane(pane);
    dialog.setHeaderText(Messages.text("plan.title"));
    PlanView view = new PlanView(plan);
    pane.setContent(view);
    ButtonType keep = new ButtonType(Messages.text("plan.keep"), ButtonData.YES);
    ButtonType empty = new ButtonType(Messages.text("plan.empty"), ButtonData.NO);
    pane.getButtonTypes().addAll(keep, empty, ButtonType.CANCEL);
    DialogFrame.prepare(dialog);
    pane.lookupButton(keep).disableProperty().bind(plan.readyBinding().not());
    if (plan.isUnrelated()) {
      ((Button) pane.lookupButton(keep)).setDefaultButton(false);
      ((Button) pane.lookupButton(empty)).setDefaultButton(true);
    }
    dialog.setOnShown(event -> view.focusFirst(pane.lookupButton(keep)));
    ButtonType answer = dialog.showAndWait().orElse(ButtonType.CANCEL);
    if (answer.equals(empty)) {
      return Optional.of(PlanChoice.EMPTY_DATABASE);
    }
    return Optional.of(answer)
        .filter(keep::equals)
        .map(kept -> PlanChoice.keepData(plan.answersProperty().get()));
  }
}
