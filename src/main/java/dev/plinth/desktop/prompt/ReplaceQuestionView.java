package dev.plinth.desktop.prompt;

import atlantafx.base.theme.Styles;
import dev.plinth.desktop.Messages;
import dev.plinth.desktop.diff.DiffView;
import dev.plinth.desktop.diff.LineDiff;
import dev.plinth.desktop.prompt.DraftState.Proposed;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** A card that shows the changes of a draft and asks whether the draft may replace hand edits. */
final class ReplaceQuestionView extends VBox {
  ReplaceQuestionView(DraftCycle drafts, Proposed proposal) {
    getStyleClass().addAll("prompt-card", "prompt-asking");
    LineDiff diff = drafts.changes(proposal);
    DiffView view = new DiffView();
    view.getStyleClass().add("prompt-diff");
    view.show(diff);
    Hyperlink compare = new Hyperlink(Messages.text("prompt.asking.compare"));
    compare.setId("prompt-compare");
    compare.setOnAction(
        event -> new ReplaceQuestionWindow(drafts, diff).open(getScene().getWindow()));
    ButtonRow choice =
        new ButtonRow(
            button("replace", Styles.ACCENT, drafts::replace),
            button("keep", Styles.BUTTON_OUTLINED, drafts::keepMine));
    getChildren()
        .setAll(
            new DraftBanner(
                Feather.GIT_PULL_REQUEST, "accent-ink", Messages.text("prompt.asking.title")),
            DraftBanner.wrappingLabel(Messages.text("prompt.asking.why")),
            view,
            compare,
            choice);
  }

  private static Button button(String name, String style, Runnable action) {
    Button button = new Button(Messages.text("prompt.asking." + name));
    button.setId("prompt-" + name);
    button.getStyleClass().add(style);
    button.setTooltip(new Tooltip(Messages.text("prompt.asking." + name + ".tip")));
    button.setAccessibleHelp(Messages.text("prompt.asking." + name + ".tip"));
    button.setOnAction(event -> action.run());
    return button;
  }
}
