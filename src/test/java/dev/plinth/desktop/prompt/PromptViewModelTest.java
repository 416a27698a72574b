package dev.plinth.desktop.prompt;

import static dev.plinth.desktop.prompt.ScriptedPrompts.OTHER;
import static dev.plinth.desktop.prompt.ScriptedPrompts.SPEC;
import static dev.plinth.desktop.prompt.ScriptedPrompts.WRONG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.plinth.agent.ModelChoice;
import dev.plinth.agent.Prompt;
import dev.plinth.agent.PromptPipeline;
import dev.plinth.desktop.DirectTasks;
import dev.plinth.desktop.Tasks;
import dev.plinth.desktop.Workspace;
import dev.plinth.desktop.prompt.DraftState.Done;
import dev.plinth.desktop.prompt.DraftState.Failed;
import dev.plinth.desktop.prompt.DraftState.Idle;
import dev.plinth.desktop.prompt.DraftState.Working;
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
  private static final String WORDS = "a shop with products";

  private final Workspace workspace = new Workspace();
  private final Deque<Runnable> later = new ArrayDeque<>();
  private final Tasks direct = new Tasks(Runnable::run, Runnable::run, DirectTasks::fail);
  private final Deque<Runnable> screen = new ArrayDeque<>();
  private final Tasks queued = new Tasks(Runnable::run, screen::add, fault -> {});
  private final Tasks deferred = new Tasks(later::add, Runnable::run, fault -> {});
  private Instant now = Instant.EPOCH;

  private PromptViewModel room(PromptPipeline pipeline, Tasks tasks) {
    return PromptFixture.of(workspace, pipeline, tasks, () -> now);
  }

  private PromptViewModel room(PromptPipeline pipeline) {
    return room(pipeline, direct);
  }

  private void drain() {
    while (!screen.isEmpty()) {
      screen.poll().run();
    }
  }

  private String text() {
    return workspace.textProperty().get();
  }

  @Test
  void putsADraftIntoTheEditor() {
    PromptViewModel room = room(ScriptedPrompts.of(SPEC));
    room.generate();
    assertThat(text()).isEqualTo(SPEC);
    assertThat(room.stateProperty().get())
        .asInstanceOf(type(Done.class))
        .returns(true, Done::taken)
        .returns(List.of("price: assumed float"), done -> done.asked().notes());
  }

  @Test
  void sendsTheWordsAlone() {
    workspace.open(Optional.empty(), SPEC);
    ScriptedPrompts model = ScriptedPrompts.of(OTHER);
    room(model).generate();
    assertThat(model.asked).containsExactly(new Prompt(WORDS, Optional.empty()));
    assertThat(model.options.get(0).model()).isEqualTo(ModelChoice.BUILT_IN);
  }

  @Test
  void sendsTheSpecAlongToReviseIt() {
    workspace.open(Optional.empty(), SPEC);
    ScriptedPrompts model = ScriptedPrompts.of(OTHER);
    room(model).revise();
    assertThat(model.asked).containsExactly(new Prompt(WORDS, Optional.of(new SpecText(SPEC))));
  }

  @Test
  void revisesOnlyWhatIsApproved() {
    PromptViewModel room = room(ScriptedPrompts.of(OTHER));
    assertThat(room.revisableBinding().get()).isFalse();
    workspace.open(Optional.empty(), WRONG);
    assertThat(room.revisableBinding().get()).isFalse();
    workspace.textProperty().set(SPEC);
    assertThat(room.revisableBinding().get()).isTrue();
  }

  @Test
  void doesNothingWithoutWords() {
    ScriptedPrompts model = ScriptedPrompts.of(SPEC);
    PromptViewModel room = room(model);
    workspace.promptProperty().set("  \n");
    room.generate();
    assertThat(room.readyBinding().get()).isFalse();
    assertThat(model.asked).isEmpty();
  }

  @Test
  void showsEveryAttempt() {
    PromptViewModel room = room(ScriptedPrompts.of(WRONG, WRONG, SPEC));
    List<String> seen = new ArrayList<>();
    room.stateProperty()
        .addListener(
            (property, before, state) -> {
              if (state instanceof Working at) {
                seen.add(at.step() + " " + at.attempt() + "/" + at.limit() + " " + found(at));
              }
            });
    room.generate();
    assertThat(seen)
        .containsSubsequence(
            "DRAFTING 1/3 []",
            "DRAFTING 1/3 [2]",
            "DRAFTING 3/3 [2, 2]",
            "COMPILING 3/3 [2, 2, 1]");
    assertThat(text()).isEqualTo(SPEC);
  }

  private static List<Integer> found(Working at) {
    return at.answers().stream().map(DraftMessages::faults).map(List::size).toList();
  }

  @Test
  void saysInTheStatusWhatIsDone() {
    PromptViewModel room = room(ScriptedPrompts.of(WRONG, SPEC));
    List<String> said = new ArrayList<>();
    workspace.statusProperty().addListener((property, before, words) -> said.add(words));
    room.generate();
    assertThat(said).contains("Writing the spec, attempt 2 of 3…").endsWith("");
  }

  @Test
  void aFinishedDraftLeavesInTheStatusWhatOthersSaid() {
    workspace.status().speaker().mention("Running at home");
    PromptViewModel room = room(ScriptedPrompts.of(SPEC));
    room.generate();
    assertThat(workspace.statusProperty().get()).isEqualTo("Running at home");
  }

  @Test
  void keepsThePromptAndEveryAnswerOfAFailure() {
    PromptViewModel room = room(ScriptedPrompts.of(WRONG, "Sure!", WRONG), queued);
    room.generate();
    drain();
    assertThat(room.stateProperty().get())
        .asInstanceOf(type(Failed.class))
        .returns("The model gave no sound spec", Failed::what)
        .satisfies(failed -> assertThat(failed.attempts()).hasSize(3));
    assertThat(workspace.promptProperty().get()).isEqualTo(WORDS);
    assertThat(text()).isEmpty();
  }

  @Test
  void tellsAFaultOfOursToo() {
    PromptViewModel room =
        room(
            (prompt, options, listener) -> {
              throw new IllegalStateException("broken");
            },
            queued);
    room.generate();
    drain();
    assertThat(room.stateProperty().get())
        .asInstanceOf(type(Failed.class))
        .satisfies(failed -> assertThat(failed.why()).contains("broken"));
  }

  @Test
  void endsWhenItIsCancelledAndHearsNoMore() {
    PromptViewModel room = room(ScriptedPrompts.of(SPEC), deferred);
    room.generate();
    assertThat(room.workingBinding().get()).isTrue();
    room.cancel();
    later.forEach(Runnable::run);
    assertThat(room.stateProperty().get()).isEqualTo(new Idle());
    assertThat(text()).isEmpty();
    assertThat(workspace.promptProperty().get()).isEqualTo(WORDS);
  }

  @Test
  void asksForOneDraftAtATime() {
    ScriptedPrompts model = ScriptedPrompts.of(SPEC);
    PromptViewModel room = room(model, deferred);
    room.generate();
    room.generate();
    later.forEach(Runnable::run);
    assertThat(model.asked).hasSize(1);
  }

  @Test
  void loadsTheModelAside() {
    List<String> heard = new ArrayList<>();
    room(ScriptedPrompts.of(SPEC), deferred).preload(Duration.ZERO, () -> heard.add("loaded"));
    assertThat(heard).isEmpty();
    later.forEach(Runnable::run);
    assertThat(heard).containsExactly("loaded");
  }

  @Test
  void tellsHowLongItTakes() {
    PromptViewModel room = room(ScriptedPrompts.of(SPEC), deferred);
    room.generate();
    now = now.plusSeconds(75);
    assertThat(DraftMessages.time(room.elapsed())).isEqualTo("1:15 min");
  }

  @Test
  void remembersPromptsNewestFirst() {
    PromptViewModel room = room(ScriptedPrompts.of(SPEC));
    room.generate();
    workspace.promptProperty().set("a clinic");
    room.generate();
    assertThat(room.recentProperty().get().all()).containsExactly("a clinic", WORDS);
  }

  @Test
  void losesNothingThatWasTypedWhenAnotherIsPicked() {
    PromptViewModel room = room(ScriptedPrompts.of(SPEC));
    workspace.promptProperty().set("half a thought");
    room.pick("a clinic");
    assertThat(workspace.promptProperty().get()).isEqualTo("a clinic");
    assertThat(room.recentProperty().get().all()).containsExactly("half a thought");
  }
}
