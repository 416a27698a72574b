package dev.plinth.desktop.dialog;

import static java.util.Objects.requireNonNull;

import java.util.List;

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
   * An answer.
   *
   * @param label the text of the button
   * @param value the value that the caller receives
   */
  public record Choice<T>(String label, T value) {
    public Choice {
      requireNonNull(label);
      requireNonNull(value);
    }
  }
}
