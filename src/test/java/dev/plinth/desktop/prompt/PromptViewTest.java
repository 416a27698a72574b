package dev.plinth.desktop.prompt;

import static dev.plinth.desktop.FxThread.await;
import static dev.plinth.desktop.FxThread.get;
import static dev.plinth.desktop.prompt.ScriptedPrompts.INVALID_SPEC;
import static dev.plinth.desktop.prompt.ScriptedPrompts.OTHER_SPEC;
import static dev.plinth.desktop.prompt.ScriptedPrompts.SPEC;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;
import dev.plinth.Pipeline;
import dev.plinth.agent.Draft;
import dev.plinth.agent.DraftListener;
import dev.plinth.agent.DraftOptions;
import dev.plinth.agent.DraftStep;
import dev.plinth.agent.ModelProblem;
import dev.plinth.agent.Prompt;
import dev.plinth.agent.PromptPipeline;
import dev.plinth.desktop.DirectTasks;
import dev.plinth.desktop.MainView;
import dev.plinth.desktop.Tasks;
import dev.plinth.desktop.prompt.DraftState.Idle;
import dev.plinth.desktop.settings.ActiveModel;
import dev.plinth.desktop.settings.KeysInMemory;
import dev.plinth.desktop.settings.Settings;
import dev.plinth.desktop.workspace.LiveReview;
import dev.plinth.desktop.workspace.Workspace;
import dev.plinth.spec.SpecText;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TitledPane;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Tests the prompt pane on a virtual screen. */
@ExtendWith(ApplicationExtension.class)
class PromptViewTest implements PromptPipeline {
  private final Workspace workspace = new Workspace();
  private final AtomicReference<PromptPipeline> model =
      new AtomicReference<>(ScriptedPrompts.of(SPEC));

  private final AtomicReference<PromptViewModel> shownModel = new AtomicReference<>();

  @Start
  void open(Stage stage) {
    Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
    Tasks tasks = Tasks.forFxThread(DirectTasks::fail);
    new LiveReview(workspace, new Pipeline(), tasks, Duration.ZERO);
    ActiveModel activeModel =
        new ActiveModel(new SimpleObjectProperty<>(Settings.DEFAULT), new KeysInMemory(), tasks);
    PromptViewModel viewModel =
        new PromptViewModel(
            workspace, tasks, this, activeModel, new HistoryInMemory(), InstantSource.system());
    shownModel.set(viewModel);
    Scene scene = new Scene(new PromptView(viewModel, () -> {}), 360, 800);
    scene.getStylesheets().add(MainView.class.getResource("plinth.css").toExternalForm());
    stage.setScene(scene);
    stage.show();
  }

  @Override
  public Draft draft(Prompt prompt, DraftOptions options, DraftListener listener)
      throws ModelProblem, InterruptedException {
    return requireNonNull(model.get()).draft(prompt, options, listener);
  }

  private static boolean isShown(FxRobot robot, String query) {
    return get(() -> robot.lookup(query).tryQuery().filter(Node::isVisible).isPresent());
  }

  private static void press(FxRobot robot, KeyCode... keys) {
    robot.push(keys);
    WaitForAsyncUtils.waitForFxEvents();
  }

  @Test
  void controlEnterGenerates(FxRobot robot) throws Exception {
    robot.clickOn("#prompt-words").write("a shop");
    press(robot, KeyCode.CONTROL, KeyCode.ENTER);
    await(() -> isShown(robot, ".prompt-done"));
    assertThat(workspace.textProperty().get()).isEqualTo(SPEC);
    assertThat(workspace.promptProperty().get()).isEqualTo("a shop");
  }

  @Test
  void generateIsDisabledWithABlankPrompt(FxRobot robot) {
    assertThat(get(() -> robot.lookup("#prompt-generate").queryButton().isDisabled())).isTrue();
    assertThat(isShown(robot, ".prompt-actions > .room-note")).isTrue();
  }

  @Test
  void escapeCancelsADraft(FxRobot robot) throws Exception {
    CountDownLatch interrupted = new CountDownLatch(1);
    model.set(
        (prompt, options, listener) -> {
          listener.stepStarted(DraftStep.DRAFTING);
          listener.attemptStarted(1, 3);
          try {
            Thread.sleep(60_000);
          } catch (InterruptedException e) {
            interrupted.countDown();
            throw e;
          }
          throw new IllegalStateException("the draft was not cancelled");
        });
    robot.clickOn("#prompt-words").write("a shop");
    press(robot, KeyCode.CONTROL, KeyCode.ENTER);
    await(() -> isShown(robot, "#prompt-cancel"));
    press(robot, KeyCode.ESCAPE);
    await(() -> requireNonNull(shownModel.get()).drafts().stateProperty().get() instanceof Idle);
    assertThat(interrupted.await(20, TimeUnit.SECONDS)).isTrue();
    assertThat(workspace.promptProperty().get()).isEqualTo("a shop");
  }

  @Test
  void aFailureShowsEveryAttempt(FxRobot robot) throws Exception {
    model.set(ScriptedPrompts.of(INVALID_SPEC, INVALID_SPEC, INVALID_SPEC));
    robot.clickOn("#prompt-words").write("a shop");
    robot.clickOn("#prompt-generate");
    await(() -> isShown(robot, ".prompt-failure"));
    assertThat(get(() -> robot.lookup(".prompt-attempt").queryAllAs(TitledPane.class)))
        .extracting(TitledPane::getText)
        .containsExactly("Reply 1: 1 error", "Reply 2: 1 error", "Reply 3: 1 error");
  }

  @Test
  void reviseSendsTheSpecOfTheEditor(FxRobot robot) throws Exception {
    ScriptedPrompts revising = ScriptedPrompts.of(OTHER_SPEC);
    model.set(revising);
    robot.interact(() -> workspace.open(Optional.empty(), SPEC));
    robot.clickOn("#prompt-words").write("call the title label");
    await(() -> !robot.lookup("#prompt-revise").queryButton().isDisabled());
    robot.clickOn("#prompt-revise");
    await(() -> isShown(robot, ".prompt-done"));
    assertThat(revising.prompts)
        .containsExactly(new Prompt("call the title label", Optional.of(new SpecText(SPEC))));
    await(() -> isShown(robot, ".prompt-note"));
    assertThat(get(() -> robot.lookup(".prompt-done .prompt-note .label").queryAllAs(Label.class)))
        .extracting(Label::getText)
        .containsSubsequence("Added Product.label", "•", "Removed Product.title");
  }

  @Test
  void handEditsAreReplacedOnlyAfterConfirmation(FxRobot robot) throws Exception {
    model.set(ScriptedPrompts.of(OTHER_SPEC));
    robot.interact(() -> workspace.textProperty().set(SPEC));
    robot.clickOn("#prompt-words").write("a shop");
    robot.clickOn("#prompt-generate");
    await(() -> isShown(robot, ".prompt-asking"));
    assertThat(workspace.textProperty().get()).isEqualTo(SPEC);
    robot.clickOn("#prompt-replace");
    await(() -> isShown(robot, ".prompt-done"));
    assertThat(workspace.textProperty().get()).isEqualTo(OTHER_SPEC);
  }

  private TextArea promptArea(FxRobot robot) {
    return robot.lookup("#prompt-words").queryAs(TextArea.class);
  }

  @Test
  void anExampleReplacesATypedPromptInAStepThatCanBeUndone(FxRobot robot) {
    String example = ExamplePrompts.all().get(0).text();
    TextArea area = promptArea(robot);
    robot.clickOn(area).write("half a thought");
    robot.clickOn(ExamplePrompts.all().get(0).name());
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(area.getText()).isEqualTo(example);
    assertThat(get(area::isFocused)).isTrue();
    assertThat(get(area::getCaretPosition)).isEqualTo(example.length());
    press(robot, KeyCode.CONTROL, KeyCode.Z);
    assertThat(workspace.promptProperty().get()).isEqualTo("half a thought");
    assertThat(requireNonNull(shownModel.get()).recentProperty().get().all())
        .containsExactly("half a thought");
  }

  @Test
  void anEarlierPromptReplacesATypedPromptInAStepThatCanBeUndone(FxRobot robot) {
    robot.interact(() -> requireNonNull(shownModel.get()).usePrompt("first"));
    robot.interact(() -> requireNonNull(shownModel.get()).usePrompt("second"));
    TextArea area = promptArea(robot);
    robot.clickOn(area).push(KeyCode.CONTROL, KeyCode.END).write(" thought");
    robot.clickOn("#prompt-history");
    robot.clickOn("first");
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(workspace.promptProperty().get()).isEqualTo("first");
    assertThat(get(area::isFocused)).isTrue();
    press(robot, KeyCode.CONTROL, KeyCode.Z);
    assertThat(workspace.promptProperty().get()).isEqualTo("second thought");
  }

  @Test
  void aDisabledReviseSaysWhy(FxRobot robot) throws Exception {
    robot.interact(() -> workspace.open(Optional.empty(), INVALID_SPEC));
    robot.clickOn("#prompt-words").write("call the title label");
    await(() -> isShown(robot, "#prompt-revise-hint"));
    robot.interact(() -> workspace.textProperty().set(SPEC));
    await(() -> !isShown(robot, "#prompt-revise-hint"));
  }

  @ParameterizedTest
  @ValueSource(ints = {13, 22, 32})
  void buttonsShowTheirWholeTextInALargeFont(int font, FxRobot robot) throws Exception {
    model.set(ScriptedPrompts.of(OTHER_SPEC));
    robot.interact(
        () -> {
          workspace.textProperty().set(SPEC);
          Scene scene = promptArea(robot).getScene();
          scene.getRoot().setStyle("-fx-font-size: " + font + "px");
          scene.getWindow().setWidth(300);
          workspace.promptProperty().set("a shop");
        });
    assertThat(drawnTexts(robot, "#prompt-generate", "#prompt-revise"))
        .containsExactly("Generate", "Revise");
    robot.interact(() -> requireNonNull(shownModel.get()).generate());
    await(() -> isShown(robot, ".prompt-asking"));
    assertThat(drawnTexts(robot, "#prompt-replace", "#prompt-keep"))
        .containsExactly("Replace", "Keep mine");
  }

  private static List<String> drawnTexts(FxRobot robot, String... buttons) {
    WaitForAsyncUtils.waitForFxEvents();
    return get(
        () ->
            Stream.of(buttons)
                .map(button -> (Text) robot.lookup(button).queryButton().lookup(".text"))
                .map(Text::getText)
                .toList());
  }

  @Test
  void anExampleReplacesThePrompt(FxRobot robot) {
    robot.clickOn(ExamplePrompts.all().get(0).name());
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(workspace.promptProperty().get()).isEqualTo(ExamplePrompts.all().get(0).text());
  }
}
