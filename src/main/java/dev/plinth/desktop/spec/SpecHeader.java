package dev.plinth.desktop.spec;

import dev.plinth.desktop.IconButton;
import dev.plinth.desktop.Messages;
import dev.plinth.diagnostic.Severity;
import javafx.beans.binding.LongBinding;
import javafx.beans.binding.StringBinding;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The header of the spec pane: the file name, the number of diagnostics, and buttons. */
final class SpecHeader extends VBox {
  private final HBox bar = new HBox();
  // Kept in fields, since a binding without strong references would be garbage-collected.
  private final StringBinding file;
  private final LongBinding errors;
  private final LongBinding warnings;

  SpecHeader(SpecStateViewModel state) {
    file = state.fileBinding();
    errors = state.countBinding(Severity.ERROR);
    warnings = state.countBinding(Severity.WARNING);
    getStyleClass().add("spec-header");
    bar.getStyleClass().add("room-header");
    Label title = new Label(Messages.text("spec.title"));
    title.getStyleClass().add("room-title");
    title.setMinWidth(Region.USE_PREF_SIZE);
    Label name = new Label();
    name.getStyleClass().add("file-state");
    name.textProperty().bind(file);
    name.setMinWidth(0);
    Tooltip fullName = new Tooltip();
    fullName.textProperty().bind(file);
    name.setTooltip(fullName);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    bar.getChildren()
        .addAll(
            title, name, space, count(Severity.ERROR, errors), count(Severity.WARNING, warnings));
    getChildren().add(bar);
  }

  private static Label count(Severity severity, LongBinding number) {
    Label label = new Label();
    label.getStyleClass().add("count");
    label.setGraphic(SeverityIcons.of(severity));
    label.setMinWidth(0); // in a narrow header, buttons matter more; the status bar counts too
    label.textProperty().bind(number.asString());
    label.visibleProperty().bind(number.greaterThan(0));
    label.managedProperty().bind(label.visibleProperty());
    Tooltip tooltip = new Tooltip();
    number.addListener((property, before, now) -> tooltip.setText(text(severity, now.longValue())));
    tooltip.setText(text(severity, number.get()));
    label.setTooltip(tooltip);
    label.accessibleTextProperty().bind(tooltip.textProperty());
    return label;
  }

  private static String text(Severity severity, long number) {
    return Messages.text("spec.count." + severity.word(), number);
  }

  /** Adds a button and returns it. */
  Button add(Feather icon, String description, Runnable action) {
    Button button = new IconButton(icon, description, action);
    bar.getChildren().add(button);
    return button;
  }
}
