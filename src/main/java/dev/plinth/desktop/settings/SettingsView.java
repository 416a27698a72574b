package dev.plinth.desktop.settings;

import dev.plinth.desktop.Messages;
import dev.plinth.desktop.menu.MenuCommand;
import java.util.Locale;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.collections.FXCollections;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** The content of the settings dialog. */
public final class SettingsView extends VBox {
  private final SettingsViewModel settings;

  /** Creates the page. */
  public SettingsView(SettingsViewModel settings) {
    this.settings = settings;
    getStyleClass().add("settings");
    getStylesheets().add(SettingsView.class.getResource("settings.css").toExternalForm());
    getChildren().setAll(new ModelSection(settings), keys(), run(), appearance());
  }

  private SettingsSection keys() {
    SettingsSection section = new SettingsSection("keys");
    settings.keys().forEach(key -> new KeyRow(key).addTo(section));
    section.hint(Messages.text("settings.key.hint"));
    return section;
  }

  private SettingsSection run() {
    SettingsSection section = new SettingsSection("run");
    TextField docker = new TextField();
    docker.setId("settings-docker");
    docker.setPromptText(Messages.text("settings.docker.prompt"));
    docker.textProperty().bindBidirectional(settings.dockerHostProperty());
    docker
        .sceneProperty()
        .addListener((property, before, now) -> showDockerHostIfWanted(docker, now));
    section.row(Messages.text("settings.docker"), docker);
    section.problem(docker, settings.dockerHostProblemProperty());
    section.hint(Messages.text("settings.docker.hint"));
    section.unlabelled(
        new ConnectionCheckRow("docker", settings.dockerTest(), settings::startDockerTest));
    return section;
  }

  private void showDockerHostIfWanted(TextField docker, @Nullable Scene scene) {
    if (scene != null && settings.dockerHostWantedProperty().get()) {
      settings.dockerHostWantedProperty().set(false);
      docker.requestFocus();
    }
  }

  private SettingsSection appearance() {
    SettingsSection section = new SettingsSection("look");
    section.row(
        Messages.text("settings.theme"),
        comboBox("theme", Theme.values(), Theme.class, settings.themeProperty()));
    Spinner<Integer> size =
        new Spinner<>(
            Settings.SMALLEST_FONT, Settings.LARGEST_FONT, settings.fontSizeProperty().get());
    size.setId("settings-font");
    size.setEditable(true);
    size.getStyleClass().add("settings-number");
    size.valueProperty()
        .addListener((property, before, now) -> settings.fontSizeProperty().set(now));
    settings
        .fontSizeProperty()
        .addListener((property, before, now) -> size.getValueFactory().setValue(now.intValue()));
    HBox pixels = new HBox(size, new Label(Messages.text("settings.font.unit")));
    pixels.getStyleClass().add("settings-line");
    section.row(Messages.text("settings.font"), pixels, size);
    section.hint(
        Messages.text(
            "settings.font.hint",
            MenuCommand.FONT_BIGGER.keyText(),
            MenuCommand.FONT_SMALLER.keyText()));
    return section;
  }

  /** Returns a combo box with the values of an enum. */
  static <E extends Enum<E>> ComboBox<E> comboBox(
      String key, E[] values, Class<E> type, ObjectProperty<E> chosen) {
    ComboBox<E> box = new ComboBox<>(FXCollections.observableArrayList(values));
    box.setId("settings-" + key);
    box.setMaxWidth(Double.MAX_VALUE);
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(E value) {
            return Messages.text("settings." + key + "." + value.name().toLowerCase(Locale.ROOT));
          }

          @Override
          public E fromString(String name) {
            return Enum.valueOf(type, name);
          }
        });
    box.valueProperty().bindBidirectional(chosen);
    return box;
  }

  /** Returns a check box with its label. */
  static CheckBox checkBox(String key, BooleanProperty selected) {
    CheckBox box = new CheckBox(Messages.text("settings." + key));
    box.setId("settings-" + key);
    box.setWrapText(true);
    box.setMinHeight(USE_PREF_SIZE);
    box.selectedProperty().bindBidirectional(selected);
    return box;
  }
}
