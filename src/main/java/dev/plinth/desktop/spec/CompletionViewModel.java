package dev.plinth.desktop.spec;

import dev.plinth.desktop.Job;
import dev.plinth.desktop.Tasks;
import dev.plinth.diagnostic.TextEdit;
import dev.plinth.spec.CompletionFinder;
import dev.plinth.spec.CompletionList;
import dev.plinth.spec.Proposal;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Finds proposals in the background and inserts the chosen one. A new request cancels the previous
 * request.
 */
final class CompletionViewModel {
  private final SpecViewModel spec;
  private final Tasks tasks;
  private @Nullable Job<?> request;

  CompletionViewModel(SpecViewModel spec, Tasks tasks) {
    this.spec = spec;
    this.tasks = tasks;
  }

  /**
   * Finds the proposals at an offset and passes them to a consumer. Passes empty if the text has
   * changed in the meantime.
   */
  void complete(int caret, Consumer<Optional<CompletionList>> consumer) {
    Job<?> previous = request;
    if (previous != null) {
      previous.cancel();
    }
    String requested = spec.text();
    request =
        tasks
            .run(() -> CompletionFinder.at(requested, caret))
            .onSuccess(
                found -> consumer.accept(requested.equals(spec.text()) ? found : Optional.empty()));
  }

  /** Inserts a proposal and selects the part that the user changes first. */
  void insert(CompletionList completion, Proposal proposal) {
    TextEdit edit = completion.edit(proposal);
    int end = edit.offset() + edit.length();
    spec.apply(
        new TextChange(edit.offset(), spec.text().substring(edit.offset(), end), edit.text()));
    spec.select(completion.start() + proposal.anchor(), completion.start() + proposal.caret());
  }
}
