package dev.plinth.spec;

import static java.util.Objects.requireNonNull;

import dev.plinth.diagnostic.TextEdit;
import java.util.List;
import java.util.Locale;

/**
 * The proposals for the caret, and the range of text that a proposal replaces. If only a value or a
 * member is missing at the caret, each proposal turns the text into valid JSON.
 *
 * @param start the start of the replaced range, in UTF-16 units
 * @param end the end of the replaced range, exclusive
 * @param prefix the part of the word before the caret, without a quote
 * @param word the whole word at the caret, without quotes
 * @param proposals all proposals, in the order of the schema
 */
public record CompletionList(
    int start, int end, String prefix, String word, List<Proposal> proposals) {
  public CompletionList {
    requireNonNull(prefix);
    requireNonNull(word);
    proposals = List.copyOf(proposals);
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("not a range of a text: " + start + " to " + end);
    }
  }

  /**
   * Returns the proposals that begin with the prefix, or, if there are none, the proposals that
   * contain the prefix. Case is ignored.
   */
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

  /** Returns whether the word at the caret already is one of the proposals. */
  public boolean isComplete() {
    return proposals.stream().anyMatch(proposal -> proposal.label().equals(word));
  }

  /** Returns the edit that inserts a proposal. */
  public TextEdit edit(Proposal proposal) {
    return new TextEdit(start, end - start, proposal.text());
  }
}
