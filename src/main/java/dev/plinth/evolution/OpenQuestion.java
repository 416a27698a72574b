package dev.plinth.evolution;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A question that must be answered before a revision can be written.
 *
 * @param place the entity or field
 * @param words the question, with a question mark
 * @param options the ready answers, the likeliest first; at least one
 * @param hint another way out, such as a change of the spec; empty if there is none
 */
public record OpenQuestion(Place place, String words, List<Option> options, String hint) {
  public OpenQuestion {
    requireNonNull(place);
    requireNonNull(words);
    options = List.copyOf(options);
    requireNonNull(hint);
  }

  /**
   * A ready answer.
   *
   * @param flag the option of the command line, such as {@code --drop}
   * @param value the value of that option, such as {@code Owner.fax}
   * @param words the effect of the answer
   */
  public record Option(String flag, String value, String words) {
    public Option {
      requireNonNull(flag);
      requireNonNull(value);
      requireNonNull(words);
    }
  }
}
