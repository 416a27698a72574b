package dev.plinth.desktop.prompt;

import atlantafx.base.theme.Styles;
import dev.plinth.desktop.Messages;
import dev.plinth.desktop.diff.DiffView;
import dev.plinth.desktop.diff.LineDiff;
import dev.plinth.desktop.prompt.DraftState.Asking;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** What a draft would change of what was written by hand, and the choice. */
final class ReplaceQuestionView extends VBox {
  ReplaceQuestionView(PromptViewModel room, Asking asking) {
    getStyleClass().addAll("prompt-card", "prompt-asking");
    LineDiff diff = LineDiff.of(room.mine(), asking.draft().text().value());
    DiffView view = new DiffView();
    view.getStyleClass().add("prompt-diff");
    view.show(diff);
    Hyperlink larger = new Hyperlink(Messages.text("prompt.asking.compare"));
    larger.setId("prompt-compare");
    larger.setOnAction(event -> new ReplaceQuestionWindow(room, diff).open(getScene().getWindow()));
    HBox choice =
        new HBox(
            button("replace", Styles.ACCENT, room::replace),
            button("keep", Styles.BUTTON_OUTLINED, room::keepMine));
    choice.getStyleClass().add("prompt-buttons");
    getChildren()
        .setAll(
            new DraftBanner(
                Feather.GIT_PULL_REQUEST, "accent-ink", Messages.text("prompt.asking.title")),
            DraftBanner.sentence(Messages.text("prompt.asking.why")),
            view,
            larger,
            choice);
  }

  private static Button button(String name, String style, Runnable action) {
    Button button = new Button(Messages.text("prompt.asking." + name));
    button.setId("prompt-" + name);
    button.getStyleClass().add(style);
    button.setTooltip(new Tooltip(Messages.text("prompt.asking." + name + ".tip")));
    button.setAccessibleHelp(Messages.text("prompt.asking." + name + ".tip"));
    button.setOnAction(event -> action.run());
    button.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(button, Priority.ALWAYS);
    return button;
  }
}
