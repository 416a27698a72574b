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
final class ReplyReviewer {
  private static final String REMEDY =
      "say it more simply, name the entities and their fields, or choose another model";

  private static final String OTHER_WORDS = "say it in other words, or choose another model";

  private final SpecReader reader = new SpecReader();
  private final Reviewer reviewer = new Reviewer();

  /** Judges the answer with this number, counted from 1: a sound spec is taken however it ends. */
  ReplyReview of(ModelReply answer, int number) {
    Optional<JsonInAnswer> json = JsonInAnswer.find(answer.text());
    if (json.isEmpty()) {
      return withoutSpec(answer, found(number, new Diagnostics(List.of()), json, answer));
    }
    SpecText text = json.get().spec();
    ReadSpec read = reader.read(text);
    Review review = reviewer.review(read);
    List<Map.Entry<String, Object>> found = found(number, review.diagnostics(), json, answer);
    if (review.approved().isPresent()) {
      found.add(StateKey.SPEC.with(text));
      return new ReplyReview(found, Optional.empty(), Optional.empty());
    }
    return answer.end() == ModelReply.End.WHOLE
        ? new ReplyReview(
            found,
            Optional.of(rejected(review)),
            Optional.of(Correction.of(read.outline(), text, review.diagnostics())))
        : ended(answer, found);
  }

  private static List<Map.Entry<String, Object>> found(
      int number, Diagnostics faults, Optional<JsonInAnswer> json, ModelReply answer) {
    List<Map.Entry<String, Object>> found = new ArrayList<>();
    found.add(StateKey.ANSWERED.with(new Attempt(number, answer.text(), faults)));
    found.add(StateKey.NOTES.with(new StateKey.Notes(answer.notes())));
    json.map(JsonInAnswer::around)
        .filter(around -> around > 0)
        .ifPresent(around -> found.add(StateKey.NOTICE.with(chatter(around))));
    return found;
  }

  private static String chatter(int around) {
    return "the answer had %d characters around its JSON; they were left out".formatted(around);
  }

  private static ReplyReview withoutSpec(ModelReply answer, List<Map.Entry<String, Object>> found) {
    if (answer.end() != ModelReply.End.WHOLE) {
      return ended(answer, found);
    }
    boolean empty = answer.text().isBlank();
    DraftFailure failure =
        empty
            ? new DraftFailure(
                "the model answered nothing", reason(answer), "ask again, or choose another model")
            : new DraftFailure(
                "the model answered in prose and gave no spec", reason(answer), REMEDY);
    String correction = empty ? Correction.EMPTY : Correction.PROSE;
    return new ReplyReview(found, Optional.of(failure), Optional.of(correction));
  }

  private static ReplyReview ended(ModelReply answer, List<Map.Entry<String, Object>> found) {
    return switch (answer.end()) {
      case WHOLE -> throw new IllegalArgumentException("it did not end early");
      case CUT -> cut(found);
      case BLOCKED ->
          lost(
              found,
              new DraftFailure("the model's answer was blocked", reason(answer), OTHER_WORDS));
      case REFUSED ->
          lost(
              found,
              new DraftFailure(
                  "the model refused to answer",
                  MaskedMessage.line(answer.text(), Optional.empty()),
                  OTHER_WORDS));
    };
  }

  private static ReplyReview lost(List<Map.Entry<String, Object>> found, DraftFailure failure) {
    return new ReplyReview(found, Optional.of(failure), Optional.empty());
  }

  private static String reason(ModelReply answer) {
    return answer.reason().isEmpty()
        ? ""
        : "it ended with " + MaskedMessage.line(answer.reason(), Optional.empty());
  }

  private static ReplyReview cut(List<Map.Entry<String, Object>> found) {
    DraftFailure failure =
        new DraftFailure(
            "the model's answer was cut off",
            "it reached the longest answer that this model gives",
            "ask for fewer entities at once, or choose another model");
    return new ReplyReview(found, Optional.of(failure), Optional.of(Correction.CUT));
  }

  private static DraftFailure rejected(Review review) {
    List<Diagnostic> errors = review.diagnostics().errors();
    Diagnostic first = errors.get(0);
    String count = Severity.ERROR.counted(errors.size());
    return new DraftFailure(
        "the model wrote no valid spec",
        "its last answer had %s, the first at %s: %s"
            .formatted(count, Correction.place(first.pointer()), first.message()),
        REMEDY);
  }
}
