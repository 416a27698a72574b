package dev.plinth.desktop.prompt;

import static dev.plinth.desktop.prompt.ScriptedPrompts.OTHER_SPEC;
import static dev.plinth.desktop.prompt.ScriptedPrompts.SPEC;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.agent.PromptPipeline;
import dev.plinth.desktop.DirectTasks;
import dev.plinth.desktop.Tasks;
import dev.plinth.desktop.prompt.DraftState.Done;
import dev.plinth.desktop.prompt.DraftState.Idle;
import dev.plinth.desktop.prompt.DraftState.Proposed;
import dev.plinth.desktop.workspace.Workspace;
import dev.plinth.project.Project;
import java.nio.file.Path;
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
  void aMinifiedFileIsNotEditedByBeingFormatted() {
    String minified = SPEC.replaceAll("\\s", "");
    workspace.open(Optional.empty(), minified);
    PromptViewModel viewModel = viewModel(ScriptedPrompts.of(OTHER_SPEC));
    workspace.showFormatted(SPEC);
    viewModel.generate();
    assertThat(text()).isEqualTo(OTHER_SPEC);
  }

  @Test
  void aDraftInAnotherLayoutIsNotEdited() {
    PromptViewModel viewModel = viewModel(ScriptedPrompts.of(SPEC));
    viewModel.generate();
    workspace.textProperty().set(SPEC.replace("  ", "    "));
    viewModel.generate();
    assertThat(viewModel.drafts().stateProperty().get()).isInstanceOf(Done.class);
  }

  @Test
  void aRestoredDraftIsNotEdited() {
    workspace.open(Optional.empty(), "");
    PromptViewModel viewModel = viewModel(ScriptedPrompts.of(OTHER_SPEC));
    workspace.showDraft(SPEC);
    viewModel.generate();
    assertThat(text()).isEqualTo(OTHER_SPEC);
  }

  @Test
  void aSavedTextIsNotEdited() {
    workspace.open(Optional.empty(), "");
    PromptViewModel viewModel = viewModel(ScriptedPrompts.of(OTHER_SPEC));
    workspace.textProperty().set(SPEC);
    workspace.markSaved(Path.of("shop.json"), SPEC);
    viewModel.generate();
    assertThat(text()).isEqualTo(OTHER_SPEC);
  }

  @Test
  void aRevisionKeepsHandEditsAndTheirLayout() {
    workspace.open(Optional.empty(), SPEC);
    PromptViewModel viewModel = viewModel(ScriptedPrompts.of(OTHER_SPEC));
    String edited = SPEC.replace("\"shop\",", "\"shop\",   ").replace("30 }", "30 } ");
    workspace.textProperty().set(edited.replace("\"title\", \"type\"", "\"title\",\"type\""));
    viewModel.revise();
    assertThat(text()).isEqualTo(edited.replace("\"title\", \"type\"", "\"label\",\"type\""));
    assertThat(viewModel.drafts().stateProperty().get()).isInstanceOf(Done.class);
  }

  @Test
  void aRevisionOfHandEditsDoesNotMakeThemADraft() {
    workspace.open(Optional.empty(), "");
    PromptViewModel viewModel = viewModel(ScriptedPrompts.of(OTHER_SPEC));
    workspace.textProperty().set(SPEC);
    viewModel.revise();
    workspace.textProperty().set(text().replace("label", "heading"));
    viewModel.generate();
    assertThat(viewModel.drafts().stateProperty().get()).isInstanceOf(Proposed.class);
  }

  @Test
  void asksBeforeARevisionReplacesWhatWasTypedMeanwhile() {
    workspace.open(Optional.empty(), SPEC);
    String typed = SPEC.replace("shop", "store");
    ScriptedPrompts model = ScriptedPrompts.of(OTHER_SPEC);
    PromptViewModel viewModel =
        viewModel(
            (prompt, options, listener) -> {
              workspace.textProperty().set(typed);
              return model.draft(prompt, options, listener);
            });
    viewModel.revise();
    assertThat(viewModel.drafts().stateProperty().get()).isInstanceOf(Proposed.class);
    assertThat(text()).isEqualTo(typed);
  }

  @Test
  void theResultGoesWithItsDocument() {
    PromptViewModel viewModel = viewModel(ScriptedPrompts.of(SPEC));
    viewModel.generate();
    workspace.open(Optional.empty(), OTHER_SPEC);
    assertThat(viewModel.drafts().stateProperty().get()).isEqualTo(new Idle());
  }

  @Test
  void theResultGoesWhenTheFileIsReloaded() {
    PromptViewModel viewModel = viewModel(ScriptedPrompts.of(SPEC));
    viewModel.generate();
    workspace.markSaved(Path.of("shop.json"), SPEC);
    assertThat(viewModel.drafts().stateProperty().get()).isInstanceOf(Done.class);
    workspace.reload(OTHER_SPEC);
    assertThat(viewModel.drafts().stateProperty().get()).isEqualTo(new Idle());
  }

  @Test
  void theResultIsHiddenWhileTheDraftIsUndone() {
    workspace.open(Optional.empty(), OTHER_SPEC);
    PromptViewModel viewModel = viewModel(ScriptedPrompts.of(SPEC));
    viewModel.generate();
    DraftState result = viewModel.drafts().stateProperty().get();
    workspace.textProperty().set(SPEC.replace("shop", "store"));
    assertThat(viewModel.drafts().stateProperty().get()).as("edited").isSameAs(result);
    workspace.textProperty().set(OTHER_SPEC);
    assertThat(viewModel.drafts().stateProperty().get()).as("undone").isEqualTo(new Idle());
    workspace.textProperty().set(SPEC);
    assertThat(viewModel.drafts().stateProperty().get()).as("redone").isSameAs(result);
  }

  @Test
  void anotherDocumentCancelsTheDraft() {
    List<Runnable> background = new ArrayList<>();
    Tasks later = new Tasks(background::add, Runnable::run, DirectTasks::fail);
    PromptViewModel viewModel =
        PromptFixture.of(workspace, ScriptedPrompts.of(SPEC), later, () -> Instant.EPOCH);
    viewModel.generate();
    workspace.open(Optional.empty(), OTHER_SPEC);
    List.copyOf(background).forEach(Runnable::run);
    assertThat(viewModel.drafts().stateProperty().get()).isEqualTo(new Idle());
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
