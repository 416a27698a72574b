package dev.plinth.desktop.dialog;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * A question to the user with a fixed set of answers.
 *
 * @param title the question, in a few words
 * @param text the consequences of the answer
 * @param choices the answers; the dialog adds Cancel
 * @param <T> the type of the value of an answer
 */
public record Question<T>(String title, String text, List<Choice<T>> choices) {
  public Question {
    requireNonNull(title);
    requireNonNull(text);
    choices = List.copyOf(choices);
  }

  /**
   * Returns the answer that the Enter key gives: the first one that loses nothing. If every answer
   * loses something, Enter cancels.
   */
  public Optional<Choice<T>> defaultChoice() {
    return choices.stream().filter(choice -> !choice.loses()).findFirst();
  }

  /**
   * An answer.
   *
   * @param label the text of the button
   * @param value the value that the caller receives
   * @param loses whether something of the user is lost with this answer
   */
  public record Choice<T>(String label, T value, boolean loses) {
    public Choice {
      requireNonNull(label);
      requireNonNull(value);
    }

    /** Creates an answer that loses nothing. */
    public Choice(String label, T value) {
      this(label, value, false);
    }

    /** Returns an answer that loses something, so that the Enter key never gives it. */
    public static <T> Choice<T> losing(String label, T value) {
      return new Choice<>(label, value, true);
    }
  }
}
