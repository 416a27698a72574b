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

/**
 * A section of the settings page: labels on the left, fields on the right, hints below the fields.
 */
class SettingsSection extends VBox {
  private static final PseudoClass INVALID = Styles.STATE_DANGER;

  SettingsSection(String name) {
    getStyleClass().add("settings-section");
    Label title = new Label(Messages.text("settings.section." + name));
    title.getStyleClass().add("settings-title");
    getChildren().add(title);
  }

  final void row(String name, Control value) {
    row(name, value, value);
  }

  /**
   * Adds a row whose field is part of a larger node.
   *
   * @param whole the node to add
   * @param value the field
   */
  final void row(String name, Node whole, Control value) {
    Label label = new Label(name);
    label.setLabelFor(value);
    value.setAccessibleText(name);
    addRow(label, whole);
  }

  /** Adds a row without a label. */
  final void unlabelled(Node node) {
    addRow(new Label(), node);
  }

  /** Adds a row that takes no space while its field is hidden. */
  private void addRow(Label name, Node value) {
    name.getStyleClass().add("settings-name");
    HBox.setHgrow(value, Priority.ALWAYS);
    HBox line = new HBox(name, value);
    line.getStyleClass().add("settings-row");
    line.visibleProperty().bind(value.visibleProperty());
    line.managedProperty().bind(line.visibleProperty());
    getChildren().add(line);
  }

  final Label hint(String text) {
    Label label = new Label(text);
    label.getStyleClass().add("settings-hint");
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    unlabelled(label);
    return label;
  }

  /** Adds a message about the control above, shown while the message is not empty. */
  final void problem(Control above, ObservableStringValue text) {
    FontIcon icon = new FontIcon(Feather.ALERT_CIRCLE);
    icon.getStyleClass().add("error-ink");
    Label label = new Label("", icon);
    label.getStyleClass().addAll("settings-problem", "error-ink");
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    label.textProperty().bind(text);
    label.visibleProperty().bind(label.textProperty().isNotEmpty());
    label
        .visibleProperty()
        .addListener((property, before, now) -> above.pseudoClassStateChanged(INVALID, now));
    above.pseudoClassStateChanged(INVALID, label.isVisible());
    unlabelled(label);
  }
}
