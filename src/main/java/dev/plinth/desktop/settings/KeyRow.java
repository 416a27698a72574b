package dev.plinth.desktop.settings;

import dev.plinth.desktop.Messages;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The row of an API key: a password field for a new key, and the status of the current key. */
final class KeyRow {
  private final KeyViewModel key;
  private final String name;
  private final String id;

  KeyRow(KeyViewModel key) {
    this.key = key;
    this.id = key.service().name().toLowerCase(Locale.ROOT);
    this.name = Messages.text("settings.key." + id);
  }

  void addTo(SettingsSection section) {
    PasswordField field = new PasswordField();
    field.setId("settings-key-" + id);
    field.setPromptText(Messages.text("settings.key.paste"));
    field.textProperty().bindBidirectional(key.typedProperty());
    field.disableProperty().bind(key.busyProperty());
    field.setOnAction(event -> key.save());
    HBox.setHgrow(field, Priority.ALWAYS);
    Button set = button("set", key::save);
    set.disableProperty().bind(key.savableBinding().not());
    Button delete = button("delete", key::delete);
    delete.disableProperty().bind(key.deletableProperty().not().or(key.busyProperty()));
    HBox line = new HBox(field, set, delete);
    line.getStyleClass().add("settings-line");
    section.row(name, line, field);
    field.setAccessibleText(Messages.text("settings.key.typed", name));
    Label status = section.hint("");
    status.textProperty().bind(key.statusProperty());
  }

  private Button button(String command, Runnable action) {
    Button button = new Button(Messages.text("settings.key." + command));
    button.setId("settings-key-" + id + "-" + command);
    String help = Messages.text("settings.key." + command + ".tip", name);
    button.setTooltip(new Tooltip(help));
    button.setAccessibleText(button.getText() + ", " + name);
    button.setAccessibleHelp(help);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(event -> action.run());
    return button;
  }
}
