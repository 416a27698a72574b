package dev.plinth.desktop.settings;

import dev.plinth.desktop.Messages;
import java.util.OptionalInt;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/**
 * The port of a run as a text field. A valid port is kept in the settings at once; an invalid one
 * stays in the field with a message.
 */
public final class PortViewModel {
  private final ObjectProperty<Settings> settings;
  private final StringProperty text = new SimpleStringProperty("");
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

  /** Creates a field with the port in the settings. */
  public PortViewModel(ObjectProperty<Settings> settings) {
    this.settings = settings;
    fill(settings.get().port());
    settings.addListener((property, before, now) -> fill(now.port()));
    text.addListener((property, before, now) -> apply(now));
  }

  /** Returns the text of the field; blank if the port is chosen automatically. */
  public StringProperty textProperty() {
    return text;
  }

  /** Returns the message about an invalid port; empty if the port is valid. */
  public ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /** Returns the last valid port; empty if the port is chosen automatically. */
  public OptionalInt port() {
    return settings.get().port();
  }

  private void fill(OptionalInt port) {
    if (problem.get().isEmpty() && !SettingsFormat.port(text.get()).equals(port)) {
      text.set(port.isPresent() ? Integer.toString(port.getAsInt()) : "");
    }
  }

  private void apply(String now) {
    OptionalInt port = SettingsFormat.port(now);
    boolean valid = port.isPresent() || now.isBlank();
    problem.set(valid ? "" : Messages.text("run.port.problem", Settings.LAST_PORT));
    if (valid) {
      settings.set(settings.get().withPort(port));
    }
  }
}
