package dev.plinth.desktop.prompt;

import dev.plinth.desktop.Tasks;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The recent prompts as a property. The history is read and written in the background. */
final class PromptMemory {
  private final PromptHistory history;
  private final Tasks tasks;
  private final ReadOnlyObjectWrapper<RecentPrompts> recent =
      new ReadOnlyObjectWrapper<>(RecentPrompts.EMPTY);

  /** The prompts of this window, which the stored history may not have yet. */
  private RecentPrompts own = RecentPrompts.EMPTY;

  PromptMemory(PromptHistory history, Tasks tasks) {
    this.history = history;
    this.tasks = tasks;
    tasks.run(history::read).onSuccess(this::show).onFailure(PromptMemory::ignore);
  }

  ReadOnlyObjectProperty<RecentPrompts> recentProperty() {
    return recent.getReadOnlyProperty();
  }

  /** Adds a prompt to the property at once, and to the history in the background. */
  void remember(String prompt) {
    own = own.withNewest(prompt);
    show(recent.get());
    tasks.run(() -> history.add(prompt)).onSuccess(this::show).onFailure(PromptMemory::ignore);
  }

  /** Shows the stored prompts after those of this window. */
  private void show(RecentPrompts stored) {
    recent.set(own.followedBy(stored));
  }

  /** Ignores a failure: without a history, the prompts last until the window closes. */
  private static void ignore(Throwable failure) {
    // the property keeps its prompts
  }
}
