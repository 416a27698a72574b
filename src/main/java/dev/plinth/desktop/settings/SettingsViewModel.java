package dev.plinth.desktop.settings;

import dev.plinth.agent.DraftOptions;
import dev.plinth.agent.KeyStore;
import dev.plinth.agent.KeyStore.Service;
import dev.plinth.agent.ModelChoice;
import dev.plinth.agent.ModelProblem;
import dev.plinth.agent.PromptPipeline;
import dev.plinth.desktop.Messages;
import dev.plinth.desktop.Tasks;
import dev.plinth.run.DockerProblem;
import dev.plinth.run.DockerServer;
import dev.plinth.run.Runner;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
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
 * The settings, with one property for each. A valid value is applied at once, without a
 * confirmation.
 */
public final class SettingsViewModel {
  /** The longest time for the reply of a model, which may have to be loaded by its server first. */
  private static final Duration TEST_TIMEOUT = Duration.ofMinutes(2);

  private static final List<String> SCHEMES = List.of("unix:///", "npipe://", "tcp://");

  private final ObjectProperty<Settings> settings;
  private final ModelForm model;
  private final ActiveModel activeModel;
  private final PortViewModel port;
  private final ConnectionCheck modelTest;
  private final ConnectionCheck dockerTest;
  private final List<KeyViewModel> keys;
  private final BooleanProperty sampling = new SimpleBooleanProperty();
  private final StringProperty dockerHost = new SimpleStringProperty("");
  private final ReadOnlyStringWrapper dockerHostProblem = new ReadOnlyStringWrapper("");
  private final BooleanProperty dockerHostWanted = new SimpleBooleanProperty();
  private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.SYSTEM);
  private final IntegerProperty fontSize = new SimpleIntegerProperty();

  /**
   * Creates a view model that shows and changes the settings.
   *
   * @param settings the settings that every pane follows
   */
  public SettingsViewModel(
      ObjectProperty<Settings> settings,
      KeyStore keyStore,
      Tasks tasks,
      PromptPipeline prompts,
      Supplier<Runner> runner) {
    this.settings = settings;
    this.model = new ModelForm(settings);
    this.activeModel = new ActiveModel(settings, keyStore, tasks);
    this.port = new PortViewModel(settings);
    this.keys =
        List.of(
            new KeyViewModel(Service.GEMINI, keyStore, tasks, this::keyChanged),
            new KeyViewModel(Service.OPENAI, keyStore, tasks, this::keyChanged));
    this.modelTest = new ConnectionCheck(tasks, () -> testModel(prompts));
    this.dockerTest = new ConnectionCheck(tasks, () -> testDocker(runner.get()));
    fill(settings.get());
    settings.addListener(
        (property, before, now) -> {
          fill(now);
          cancelOutdatedTests(before, now);
        });
    sampling.addListener((property, before, now) -> set(settings.get().withSampling(now)));
    dockerHost.addListener((property, before, now) -> applyDockerHost(now.strip()));
    theme.addListener((property, before, now) -> set(settings.get().withTheme(now)));
    fontSize.addListener(
        (property, before, now) -> set(settings.get().withFontSize(now.intValue())));
  }

  /** Returns the form for the model. */
  public ModelForm model() {
    return model;
  }

  /** Returns the model that answers prompts. */
  public ActiveModel activeModel() {
    return activeModel;
  }

  /** Returns the port of a run. */
  public PortViewModel port() {
    return port;
  }

  /** Returns whether the Docker host is the setting that the user looks for. */
  public BooleanProperty dockerHostWantedProperty() {
    return dockerHostWanted;
  }

  /** Returns the API keys, one for each service. */
  public List<KeyViewModel> keys() {
    return keys;
  }

  /** Returns whether a temperature of zero is sent to the model. */
  public BooleanProperty samplingProperty() {
    return sampling;
  }

  /** Returns the Docker host; empty if the host is detected. */
  public StringProperty dockerHostProperty() {
    return dockerHost;
  }

  /** Returns the message about an invalid Docker host; empty if the Docker host is valid. */
  public ReadOnlyStringProperty dockerHostProblemProperty() {
    return dockerHostProblem.getReadOnlyProperty();
  }

  /** Returns the colour theme. */
  public ObjectProperty<Theme> themeProperty() {
    return theme;
  }

  /** Returns the font size in pixels. */
  public IntegerProperty fontSizeProperty() {
    return fontSize;
  }

  /** Returns the test of the model that answers prompts. */
  public ConnectionCheck modelTest() {
    return modelTest;
  }

  /** Returns the test of Docker. */
  public ConnectionCheck dockerTest() {
    return dockerTest;
  }

  /**
   * Tests the model in the form. An invalid form and a key that is not set yet are told instead.
   */
  public void startModelTest() {
    boolean valid =
        model.idProblemProperty().get().isEmpty() && model.baseUrlProblemProperty().get().isEmpty();
    boolean isKeyTyped = keys.stream().anyMatch(key -> !key.typedProperty().get().isEmpty());
    if (!valid) {
      modelTest.refuse(Messages.text("settings.test.invalid"));
    } else if (isKeyTyped) {
      modelTest.refuse(Messages.text("settings.test.key"));
    } else {
      modelTest.start();
    }
  }

  /** Tests Docker at the address in the form. An invalid address is told instead. */
  public void startDockerTest() {
    if (dockerHostProblem.get().isEmpty()) {
      dockerTest.start();
    } else {
      dockerTest.refuse(Messages.text("settings.test.invalid"));
    }
  }

  /** Cancels the tests and removes their results. */
  public void cancelTests() {
    modelTest.cancel();
    dockerTest.cancel();
  }

  private void cancelOutdatedTests(Settings before, Settings now) {
    if (!before.model().equals(now.model()) || before.sampling() != now.sampling()) {
      modelTest.cancel();
    }
    if (!before.dockerHost().equals(now.dockerHost())) {
      dockerTest.cancel();
    }
  }

  private void keyChanged() {
    activeModel.refresh();
    modelTest.cancel();
  }

  private String testModel(PromptPipeline prompts) throws ModelProblem, InterruptedException {
    ModelChoice choice = activeModel.choiceProperty().get();
    String name = prompts.test(new DraftOptions(choice, settings.get().sampling(), TEST_TIMEOUT));
    return choice
        .server()
        .map(server -> Messages.text("settings.test.server", name, server))
        .orElse(name);
  }

  private static String testDocker(Runner runner) throws DockerProblem, InterruptedException {
    DockerServer server = runner.server();
    return Messages.text("settings.test.server", "Docker " + server.version(), server.address());
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

  private void applyDockerHost(String address) {
    boolean valid = address.isEmpty() || SCHEMES.stream().anyMatch(address::startsWith);
    dockerHostProblem.set(valid ? "" : Messages.text("settings.problem.docker"));
    if (valid) {
      set(settings.get().withDockerHost(Optional.of(address).filter(host -> !host.isEmpty())));
    }
  }

  private void set(Settings now) {
    if (!now.equals(settings.get())) {
      settings.set(now);
    }
  }
}
