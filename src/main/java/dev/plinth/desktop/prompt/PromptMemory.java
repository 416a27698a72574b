package dev.plinth.desktop.prompt;

import dev.plinth.desktop.Tasks;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The prompts that are remembered, as a property; the file behind it is read and written aside. */
final class PromptMemory {
  private final PromptHistory history;
  private final Tasks tasks;
  private final ReadOnlyObjectWrapper<RecentPrompts> recent =
      new ReadOnlyObjectWrapper<>(RecentPrompts.NONE);

  PromptMemory(PromptHistory history, Tasks tasks) {
    this.history = history;
    this.tasks = tasks;
    tasks.run(history::read).onSuccess(recent::set).onFailure(PromptMemory::pardon);
  }

  ReadOnlyObjectProperty<RecentPrompts> recentProperty() {
    return recent.getReadOnlyProperty();
  }

  /** Remembers a prompt at once, and in the file soon. */
  void remember(String prompt) {
    recent.set(recent.get().with(prompt));
    tasks.run(() -> history.add(prompt)).onSuccess(recent::set).onFailure(PromptMemory::pardon);
  }

  /** A list of old prompts is no reason to trouble anybody: without a file it lasts a session. */
  private static void pardon(Throwable fault) {
    // what is shown stays as it is
  }
}
