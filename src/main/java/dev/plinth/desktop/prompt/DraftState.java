package dev.plinth.desktop.prompt;

import static java.util.Objects.requireNonNull;

import dev.plinth.agent.Attempt;
import dev.plinth.agent.Draft;
import dev.plinth.agent.DraftStep;
import dev.plinth.desktop.Messages;
import dev.plinth.problem.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** The state of the draft that the prompt pane shows. */
public sealed interface DraftState {
  /** The state without a running draft or a result. */
  record Idle() implements DraftState {}

  /**
   * A running draft.
   *
   * @param reply the progress of the reply that is being written, in words; may be empty
   * @param start the time when the draft started
   * @param step the current step
   * @param attempt the number of the current attempt, from 1; 0 before the first
   * @param limit the maximum number of attempts; 0 while unknown
   * @param attempts the finished attempts, in order
   * @param notices the messages to the user so far, a sentence each
   */
  record Working(
      String reply,
      Instant start,
      DraftStep step,
      int attempt,
      int limit,
      List<Attempt> attempts,
      List<String> notices)
      implements DraftState {
    public Working {
      requireNonNull(reply);
      requireNonNull(start);
      requireNonNull(step);
      attempts = List.copyOf(attempts);
      notices = List.copyOf(notices);
    }

    static Working startedAt(Instant start) {
      return new Working("", start, DraftStep.DRAFTING, 0, 0, List.of(), List.of());
    }

    Working withStep(DraftStep step) {
      return new Working(reply, start, step, attempt, limit, attempts, notices);
    }

    /** Returns this state with a new attempt, in the drafting step. */
    Working withAttempt(int attempt, int limit) {
      return new Working("", start, DraftStep.DRAFTING, attempt, limit, attempts, notices);
    }

    Working withFinished(Attempt finished) {
      return new Working("", start, step, attempt, limit, append(attempts, finished), notices);
    }

    /** Returns this state with the progress of a reply that is still being written. */
    Working withReply(int characters, int entities) {
      String grown = Messages.text("prompt.reply", characters, entities);
      return new Working(grown, start, step, attempt, limit, attempts, notices);
    }

    Working withNotice(String notice) {
      return new Working(reply, start, step, attempt, limit, attempts, append(notices, notice));
    }

    private static <T> List<T> append(List<T> list, T element) {
      return Stream.concat(list.stream(), Stream.of(element)).toList();
    }
  }

  /**
   * A finished draft that would replace hand edits and waits for the user's decision.
   *
   * @param draft the draft
   * @param notes the assumptions and other notes about the draft, a sentence each
   * @param duration the time that the draft took
   * @param revised whether the draft is a revision of the spec in the editor
   */
  record Proposed(Draft draft, List<String> notes, Duration duration, boolean revised)
      implements DraftState {
    public Proposed {
      requireNonNull(draft);
      notes = List.copyOf(notes);
      requireNonNull(duration);
    }
  }

  /**
   * A draft that was applied or rejected.
   *
   * @param proposal the draft
   * @param applied whether the draft replaced the text in the editor; false if the user rejected it
   * @param changes what an applied revision changed, a line for each part
   */
  record Done(Proposed proposal, boolean applied, List<String> changes) implements DraftState {
    public Done {
      requireNonNull(proposal);
      changes = List.copyOf(changes);
    }
  }

  /**
   * A failed draft.
   *
   * @param problem the reason for the failure and the remedy
   * @param attempts all finished attempts, in order
   */
  record Failed(Problem problem, List<Attempt> attempts) implements DraftState {
    public Failed {
      requireNonNull(problem);
      attempts = List.copyOf(attempts);
    }
  }
}
