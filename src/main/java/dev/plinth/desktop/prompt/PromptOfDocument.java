package dev.plinth.desktop.prompt;

import dev.plinth.desktop.Tasks;
import dev.plinth.desktop.state.DocumentPrompts;
import dev.plinth.desktop.workspace.Workspace;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Keeps the prompt with the document that was drafted from it. When another document opens, the
 * prompt goes, and the prompt that the other document was drafted from comes back. A prompt that
 * was only typed stays: the history does not have it.
 */
public final class PromptOfDocument {
  private final Workspace workspace;
  private final PromptViewModel prompts;
  private final DocumentPrompts store;
  private final Tasks tasks;

  /** Starts to follow the documents of a workspace. */
  public PromptOfDocument(
      Workspace workspace, PromptViewModel prompts, DocumentPrompts store, Tasks tasks) {
    this.workspace = workspace;
    this.prompts = prompts;
    this.store = store;
    this.tasks = tasks;
    workspace.documentProperty().addListener((property, before, now) -> opened());
    workspace.fileProperty().addListener((property, before, now) -> remember());
    workspace.draftedProperty().addListener((property, before, now) -> remember());
  }

  private void opened() {
    if (prompts.isPromptInHistory()) {
      workspace.promptProperty().set("");
    }
    int document = workspace.documentProperty().get();
    Optional<Path> file = workspace.fileProperty().get();
    if (file.isPresent() && workspace.promptProperty().get().isBlank()) {
      tasks
          .run(() -> store.find(file.get()))
          .onSuccess(prompt -> prompt.ifPresent(text -> show(text, document)));
    }
  }

  private void show(String prompt, int document) {
    boolean stillOpen = workspace.documentProperty().get() == document;
    if (stillOpen && workspace.promptProperty().get().isBlank()) {
      workspace.promptProperty().set(prompt);
    }
  }

  /** Remembers the prompt once the document has both a draft and a file. */
  private void remember() {
    boolean drafted = !workspace.draftedProperty().get().isEmpty();
    Optional<Path> file = workspace.fileProperty().get();
    String prompt = workspace.promptProperty().get();
    if (drafted && file.isPresent() && prompts.isPromptInHistory()) {
      tasks
          .perform(() -> store.remember(file.get(), prompt))
          .onFailure(failure -> {}); // the prompt is still in the history
    }
  }
}
