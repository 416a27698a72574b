package dev.plinth.desktop.settings;

import dev.plinth.agent.KeyStore;
import dev.plinth.agent.KeyStore.Service;
import dev.plinth.desktop.Messages;
import dev.plinth.desktop.Tasks;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/**
 * The settings, one property each. Whatever is sound holds at once; there is nothing to confirm.
 */
public final class SettingsViewModel {
  private static final List<String> SCHEMES = List.of("unix:///", "npipe://", "tcp://");

  private final ObjectProperty<Settings> settings;
  private final ModelForm model;
  private final List<KeyViewModel> keyRows;
  private final BooleanProperty sampling = new SimpleBooleanProperty();
  private final StringProperty dockerHost = new SimpleStringProperty("");
  private final ReadOnlyStringWrapper dockerHostProblem = new ReadOnlyStringWrapper("");
  private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.SYSTEM);
  private final IntegerProperty fontSize = new SimpleIntegerProperty();

  /**
   * The settings in this property, which every room follows.
   *
   * @param keysChanged runs after a key was kept or forgotten
   */
  public SettingsViewModel(
      ObjectProperty<Settings> settings, KeyStore keys, Tasks tasks, Runnable keysChanged) {
    this.settings = settings;
    this.model = new ModelForm(settings);
    this.keyRows =
        List.of(
            new KeyViewModel(Service.GEMINI, keys, tasks, keysChanged),
            new KeyViewModel(Service.OPENAI, keys, tasks, keysChanged));
    fill(settings.get());
    settings.addListener((property, before, now) -> fill(now));
    sampling.addListener((property, before, now) -> set(settings.get().withSampling(now)));
    dockerHost.addListener((property, before, now) -> applyDockerHost(now.strip()));
    theme.addListener((property, before, now) -> set(settings.get().withTheme(now)));
    fontSize.addListener(
        (property, before, now) -> set(settings.get().withFontSize(now.intValue())));
  }

  /** Which model answers. */
  public ModelForm model() {
    return model;
  }

  /** The keys, one for each service. */
  public List<KeyViewModel> keys() {
    return keyRows;
  }

  /** Whether a temperature is sent along. */
  public BooleanProperty samplingProperty() {
    return sampling;
  }

  /** Where Docker is; empty where it is looked for. */
  public StringProperty dockerHostProperty() {
    return dockerHost;
  }

  /** What is wrong with that; empty where nothing is. */
  public ReadOnlyStringProperty dockerHostProblemProperty() {
    return dockerHostProblem.getReadOnlyProperty();
  }

  /** The colours. */
  public ObjectProperty<Theme> themeProperty() {
    return theme;
  }

  /** The size of the font, in pixels. */
  public IntegerProperty fontSizeProperty() {
    return fontSize;
  }

  private void fill(Settings now) {
    sampling.set(now.sampling());
    theme.set(now.theme());
    fontSize.set(now.fontSize());
    String host = now.dockerHost().orElse("");
    if (!host.equals(dockerHost.get().strip()) && dockerHostProblem.get().isEmpty()) {
      dockerHost.set(host);
    }
  }

  private void applyDockerHost(String words) {
    boolean sound = words.isEmpty() || SCHEMES.stream().anyMatch(words::startsWith);
    dockerHostProblem.set(sound ? "" : Messages.text("settings.problem.docker"));
    if (sound) {
      set(settings.get().withDockerHost(Optional.of(words).filter(host -> !host.isEmpty())));
    }
  }

  private void set(Settings now) {
    if (!now.equals(settings.get())) {
      settings.set(now);
    }
  }
}
