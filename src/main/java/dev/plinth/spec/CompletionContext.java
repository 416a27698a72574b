package dev.plinth.spec;

import static java.util.Objects.requireNonNull;

import dev.plinth.diagnostic.TextEdit;
import java.util.List;
import java.util.Locale;

/**
 * What may be written at a place of a text. Whichever is chosen, a text that was valid JSON but for
 * what is missing at this place is valid JSON then.
 *
 * @param start where the part begins that is replaced, in UTF-16 units
 * @param end where it ends
 * @param prefix what is typed of a word so far, without a quote
 * @param word the whole word at this place, its part behind the caret included
 * @param proposals everything that fits here, in the order of the schema
 */
public record CompletionContext(
    int start, int end, String prefix, String word, List<Proposal> proposals) {
  public CompletionContext {
    requireNonNull(prefix);
    requireNonNull(word);
    proposals = List.copyOf(proposals);
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("no part of a text: " + start + " to " + end);
    }
  }

  /** Gives those that begin with what is typed, in any case; else those that contain it. */
  public List<Proposal> matching() {
    String typed = prefix.toLowerCase(Locale.ROOT);
    List<Proposal> beginning =
        proposals.stream().filter(proposal -> lower(proposal).startsWith(typed)).toList();
    return beginning.isEmpty()
        ? proposals.stream().filter(proposal -> lower(proposal).contains(typed)).toList()
        : beginning;
  }

  private static String lower(Proposal proposal) {
    return proposal.label().toLowerCase(Locale.ROOT);
  }

  /** Tells whether the word that stands here is one of the proposals already. */
  public boolean isDone() {
    return proposals.stream().anyMatch(proposal -> proposal.label().equals(word));
  }

  /** Gives the change that writes a proposal. */
  public TextEdit edit(Proposal proposal) {
    return new TextEdit(start, end - start, proposal.text());
  }
}
