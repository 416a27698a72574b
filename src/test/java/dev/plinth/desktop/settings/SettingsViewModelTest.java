package dev.plinth.desktop.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.agent.ApiKey;
import dev.plinth.agent.Draft;
import dev.plinth.agent.DraftListener;
import dev.plinth.agent.DraftOptions;
import dev.plinth.agent.KeyStore.Service;
import dev.plinth.agent.ModelChoice;
import dev.plinth.agent.ModelProblem;
import dev.plinth.agent.Prompt;
import dev.plinth.agent.PromptPipeline;
import dev.plinth.desktop.DirectTasks;
import dev.plinth.desktop.FakeRunner;
import dev.plinth.desktop.Tasks;
import dev.plinth.desktop.settings.ModelForm.Kind;
import dev.plinth.problem.Problem;
import dev.plinth.problem.RemedyPlace;
import dev.plinth.run.DockerProblem;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsViewModelTest {
  private static final String SECRET = "AIza-secret";

  private final ObjectProperty<Settings> settings = new SimpleObjectProperty<>(Settings.DEFAULT);
  private final KeysInMemory keys = new KeysInMemory();
  private final FakeRunner runner = new FakeRunner();
  private final TestedModel prompts = new TestedModel();
  private final SettingsViewModel form =
      form(new Tasks(Runnable::run, Runnable::run, DirectTasks::fail));

  private SettingsViewModel form(Tasks tasks) {
    return new SettingsViewModel(settings, keys, tasks, prompts, () -> runner);
  }

  private KeyViewModel gemini() {
    return form.keys().get(0);
  }

  @Test
  void showsTheCurrentSettings() {
    settings.set(
        new Settings(
            Optional.of(ModelChoice.of("openai:qwen@http://h:1/v1")),
            false,
            Optional.of("tcp://h:2375"),
            OptionalInt.of(9000),
            Theme.DARK,
            20,
            false));
    SettingsViewModel opened = form(new Tasks(Runnable::run, Runnable::run, DirectTasks::fail));
    assertThat(opened.model().kindProperty().get()).isEqualTo(Kind.OPENAI);
    assertThat(opened.model().idProperty().get()).isEqualTo("qwen");
    assertThat(opened.model().baseUrlProperty().get()).isEqualTo("http://h:1/v1");
    assertThat(opened.dockerHostProperty().get()).isEqualTo("tcp://h:2375");
    assertThat(opened.port().textProperty().get()).isEqualTo("9000");
    assertThat(opened.fontSizeProperty().get()).isEqualTo(20);
  }

  @Test
  void geminiHasADefaultModel() {
    form.model().kindProperty().set(Kind.GEMINI);
    assertThat(settings.get().model()).contains(ModelChoice.of("gemini"));
  }

  @Test
  void aServerWithoutAModelIsNotApplied() {
    form.model().kindProperty().set(Kind.OPENAI);
    assertThat(settings.get().model()).isEmpty();
    assertThat(form.model().idProblemProperty().get()).contains("name on the server");
    form.model().idProperty().set("qwen");
    assertThat(settings.get().model())
        .contains(ModelChoice.of("openai:qwen@http://127.0.0.1:11434/v1"));
    assertThat(form.model().idProblemProperty().get()).isEmpty();
  }

  @Test
  void anInvalidAddressIsReportedAndNotApplied() {
    form.model().kindProperty().set(Kind.OPENAI);
    form.model().idProperty().set("qwen");
    Settings before = settings.get();
    form.model().baseUrlProperty().set("ftp://localhost");
    assertThat(form.model().baseUrlProblemProperty().get()).contains("http://");
    assertThat(settings.get()).isEqualTo(before);
    assertThat(form.model().baseUrlProperty().get()).isEqualTo("ftp://localhost");
  }

  @Test
  void automaticClearsTheChosenModel() {
    form.model().kindProperty().set(Kind.BUILT_IN);
    form.model().kindProperty().set(Kind.AUTOMATIC);
    assertThat(settings.get().model()).isEmpty();
  }

  @Test
  void followsChangesMadeElsewhere() {
    settings.set(settings.get().withModel(Optional.of(ModelChoice.of("gemini:pro"))));
    assertThat(form.model().idProperty().get()).isEqualTo("pro");
    settings.set(settings.get().withFontSize(17));
    assertThat(form.fontSizeProperty().get()).isEqualTo(17);
  }

  @Test
  void anUnsupportedDockerHostIsReportedAndNotApplied() {
    form.dockerHostProperty().set("ssh://host");
    assertThat(form.dockerHostProblemProperty().get()).contains("unix:///");
    assertThat(settings.get().dockerHost()).isEmpty();
    form.dockerHostProperty().set("tcp://host:2375");
    assertThat(form.dockerHostProblemProperty().get()).isEmpty();
    assertThat(settings.get().dockerHost()).contains("tcp://host:2375");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "65536", "-1", "80 80", "http", "٨٠"})
  void anInvalidPortIsReportedAndNotApplied(String text) {
    form.port().textProperty().set(" 8080 ");
    form.port().textProperty().set(text);
    assertThat(form.port().problemProperty().get()).contains("1 to 65535");
    assertThat(settings.get().port()).hasValue(8080);
    form.port().textProperty().set("");
    assertThat(form.port().problemProperty().get()).isEmpty();
    assertThat(settings.get().port()).isEmpty();
  }

  @Test
  void followsAPortThatAnotherWindowSets() {
    settings.set(settings.get().withPort(OptionalInt.of(8123)));
    assertThat(form.port().textProperty().get()).isEqualTo("8123");
  }

  @Test
  void themeAndFontAreAppliedAtOnce() {
    form.themeProperty().set(Theme.DARK);
    form.fontSizeProperty().set(99);
    assertThat(settings.get().theme()).isEqualTo(Theme.DARK);
    assertThat(form.fontSizeProperty().get()).isEqualTo(Settings.LARGEST_FONT);
  }

  @Test
  void savesAKeyAndShowsItsPlace() {
    gemini().typedProperty().set("  " + SECRET + " ");
    gemini().save();
    assertThat(keys.find(Service.GEMINI)).contains(new ApiKey(SECRET));
    assertThat(gemini().statusProperty().get()).contains("in memory");
    assertThat(gemini().typedProperty().get()).isEmpty();
    assertThat(form.activeModel().choiceProperty().get()).isEqualTo(ModelChoice.of("gemini"));
  }

  @Test
  void deletesAKey() {
    gemini().typedProperty().set(SECRET);
    gemini().save();
    assertThat(gemini().deletableProperty().get()).isTrue();
    gemini().delete();
    assertThat(keys.find(Service.GEMINI)).isEmpty();
    assertThat(gemini().deletableProperty().get()).isFalse();
  }

  @Test
  void neverShowsAnInvalidKey() {
    gemini().typedProperty().set("two words");
    gemini().save();
    assertThat(gemini().statusProperty().get()).contains("no spaces").doesNotContain("two words");
    assertThat(keys.find(Service.GEMINI)).isEmpty();
  }

  @Test
  void asksTheKeychainOnABackgroundThread() {
    Deque<Runnable> work = new ArrayDeque<>();
    KeyViewModel waiting =
        form(new Tasks(work::add, Runnable::run, DirectTasks::fail)).keys().get(0);
    assertThat(waiting.busyProperty().get()).isTrue();
    assertThat(waiting.statusProperty().get()).isEqualTo("Reading the keychain…");
    work.forEach(Runnable::run);
    assertThat(waiting.busyProperty().get()).isFalse();
    assertThat(waiting.statusProperty().get()).isEqualTo("No key.");
  }

  /** A pipeline whose models can only be tested. */
  private static final class TestedModel implements PromptPipeline {
    private final List<DraftOptions> tested = new ArrayList<>();
    private Optional<ModelProblem> problem = Optional.empty();

    @Override
    public Draft draft(Prompt prompt, DraftOptions options, DraftListener listener) {
      throw new AssertionError("unexpected draft");
    }

    @Override
    public String test(DraftOptions options) throws ModelProblem {
      tested.add(options);
      if (problem.isPresent()) {
        throw problem.get();
      }
      return "qwen-32b";
    }
  }

  private ConnectionCheck.State state() {
    return form.modelTest().stateProperty().get();
  }

  private String modelResult() {
    return form.modelTest().textProperty().get();
  }

  private void chooseServer() {
    form.model().kindProperty().set(Kind.OPENAI);
    form.model().idProperty().set("qwen");
  }

  @Test
  void testsTheModelOfTheForm() {
    chooseServer();
    form.startModelTest();
    assertThat(prompts.tested)
        .extracting(DraftOptions::model)
        .containsExactly(settings.get().model().orElseThrow());
    assertThat(state()).isEqualTo(ConnectionCheck.State.SUCCEEDED);
    assertThat(modelResult()).startsWith("Connected: qwen-32b at 127.0.0.1:11434, 0.0 s");
  }

  @Test
  void tellsWhyTheModelDoesNotAnswerInTheWordsOfTheWindow() {
    prompts.problem =
        Optional.of(
            new ModelProblem(
                new Problem("Gemini rejected the API key", "who?", "plinth key set gemini")
                    .at(RemedyPlace.API_KEY),
                List.of()));
    SettingsViewModel opened = form(DirectTasks.create());
    opened.startModelTest();
    assertThat(opened.modelTest().stateProperty().get()).isEqualTo(ConnectionCheck.State.FAILED);
    assertThat(opened.modelTest().textProperty().get())
        .isEqualTo(
            "Gemini rejected the API key: who?. Add or replace the API key in the settings.");
  }

  @Test
  void doesNotTestAnotherModelThanTheFormShows() {
    form.model().kindProperty().set(Kind.OPENAI);
    form.startModelTest();
    assertThat(modelResult()).isEqualTo("Correct the field above first.");
    form.model().idProperty().set("qwen");
    gemini().typedProperty().set(SECRET);
    form.startModelTest();
    assertThat(modelResult()).contains("choose Set first").doesNotContain(SECRET);
    assertThat(prompts.tested).isEmpty();
  }

  @Test
  void removesAResultThatIsOutdated() {
    form.startModelTest();
    form.startDockerTest();
    form.dockerHostProperty().set("tcp://127.0.0.1:1");
    assertThat(form.dockerTest().textProperty().get()).isEmpty();
    assertThat(state()).isEqualTo(ConnectionCheck.State.SUCCEEDED);
    chooseServer();
    assertThat(modelResult()).isEmpty();
  }

  @Test
  void aTestCanBeCancelled() {
    Deque<Runnable> work = new ArrayDeque<>();
    SettingsViewModel waiting = form(new Tasks(work::add, Runnable::run, DirectTasks::fail));
    work.clear(); // the keychain
    waiting.startDockerTest();
    assertThat(waiting.dockerTest().stateProperty().get()).isEqualTo(ConnectionCheck.State.RUNNING);
    waiting.cancelTests();
    work.forEach(Runnable::run);
    assertThat(waiting.dockerTest().stateProperty().get()).isEqualTo(ConnectionCheck.State.IDLE);
  }

  @Test
  void testsDocker() {
    form.startDockerTest();
    assertThat(form.dockerTest().textProperty().get())
        .startsWith("Connected: Docker 26.1.5 at unix:///var/run/docker.sock (default socket), 0.");
  }

  @Test
  void tellsWhyDockerDoesNotAnswer() {
    runner.problem =
        Optional.of(new DockerProblem("Docker is not running", "nothing listens", "start Docker"));
    SettingsViewModel opened = form(DirectTasks.create());
    opened.startDockerTest();
    assertThat(opened.dockerTest().textProperty().get())
        .isEqualTo("Docker is not running: nothing listens. Start Docker.");
  }
}
