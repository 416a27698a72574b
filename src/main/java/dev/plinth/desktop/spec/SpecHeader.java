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

/** The line above the editor: what is open, how it is doing, and what can be done with it. */
final class SpecHeader extends VBox {
  private final HBox bar = new HBox();
  // Held here: a binding that nobody holds stops telling.
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
    Tooltip whole = new Tooltip();
    whole.textProperty().bind(file);
    name.setTooltip(whole);
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
    label.setMinWidth(Region.USE_PREF_SIZE);
    label.textProperty().bind(number.asString());
    label.visibleProperty().bind(number.greaterThan(0));
    label.managedProperty().bind(label.visibleProperty());
    Tooltip words = new Tooltip();
    number.addListener((property, before, now) -> words.setText(words(severity, now.longValue())));
    words.setText(words(severity, number.get()));
    label.setTooltip(words);
    label.accessibleTextProperty().bind(words.textProperty());
    return label;
  }

  private static String words(Severity severity, long number) {
    return Messages.text("spec.count." + severity.word(), number);
  }

  /** Adds a button and gives it. */
  Button add(Feather icon, String words, Runnable action) {
    Button button = new IconButton(icon, words, action);
    bar.getChildren().add(button);
    return button;
  }
}
