package dev.plinth.desktop.settings;

import atlantafx.base.theme.Styles;
import dev.plinth.desktop.Messages;
import javafx.beans.value.ObservableStringValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Settings that belong together: names on the left, values on the right, words below them. */
class SettingsSection extends VBox {
  private static final PseudoClass WRONG = Styles.STATE_DANGER;

  SettingsSection(String name) {
    getStyleClass().add("settings-section");
    Label title = new Label(Messages.text("settings.section." + name));
    title.getStyleClass().add("settings-title");
    getChildren().add(title);
  }

  final void row(String name, Control value) {
    row(name, value, value);
  }

  /** A row whose value is part of something larger. */
  final void row(String name, Node whole, Control value) {
    Label label = new Label(name);
    label.setLabelFor(value);
    value.setAccessibleText(name);
    line(label, whole);
  }

  /** Something that needs no name. */
  final void value(Node node) {
    line(new Label(), node);
  }

  /** What is not shown leaves no gap. */
  private void line(Label name, Node value) {
    name.getStyleClass().add("settings-name");
    HBox.setHgrow(value, Priority.ALWAYS);
    HBox line = new HBox(name, value);
    line.getStyleClass().add("settings-row");
    line.visibleProperty().bind(value.visibleProperty());
    line.managedProperty().bind(line.visibleProperty());
    getChildren().add(line);
  }

  final Label hint(String words) {
    Label label = new Label(words);
    label.getStyleClass().add("settings-hint");
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    value(label);
    return label;
  }

  /** What is wrong with the row above, while something is. */
  final void problem(Control above, ObservableStringValue words) {
    FontIcon icon = new FontIcon(Feather.ALERT_CIRCLE);
    icon.getStyleClass().add("error-ink");
    Label label = new Label("", icon);
    label.getStyleClass().addAll("settings-problem", "error-ink");
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    label.textProperty().bind(words);
    label.visibleProperty().bind(label.textProperty().isNotEmpty());
    label
        .visibleProperty()
        .addListener((property, before, now) -> above.pseudoClassStateChanged(WRONG, now));
    above.pseudoClassStateChanged(WRONG, label.isVisible());
    value(label);
  }
}
