package dev.plinth.desktop.status;

import dev.plinth.desktop.Messages;
import dev.plinth.desktop.spec.SeverityIcons;
import dev.plinth.diagnostic.Severity;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import org.controlsfx.control.StatusBar;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The status bar at the bottom of the window. */
public final class StatusView extends StatusBar {
  // Kept in a field, since a binding without strong references would be garbage-collected.
  private final ObjectBinding<Optional<Severity>> worst;

  /**
   * Creates the status bar.
   *
   * @param showProblems moves the focus to the list of problems
   */
  public StatusView(StatusViewModel model, Runnable showProblems) {
    worst = model.worstBinding();
    textProperty().bind(model.textBinding());
    progressProperty().bind(model.progressBinding());
    setAccessibleRole(AccessibleRole.TEXT);
    accessibleTextProperty().bind(model.textBinding());
    Label problems = part(model.problemsBinding(), Feather.CHECK_CIRCLE, "status.problems.tip");
    problems.graphicProperty().bind(Bindings.createObjectBinding(() -> icon(worst.get()), worst));
    problems.setOnMouseClicked(click -> showProblems.run());
    getRightItems()
        .addAll(
            problems,
            part(model.caretProperty(), Feather.EDIT_3, "status.caret.tip"),
            part(model.modelProperty(), Feather.CPU, "status.model.tip"),
            part(model.dockerProperty(), Feather.BOX, "status.docker.tip"));
  }

  /** Returns the icon of a severity, or a check mark where there is no problem. */
  private static FontIcon icon(Optional<Severity> worst) {
    return worst
        .map(SeverityIcons::of)
        .orElseGet(
            () -> {
              FontIcon icon = new FontIcon(Feather.CHECK_CIRCLE);
              icon.getStyleClass().add("success-ink");
              return icon;
            });
  }

  /** Returns a label of the status bar that is hidden while its text is empty. */
  private static Label part(ObservableStringValue text, Feather icon, String tip) {
    Label label = new Label();
    label.textProperty().bind(text);
    label.setTooltip(new Tooltip(Messages.text(tip)));
    FontIcon graphic = new FontIcon(icon);
    graphic.getStyleClass().add("muted-ink");
    label.setGraphic(graphic);
    hideWhileEmpty(label, text);
    return label;
  }

  private static void hideWhileEmpty(Node node, ObservableStringValue text) {
    Runnable show =
        () -> {
          node.setVisible(!text.get().isEmpty());
          node.setManaged(!text.get().isEmpty());
        };
    text.addListener((property, before, now) -> show.run());
    show.run();
  }
}
