package dev.plinth.desktop;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A question to the user.
 *
 * @param title the question itself, short
 * @param text what hangs on it
 * @param choices the answers; to turn away is always one more
 * @param <T> what an answer stands for
 */
public record Question<T>(String title, String text, List<Choice<T>> choices) {
  public Question {
    requireNonNull(title);
    requireNonNull(text);
    choices = List.copyOf(choices);
  }

  /**
   * One answer.
   *
   * @param label what the button says
   * @param meaning what it stands for
   */
  public record Choice<T>(String label, T meaning) {
    public Choice {
      requireNonNull(label);
      requireNonNull(meaning);
    }
  }
}
