package dev.plinth.desktop.prompt;

import static dev.plinth.desktop.prompt.ScriptedPrompts.INVALID_SPEC;
import static dev.plinth.desktop.prompt.ScriptedPrompts.OTHER_SPEC;
import static dev.plinth.desktop.prompt.ScriptedPrompts.SPEC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.plinth.agent.ModelChoice;
import dev.plinth.agent.Prompt;
import dev.plinth.agent.PromptPipeline;
import dev.plinth.desktop.DirectTasks;
import dev.plinth.desktop.Tasks;
import dev.plinth.desktop.prompt.DraftState.Done;
import dev.plinth.desktop.prompt.DraftState.Failed;
import dev.plinth.desktop.prompt.DraftState.Idle;
import dev.plinth.desktop.prompt.DraftState.Working;
import dev.plinth.desktop.workspace.Workspace;
import dev.plinth.spec.SpecText;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PromptViewModelTest {
  private static final String PROMPT = "a shop with products";

  private final Workspace workspace = new Workspace();
  private final Deque<Runnable> background = new ArrayDeque<>();
  private final Tasks direct = new Tasks(Runnable::run, Runnable::run, DirectTasks::fail);
  private final Deque<Runnable> fxQueue = new ArrayDeque<>();
  private final Tasks onFxQueue = new Tasks(Runnable::run, fxQueue::add, failure -> {});
  private final Tasks inBackground = new Tasks(background::add, Runnable::run, failure -> {});
  private Instant now = Instant.EPOCH;

  private PromptViewModel viewModel(PromptPipeline pipeline, Tasks tasks) {
    return PromptFixture.of(workspace, pipeline, tasks, () -> now);
  }

  private PromptViewModel viewModel(PromptPipeline pipeline) {
    return viewModel(pipeline, direct);
  }

  private void drain() {
    while (!fxQueue.isEmpty()) {
      fxQueue.poll().run();
    }
  }

  private String text() {
    return workspace.textProperty().get();
  }

  @Test
  void putsADraftIntoTheEditor() {
    PromptViewModel viewModel = viewModel(ScriptedPrompts.of(SPEC));
    viewModel.generate();
    assertThat(text()).isEqualTo(SPEC);
    assertThat(viewModel.drafts().stateProperty().get())
        .asInstanceOf(type(Done.class))
        .returns(true, Done::applied)
        .returns(List.of("price: assumed float"), done -> done.proposal().notes());
  }

  @Test
  void sendsOnlyThePromptForANewSpec() {
    workspace.open(Optional.empty(), SPEC);
    ScriptedPrompts model = ScriptedPrompts.of(OTHER_SPEC);
    viewModel(model).generate();
    assertThat(model.prompts).containsExactly(new Prompt(PROMPT, Optional.empty()));
    assertThat(model.options.get(0).model()).isEqualTo(ModelChoice.BUILT_IN);
  }

  @Test
  void sendsTheSpecForARevision() {
    workspace.open(Optional.empty(), SPEC);
    ScriptedPrompts model = ScriptedPrompts.of(OTHER_SPEC);
    viewModel(model).revise();
    assertThat(model.prompts).containsExactly(new Prompt(PROMPT, Optional.of(new SpecText(SPEC))));
  }

  @Test
  void revisesOnlyAnApprovedSpec() {
    PromptViewModel viewModel = viewModel(ScriptedPrompts.of(OTHER_SPEC));
    assertThat(viewModel.revisableBinding().get()).isFalse();
    workspace.open(Optional.empty(), INVALID_SPEC);
    assertThat(viewModel.revisableBinding().get()).isFalse();
    workspace.textProperty().set(SPEC);
    assertThat(viewModel.revisableBinding().get()).isTrue();
  }

  @Test
  void doesNothingWithABlankPrompt() {
    ScriptedPrompts model = ScriptedPrompts.of(SPEC);
    PromptViewModel viewModel = viewModel(model);
    workspace.promptProperty().set("  \n");
    viewModel.generate();
    assertThat(viewModel.readyBinding().get()).isFalse();
    assertThat(model.prompts).isEmpty();
  }

  @Test
  void showsEveryAttempt() {
    PromptViewModel viewModel = viewModel(ScriptedPrompts.of(INVALID_SPEC, INVALID_SPEC, SPEC));
    List<String> seen = new ArrayList<>();
    viewModel
        .drafts()
        .stateProperty()
        .addListener(
            (property, before, state) -> {
              if (state instanceof Working working) {
                String attempt = working.attempt() + "/" + working.limit();
                seen.add(working.step() + " " + attempt + " " + problemCounts(working));
              }
            });
    viewModel.generate();
    assertThat(seen)
        .containsSubsequence(
            "DRAFTING 1/3 []",
            "DRAFTING 1/3 [2]",
            "DRAFTING 3/3 [2, 2]",
            "COMPILING 3/3 [2, 2, 1]");
    assertThat(text()).isEqualTo(SPEC);
  }

  private static List<Integer> problemCounts(Working working) {
    return working.attempts().stream().map(DraftMessages::problems).map(List::size).toList();
  }

  @Test
  void showsTheStepInTheStatusLine() {
    PromptViewModel viewModel = viewModel(ScriptedPrompts.of(INVALID_SPEC, SPEC));
    List<String> statuses = new ArrayList<>();
    workspace.statusProperty().addListener((property, before, status) -> statuses.add(status));
    viewModel.generate();
    assertThat(statuses).contains("Writing the spec, attempt 2 of 3…").endsWith("");
  }

  @Test
  void aFinishedDraftKeepsOtherStatusTexts() {
    workspace.status().newEntry().showState("Running at home");
    PromptViewModel viewModel = viewModel(ScriptedPrompts.of(SPEC));
    viewModel.generate();
    assertThat(workspace.statusProperty().get()).isEqualTo("Running at home");
  }

  @Test
  void keepsThePromptAndAllAttemptsOfAFailedDraft() {
    PromptViewModel viewModel =
        viewModel(ScriptedPrompts.of(INVALID_SPEC, "Sure!", INVALID_SPEC), onFxQueue);
    viewModel.generate();
    drain();
    assertThat(viewModel.drafts().stateProperty().get())
        .asInstanceOf(type(Failed.class))
        .returns("The model wrote no valid spec", failed -> failed.problem().what())
        .satisfies(failed -> assertThat(failed.attempts()).hasSize(3));
    assertThat(workspace.promptProperty().get()).isEqualTo(PROMPT);
    assertThat(text()).isEmpty();
  }

  @Test
  void reportsAnInternalError() {
    PromptViewModel viewModel =
        viewModel(
            (prompt, options, listener) -> {
              throw new IllegalStateException("broken");
            },
            onFxQueue);
    viewModel.generate();
    drain();
    assertThat(viewModel.drafts().stateProperty().get())
        .asInstanceOf(type(Failed.class))
        .satisfies(failed -> assertThat(failed.problem().why()).contains("broken"));
  }

  @Test
  void ignoresTheResultOfACancelledDraft() {
    PromptViewModel viewModel = viewModel(ScriptedPrompts.of(SPEC), inBackground);
    viewModel.generate();
    assertThat(viewModel.drafts().workingBinding().get()).isTrue();
    viewModel.drafts().cancel();
    background.forEach(Runnable::run);
    assertThat(viewModel.drafts().stateProperty().get()).isEqualTo(new Idle());
    assertThat(text()).isEmpty();
    assertThat(workspace.promptProperty().get()).isEqualTo(PROMPT);
  }

  @Test
  void runsOneDraftAtATime() {
    ScriptedPrompts model = ScriptedPrompts.of(SPEC);
    PromptViewModel viewModel = viewModel(model, inBackground);
    viewModel.generate();
    viewModel.generate();
    background.forEach(Runnable::run);
    assertThat(model.prompts).hasSize(1);
  }

  @Test
  void loadsTheModelInTheBackground() {
    List<String> calls = new ArrayList<>();
    viewModel(ScriptedPrompts.of(SPEC), inBackground)
        .preload(Duration.ZERO, () -> calls.add("loaded"));
    assertThat(calls).isEmpty();
    background.forEach(Runnable::run);
    assertThat(calls).containsExactly("loaded");
  }

  @Test
  void reportsTheElapsedTime() {
    PromptViewModel viewModel = viewModel(ScriptedPrompts.of(SPEC), inBackground);
    viewModel.generate();
    now = now.plusSeconds(75);
    assertThat(DraftMessages.durationText(viewModel.drafts().elapsed())).isEqualTo("1:15 min");
  }

  @Test
  void remembersPromptsNewestFirst() {
    PromptViewModel viewModel = viewModel(ScriptedPrompts.of(SPEC));
    viewModel.generate();
    workspace.promptProperty().set("a clinic");
    viewModel.generate();
    assertThat(viewModel.recentProperty().get().all()).containsExactly("a clinic", PROMPT);
  }

  @Test
  void remembersTheTypedPromptWhenAnotherIsUsed() {
    PromptViewModel viewModel = viewModel(ScriptedPrompts.of(SPEC));
    workspace.promptProperty().set("half a thought");
    viewModel.usePrompt("a clinic");
    assertThat(workspace.promptProperty().get()).isEqualTo("a clinic");
    assertThat(viewModel.recentProperty().get().all()).containsExactly("half a thought");
  }
}
