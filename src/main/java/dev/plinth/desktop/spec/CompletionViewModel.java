package dev.plinth.desktop.spec;

import dev.plinth.desktop.Job;
import dev.plinth.desktop.Tasks;
import dev.plinth.diagnostic.TextEdit;
import dev.plinth.spec.CompletionContext;
import dev.plinth.spec.CompletionFinder;
import dev.plinth.spec.Proposal;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What may be written next: asked for aside, one question at a time, and written into the text. */
final class CompletionViewModel {
  private final SpecViewModel spec;
  private final Tasks tasks;
  private @Nullable Job<?> asking;

  CompletionViewModel(SpecViewModel spec, Tasks tasks) {
    this.spec = spec;
    this.tasks = tasks;
  }

  /** Looks for what may be written at an offset and gives it to a consumer, if it still may. */
  void complete(int caret, Consumer<Optional<CompletionContext>> consumer) {
    Job<?> former = asking;
    if (former != null) {
      former.cancel();
    }
    String asked = spec.text();
    asking =
        tasks
            .run(() -> CompletionFinder.at(asked, caret))
            .onSuccess(
                found -> consumer.accept(asked.equals(spec.text()) ? found : Optional.empty()));
  }

  /** Writes what was proposed, and goes where one would type on. */
  void write(CompletionContext completion, Proposal proposal) {
    TextEdit edit = completion.edit(proposal);
    int end = edit.offset() + edit.length();
    spec.make(
        new TextChange(edit.offset(), spec.text().substring(edit.offset(), end), edit.text()));
    int caret = completion.start() + proposal.caret();
    spec.select(caret, caret);
  }
}
