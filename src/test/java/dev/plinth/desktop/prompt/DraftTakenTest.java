package dev.plinth.desktop.prompt;

import static dev.plinth.desktop.prompt.ScriptedPrompts.OTHER;
import static dev.plinth.desktop.prompt.ScriptedPrompts.SPEC;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.agent.PromptPipeline;
import dev.plinth.desktop.DirectTasks;
import dev.plinth.desktop.Tasks;
import dev.plinth.desktop.Workspace;
import dev.plinth.desktop.prompt.DraftState.Asking;
import dev.plinth.desktop.prompt.DraftState.Done;
import dev.plinth.project.Project;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** When a draft takes the place of the text, and when it asks before. */
class DraftTakenTest {
  private final Workspace workspace = new Workspace();
  private final Tasks tasks = new Tasks(Runnable::run, Runnable::run, DirectTasks::fail);

  private PromptViewModel room(PromptPipeline pipeline) {
    return PromptFixture.of(workspace, pipeline, tasks, () -> Instant.EPOCH);
  }

  private String text() {
    return workspace.textProperty().get();
  }

  @Test
  void replacesWhatNobodyTouched() {
    workspace.open(Optional.empty(), SPEC);
    room(ScriptedPrompts.of(OTHER)).generate();
    assertThat(text()).isEqualTo(OTHER);
  }

  @Test
  void replacesADraftByTheNext() {
    PromptViewModel room = room(ScriptedPrompts.of(OTHER));
    room.generate();
    room.revise();
    assertThat(room.stateProperty().get()).isInstanceOf(Done.class);
  }

  @Test
  void asksBeforeItReplacesHandWork() {
    workspace.open(Optional.empty(), SPEC);
    PromptViewModel room = room(ScriptedPrompts.of(OTHER));
    workspace.textProperty().set(SPEC.replace("shop", "store"));
    room.generate();
    assertThat(room.stateProperty().get()).isInstanceOf(Asking.class);
    assertThat(text()).contains("store");
  }

  @Test
  void asksBeforeItReplacesADraftThatWasChanged() {
    PromptViewModel room = room(ScriptedPrompts.of(SPEC));
    room.generate();
    workspace.textProperty().set(OTHER);
    room.generate();
    assertThat(room.stateProperty().get()).isInstanceOf(Asking.class);
  }

  @Test
  void replacesInOneChangeWhenTheUserSaysSo() {
    workspace.open(Optional.empty(), "");
    PromptViewModel room = room(ScriptedPrompts.of(OTHER));
    workspace.textProperty().set(SPEC);
    room.generate();
    List<String> changes = new ArrayList<>();
    workspace.textProperty().addListener((property, before, text) -> changes.add(text));
    room.replace();
    assertThat(changes).containsExactly(OTHER);
    assertThat(room.stateProperty().get()).isInstanceOf(Done.class);
  }

  @Test
  void keepsHandWorkAndTheDraftWhenTheUserSaysSo() {
    PromptViewModel room = room(ScriptedPrompts.of(OTHER));
    workspace.textProperty().set(SPEC);
    room.generate();
    room.keepMine();
    assertThat(text()).isEqualTo(SPEC);
    room.reconsider();
    room.replace();
    assertThat(text()).isEqualTo(OTHER);
  }

  @Test
  void whatIsMadeAnewIsWhatLaterChangesAreComparedWith() {
    workspace.open(Optional.empty(), SPEC);
    PromptViewModel room = room(ScriptedPrompts.of(OTHER));
    Project opened = workspace.baselineProperty().get().orElseThrow();
    room.revise();
    assertThat(workspace.baselineProperty().get()).contains(opened);
    room.generate();
    assertThat(workspace.baselineProperty().get().map(Project::revision))
        .contains(workspace.previewProperty().get().orElseThrow().project().revision());
  }
}
