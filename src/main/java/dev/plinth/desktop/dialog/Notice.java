package dev.plinth.desktop.dialog;

import static java.util.Objects.requireNonNull;

import dev.plinth.desktop.RemedyText;
import dev.plinth.desktop.text.SentenceCase;
import dev.plinth.problem.ProblemException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A notification to the user that needs no answer.
 *
 * @param kind the kind, which determines the icon and the duration
 * @param title what happened
 * @param text why it happened and what to do; may be empty
 * @param topic the topic, by which the notice can be replaced and withdrawn; empty if the notice
 *     stays until it is closed
 * @param file the file that the notice is about, shown as a path that can be copied
 * @param actions the buttons of the notice
 */
public record Notice(
    Kind kind,
    String title,
    String text,
    Optional<Topic> topic,
    Optional<Path> file,
    List<Action> actions) {
  /** The kind of a notice. */
  public enum Kind {
    /** An action of the user succeeded. */
    DONE,
    /** Something happened that the user should know about. */
    NOTE,
    /** An action of the user failed. The notice stays until it is closed or withdrawn. */
    FAILED
  }

  /**
   * The topic of a notice. A window shows one notice of each topic at most, and withdraws it once
   * its cause is gone.
   */
  public enum Topic {
    OPENING,
    SAVING,
    EXPORTING,
    AUTOSAVE,
    FILE_MANAGER,
    BROWSER,
    RUNNING
  }

  /**
   * A button of a notice.
   *
   * @param label the text of the button
   * @param handler runs when the button is pressed
   */
  public record Action(String label, Runnable handler) {
    public Action {
      requireNonNull(label);
      requireNonNull(handler);
    }
  }

  public Notice {
    requireNonNull(kind);
    requireNonNull(title);
    requireNonNull(text);
    requireNonNull(topic);
    requireNonNull(file);
    actions = List.copyOf(actions);
  }

  /** Creates a notice without topic, file and buttons. */
  public Notice(Kind kind, String title, String text) {
    this(kind, title, text, Optional.empty(), Optional.empty(), List.of());
  }

  /**
   * Returns the notice for a failed operation.
   *
   * @throws IllegalStateException if the failure is an internal error, that is, not a {@link
   *     ProblemException}
   */
  public static Notice of(Throwable failure) {
    if (failure instanceof ProblemException known) {
      return new Notice(
          Kind.FAILED,
          SentenceCase.of(known.problem().message()),
          SentenceCase.of(RemedyText.of(known.problem())));
    }
    throw new IllegalStateException(failure);
  }

  /** Returns this notice with a topic. */
  public Notice about(Topic of) {
    return new Notice(kind, title, text, Optional.of(of), file, actions);
  }

  /** Returns this notice with the path of a file. */
  public Notice at(Path path) {
    return new Notice(kind, title, text, topic, Optional.of(path), actions);
  }

  /** Returns this notice with another button. */
  public Notice with(String label, Runnable handler) {
    List<Action> more =
        Stream.concat(actions.stream(), Stream.of(new Action(label, handler))).toList();
    return new Notice(kind, title, text, topic, file, more);
  }

  /**
   * Returns whether this notice replaces another one: both have the same topic, or the same words.
   */
  boolean replaces(Notice other) {
    return (topic.isPresent() && topic.equals(other.topic))
        || (title.equals(other.title) && text.equals(other.text));
  }
}
