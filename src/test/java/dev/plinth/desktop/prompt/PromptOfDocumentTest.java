package dev.plinth.desktop.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.desktop.DirectTasks;
import dev.plinth.desktop.Tasks;
import dev.plinth.desktop.state.DocumentPrompts;
import dev.plinth.desktop.workspace.Workspace;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PromptOfDocumentTest {
  private static final Path SHOP = Path.of("/shop.json");
  private static final Path CLINIC = Path.of("/clinic.json");

  @TempDir Path state;
  private final Workspace workspace = new Workspace();
  private PromptViewModel prompts;

  @BeforeEach
  void follow() {
    prompts = follow(workspace);
    workspace.promptProperty().set("");
  }

  private PromptViewModel follow(Workspace followed) {
    Tasks tasks = DirectTasks.create();
    PromptViewModel viewModel =
        PromptFixture.of(
            followed, ScriptedPrompts.of(ScriptedPrompts.SPEC), tasks, () -> Instant.EPOCH);
    new PromptOfDocument(followed, viewModel, new DocumentPrompts(state), tasks);
    return viewModel;
  }

  private void draft(String prompt) {
    workspace.promptProperty().set(prompt);
    prompts.generate();
  }

  private String prompt() {
    return workspace.promptProperty().get();
  }

  @Test
  void aUsedPromptGoesWithItsDocument() {
    draft("a shop");
    assertThat(prompt()).isEqualTo("a shop");
    workspace.open(Optional.empty(), "{}");
    assertThat(prompt()).isEmpty();
    assertThat(prompts.recentProperty().get().all()).containsExactly("a shop");
  }

  @Test
  void aTypedPromptStays() {
    workspace.promptProperty().set("half a thought");
    workspace.open(Optional.of(SHOP), "{}");
    assertThat(prompt()).isEqualTo("half a thought");
    assertThat(prompts.typedPrompt()).isEqualTo("half a thought");
  }

  @Test
  void thePromptComesBackWithItsDocument() {
    workspace.open(Optional.of(SHOP), "{}");
    draft("a shop");
    workspace.open(Optional.of(CLINIC), "{}");
    assertThat(prompt()).isEmpty();
    draft("a clinic");
    workspace.open(Optional.of(SHOP), "{}");
    assertThat(prompt()).isEqualTo("a shop");
  }

  @Test
  void aDraftThatIsSavedLaterHasItsPromptAfterARestart() {
    draft("a shop");
    workspace.markSaved(SHOP, ScriptedPrompts.SPEC);
    assertThat(prompts.typedPrompt()).isEmpty();
    Workspace next = new Workspace();
    follow(next);
    next.promptProperty().set("");
    next.open(Optional.empty(), "the example");
    assertThat(next.promptProperty().get()).isEmpty();
    next.open(Optional.of(SHOP), ScriptedPrompts.SPEC);
    assertThat(next.promptProperty().get()).isEqualTo("a shop");
  }

  @Test
  void aDocumentWithoutADraftHasNoPrompt() {
    draft("a shop");
    workspace.open(Optional.of(SHOP), "{}");
    workspace.open(Optional.of(CLINIC), "{}");
    workspace.open(Optional.of(SHOP), "{}");
    assertThat(prompt()).isEmpty();
  }
}
