package dev.plinth.agent;

import dev.plinth.diagnostic.Diagnostic;
import dev.plinth.diagnostic.Diagnostics;
import dev.plinth.diagnostic.Severity;
import dev.plinth.review.Review;
import dev.plinth.review.Reviewer;
import dev.plinth.spec.ReadSpec;
import dev.plinth.spec.SpecReader;
import dev.plinth.spec.SpecText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads an answer as if a user had typed it, and says what is wrong with it. */
final class Judge {
  private static final String REMEDY =
      "say it more simply, name the entities and their fields, or choose another model";

  private static final String OTHER_WORDS = "say it in other words, or choose another model";

  private final SpecReader reader = new SpecReader();
  private final Reviewer reviewer = new Reviewer();

  /** Judges the answer with this number, counted from 1: a sound spec is taken however it ends. */
  Judgement of(Answer answer, int number) {
    Optional<JsonInAnswer> json = JsonInAnswer.find(answer.text());
    if (json.isEmpty()) {
      return withoutSpec(answer, found(number, new Diagnostics(List.of()), json, answer));
    }
    SpecText text = json.get().spec();
    ReadSpec read = reader.read(text);
    Review review = reviewer.review(read);
    List<Map.Entry<String, Object>> found = found(number, review.diagnostics(), json, answer);
    if (review.approved().isPresent()) {
      found.add(Slot.SPEC.with(text));
      return new Judgement(found, Optional.empty(), Optional.empty());
    }
    return answer.end() == Answer.End.WHOLE
        ? new Judgement(
            found,
            Optional.of(rejected(review)),
            Optional.of(Correction.of(read.outline(), text, review.diagnostics())))
        : ended(answer, found);
  }

  private static List<Map.Entry<String, Object>> found(
      int number, Diagnostics faults, Optional<JsonInAnswer> json, Answer answer) {
    List<Map.Entry<String, Object>> found = new ArrayList<>();
    found.add(Slot.ANSWERED.with(new Attempt(number, answer.text(), faults)));
    found.add(Slot.NOTES.with(new Slot.Notes(answer.notes())));
    json.map(JsonInAnswer::around)
        .filter(around -> around > 0)
        .ifPresent(around -> found.add(Slot.NOTICE.with(chatter(around))));
    return found;
  }

  private static String chatter(int around) {
    return "the answer had %d characters around its JSON; they were left out".formatted(around);
  }

  private static Judgement withoutSpec(Answer answer, List<Map.Entry<String, Object>> found) {
    if (answer.end() != Answer.End.WHOLE) {
      return ended(answer, found);
    }
    boolean empty = answer.text().isBlank();
    Failure failure =
        empty
            ? new Failure(
                "the model answered nothing", reason(answer), "ask again, or choose another model")
            : new Failure("the model answered in prose and gave no spec", reason(answer), REMEDY);
    String correction = empty ? Correction.EMPTY : Correction.PROSE;
    return new Judgement(found, Optional.of(failure), Optional.of(correction));
  }

  private static Judgement ended(Answer answer, List<Map.Entry<String, Object>> found) {
    return switch (answer.end()) {
      case WHOLE -> throw new IllegalArgumentException("it did not end early");
      case CUT -> cut(found);
      case BLOCKED ->
          lost(found, new Failure("the model's answer was blocked", reason(answer), OTHER_WORDS));
      case REFUSED ->
          lost(
              found,
              new Failure(
                  "the model refused to answer",
                  Masked.line(answer.text(), Optional.empty()),
                  OTHER_WORDS));
    };
  }

  private static Judgement lost(List<Map.Entry<String, Object>> found, Failure failure) {
    return new Judgement(found, Optional.of(failure), Optional.empty());
  }

  private static String reason(Answer answer) {
    return answer.reason().isEmpty()
        ? ""
        : "it ended with " + Masked.line(answer.reason(), Optional.empty());
  }

  private static Judgement cut(List<Map.Entry<String, Object>> found) {
    Failure failure =
        new Failure(
            "the model's answer was cut off",
            "it reached the longest answer that this model gives",
            "ask for fewer entities at once, or choose another model");
    return new Judgement(found, Optional.of(failure), Optional.of(Correction.CUT));
  }

  private static Failure rejected(Review review) {
    List<Diagnostic> errors = review.diagnostics().errors();
    Diagnostic first = errors.get(0);
    String count = Severity.ERROR.counted(errors.size());
    return new Failure(
        "the model wrote no valid spec",
        "its last answer had %s, the first at %s: %s"
            .formatted(count, Correction.place(first.pointer()), first.message()),
        REMEDY);
  }
}
