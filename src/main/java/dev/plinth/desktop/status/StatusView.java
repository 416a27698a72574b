package dev.plinth.desktop.status;

import dev.plinth.desktop.Messages;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import org.controlsfx.control.StatusBar;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The line at the bottom of the window. */
public final class StatusView extends StatusBar {
  /**
   * Shows this.
   *
   * @param toProblems goes where the problems are listed
   */
  public StatusView(StatusViewModel model, Runnable toProblems) {
    textProperty().bind(model.wordsBinding());
    progressProperty().bind(model.progressBinding());
    setAccessibleRole(AccessibleRole.TEXT);
    accessibleTextProperty().bind(model.wordsBinding());
    Label problems = part(model.problemsBinding(), Feather.ALERT_CIRCLE, "status.problems.tip");
    problems.setOnMouseClicked(click -> toProblems.run());
    getRightItems()
        .addAll(
            problems,
            part(model.caretProperty(), Feather.EDIT_3, "status.caret.tip"),
            part(model.modelProperty(), Feather.CPU, "status.model.tip"),
            part(model.dockerProperty(), Feather.BOX, "status.docker.tip"));
  }

  /** A part of the line, gone while it has nothing to say. */
  private static Label part(ObservableStringValue words, Feather icon, String tip) {
    Label label = new Label();
    label.textProperty().bind(words);
    label.setTooltip(new Tooltip(Messages.text(tip)));
    FontIcon sign = new FontIcon(icon);
    sign.getStyleClass().add("muted-ink");
    label.setGraphic(sign);
    hideWith(label, words);
    return label;
  }

  private static void hideWith(Node node, ObservableStringValue words) {
    Runnable show =
        () -> {
          node.setVisible(!words.get().isEmpty());
          node.setManaged(!words.get().isEmpty());
        };
    words.addListener((property, before, now) -> show.run());
    show.run();
  }
}
