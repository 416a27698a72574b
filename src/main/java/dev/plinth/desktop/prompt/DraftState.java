package dev.plinth.desktop.prompt;

import static java.util.Objects.requireNonNull;

import dev.plinth.agent.Attempt;
import dev.plinth.agent.Draft;
import dev.plinth.agent.DraftStep;
import dev.plinth.agent.ModelProblem;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** How far a draft is; the room shows one of these and nothing else. */
public sealed interface DraftState {
  /** Nobody asked for one, or it was cancelled. */
  record Idle() implements DraftState {}

  /**
   * A model is at it.
   *
   * @param since when it began
   * @param step which agent works
   * @param attempt how often the model was asked, 0 before the first time
   * @param limit how often it is asked at most, 0 before that is known
   * @param answers what the model said so far
   * @param notices what the user may want to know, a sentence each
   */
  record Working(
      Instant since,
      DraftStep step,
      int attempt,
      int limit,
      List<Attempt> answers,
      List<String> notices)
      implements DraftState {
    public Working {
      requireNonNull(since);
      requireNonNull(step);
      answers = List.copyOf(answers);
      notices = List.copyOf(notices);
    }

    static Working since(Instant instant) {
      return new Working(instant, DraftStep.DRAFTING, 0, 0, List.of(), List.of());
    }

    Working at(DraftStep now) {
      return new Working(since, now, attempt, limit, answers, notices);
    }

    /** The model is asked, so whatever was begun before, it is drafting again. */
    Working asked(int number, int most) {
      return new Working(since, DraftStep.DRAFTING, number, most, answers, notices);
    }

    Working with(Attempt answer) {
      return new Working(since, step, attempt, limit, joined(answers, answer), notices);
    }

    Working with(String notice) {
      return new Working(since, step, attempt, limit, answers, joined(notices, notice));
    }

    private static <T> List<T> joined(List<T> all, T last) {
      return Stream.concat(all.stream(), Stream.of(last)).toList();
    }
  }

  /**
   * A draft is there; while this is shown, the user wrote by hand what it would replace.
   *
   * @param draft what would come
   * @param notes what to know of it, a sentence each
   * @param took how long it took
   * @param revised whether it was made of the spec that stood in the editor
   */
  record Asking(Draft draft, List<String> notes, Duration took, boolean revised)
      implements DraftState {
    public Asking {
      requireNonNull(draft);
      notes = List.copyOf(notes);
      requireNonNull(took);
    }
  }

  /**
   * A draft is there and settled.
   *
   * @param asked the draft
   * @param taken whether it stands in the editor; if not, the user kept what was there
   */
  record Done(Asking asked, boolean taken) implements DraftState {
    public Done {
      requireNonNull(asked);
    }
  }

  /**
   * No draft came.
   *
   * @param what what happened
   * @param why why that is likely; empty where there is nothing to add
   * @param remedy what to do
   * @param attempts every answer there was
   */
  record Failed(String what, String why, String remedy, List<Attempt> attempts)
      implements DraftState {
    public Failed {
      requireNonNull(what);
      requireNonNull(why);
      requireNonNull(remedy);
      attempts = List.copyOf(attempts);
    }

    static Failed of(ModelProblem problem) {
      return new Failed(problem.what(), problem.why(), problem.remedy(), problem.attempts());
    }
  }
}
