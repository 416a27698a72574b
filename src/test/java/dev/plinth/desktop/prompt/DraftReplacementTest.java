package dev.plinth.desktop.prompt;

import static dev.plinth.desktop.prompt.ScriptedPrompts.OTHER_SPEC;
import static dev.plinth.desktop.prompt.ScriptedPrompts.SPEC;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.agent.PromptPipeline;
import dev.plinth.desktop.DirectTasks;
import dev.plinth.desktop.Tasks;
import dev.plinth.desktop.prompt.DraftState.Done;
import dev.plinth.desktop.prompt.DraftState.Proposed;
import dev.plinth.desktop.workspace.Workspace;
import dev.plinth.project.Project;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Tests when a draft replaces the text in the editor, and when the user is asked first. */
class DraftReplacementTest {
  private final Workspace workspace = new Workspace();
  private final Tasks tasks = new Tasks(Runnable::run, Runnable::run, DirectTasks::fail);

  private PromptViewModel viewModel(PromptPipeline pipeline) {
    return PromptFixture.of(workspace, pipeline, tasks, () -> Instant.EPOCH);
  }

  private String text() {
    return workspace.textProperty().get();
  }

  @Test
  void replacesAnUneditedText() {
    workspace.open(Optional.empty(), SPEC);
    viewModel(ScriptedPrompts.of(OTHER_SPEC)).generate();
    assertThat(text()).isEqualTo(OTHER_SPEC);
  }

  @Test
  void replacesAnUneditedDraft() {
    PromptViewModel viewModel = viewModel(ScriptedPrompts.of(OTHER_SPEC));
    viewModel.generate();
    viewModel.revise();
    assertThat(viewModel.drafts().stateProperty().get()).isInstanceOf(Done.class);
  }

  @Test
  void asksBeforeReplacingHandEdits() {
    workspace.open(Optional.empty(), SPEC);
    PromptViewModel viewModel = viewModel(ScriptedPrompts.of(OTHER_SPEC));
    workspace.textProperty().set(SPEC.replace("shop", "store"));
    viewModel.generate();
    assertThat(viewModel.drafts().stateProperty().get()).isInstanceOf(Proposed.class);
    assertThat(text()).contains("store");
  }

  @Test
  void asksBeforeReplacingAnEditedDraft() {
    PromptViewModel viewModel = viewModel(ScriptedPrompts.of(SPEC));
    viewModel.generate();
    workspace.textProperty().set(OTHER_SPEC);
    viewModel.generate();
    assertThat(viewModel.drafts().stateProperty().get()).isInstanceOf(Proposed.class);
  }

  @Test
  void replacesHandEditsInOneChange() {
    workspace.open(Optional.empty(), "");
    PromptViewModel viewModel = viewModel(ScriptedPrompts.of(OTHER_SPEC));
    workspace.textProperty().set(SPEC);
    viewModel.generate();
    List<String> changes = new ArrayList<>();
    workspace.textProperty().addListener((property, before, text) -> changes.add(text));
    viewModel.drafts().replace();
    assertThat(changes).containsExactly(OTHER_SPEC);
    assertThat(viewModel.drafts().stateProperty().get()).isInstanceOf(Done.class);
  }

  @Test
  void keepsHandEditsAndTheRejectedDraft() {
    PromptViewModel viewModel = viewModel(ScriptedPrompts.of(OTHER_SPEC));
    workspace.textProperty().set(SPEC);
    viewModel.generate();
    viewModel.drafts().keepMine();
    assertThat(text()).isEqualTo(SPEC);
    viewModel.drafts().reconsider();
    viewModel.drafts().replace();
    assertThat(text()).isEqualTo(OTHER_SPEC);
  }

  @Test
  void onlyANewSpecBecomesTheBaseline() {
    workspace.open(Optional.empty(), SPEC);
    PromptViewModel viewModel = viewModel(ScriptedPrompts.of(OTHER_SPEC));
    Project opened = workspace.baselineProperty().get().orElseThrow();
    viewModel.revise();
    assertThat(workspace.baselineProperty().get()).contains(opened);
    viewModel.generate();
    assertThat(workspace.baselineProperty().get().map(Project::revision))
        .contains(workspace.previewProperty().get().orElseThrow().project().revision());
  }
}
