package dev.plinth.agent;

import dev.plinth.diagnostic.Diagnostic;
import dev.plinth.diagnostic.Diagnostics;
import dev.plinth.diagnostic.Severity;
import dev.plinth.problem.Problem;
import dev.plinth.review.Review;
import dev.plinth.review.Reviewer;
import dev.plinth.spec.ReadSpec;
import dev.plinth.spec.SpecReader;
import dev.plinth.spec.SpecText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reviews model replies in the same way as specs that users type. */
final class ReplyReviewer {
  private static final String SIMPLIFY =
      "write a simpler prompt that names the entities and their fields, or choose another model";

  private static final String REPHRASE = "rephrase the prompt, or choose another model";

  private final SpecReader reader = new SpecReader();
  private final Reviewer reviewer = new Reviewer();

  /**
   * Reviews a reply. A spec without errors is approved, even if the reply was cut off or blocked.
   *
   * @param number the number of the attempt, from 1
   */
  ReplyReview review(ModelReply reply, int number) {
    Optional<JsonInReply> json = JsonInReply.find(reply.text());
    if (json.isEmpty()) {
      return withoutSpec(reply, values(number, new Diagnostics(List.of()), json, reply));
    }
    SpecText text = json.get().spec();
    ReadSpec read = reader.read(text);
    Review review = reviewer.review(read);
    List<Map.Entry<String, Object>> values = values(number, review.diagnostics(), json, reply);
    if (review.approved().isPresent()) {
      values.add(StateKey.REVIEW.entry(review));
      return new ReplyReview(values, Optional.empty(), Optional.empty());
    }
    return reply.end() == ModelReply.End.COMPLETE
        ? new ReplyReview(
            values,
            Optional.of(rejected(review)),
            Optional.of(Correction.of(read.outline(), text, review.diagnostics())))
        : endedEarly(reply, values);
  }

  private static List<Map.Entry<String, Object>> values(
      int number, Diagnostics diagnostics, Optional<JsonInReply> json, ModelReply reply) {
    List<Map.Entry<String, Object>> values = new ArrayList<>();
    values.add(StateKey.LAST_ATTEMPT.entry(new Attempt(number, reply.text(), diagnostics)));
    values.add(StateKey.NOTES.entry(new StateKey.Notes(reply.notes())));
    json.map(JsonInReply::around)
        .filter(around -> around > 0)
        .ifPresent(around -> values.add(StateKey.NOTICE.entry(ignoredText(around))));
    return values;
  }

  private static String ignoredText(int around) {
    return "the reply had %d characters around its JSON, which were ignored".formatted(around);
  }

  private static ReplyReview withoutSpec(ModelReply reply, List<Map.Entry<String, Object>> values) {
    if (reply.end() != ModelReply.End.COMPLETE) {
      return endedEarly(reply, values);
    }
    boolean empty = reply.text().isBlank();
    Problem failure =
        empty
            ? new Problem(
                "the model's reply was empty", reason(reply), "try again, or choose another model")
            : new Problem(
                "the model replied with prose instead of a spec", reason(reply), SIMPLIFY);
    String correction = empty ? Correction.EMPTY : Correction.PROSE;
    return new ReplyReview(values, Optional.of(failure), Optional.of(correction));
  }

  private static ReplyReview endedEarly(ModelReply reply, List<Map.Entry<String, Object>> values) {
    return switch (reply.end()) {
      case COMPLETE -> throw new IllegalArgumentException("the reply is complete");
      case CUT_OFF -> cutOff(values);
      case BLOCKED ->
          withoutRetry(
              values, new Problem("the model's reply was blocked", reason(reply), REPHRASE));
      case REFUSED ->
          withoutRetry(
              values,
              new Problem(
                  "the model refused the prompt",
                  MaskedMessage.line(reply.text(), Optional.empty()),
                  REPHRASE));
    };
  }

  private static ReplyReview withoutRetry(List<Map.Entry<String, Object>> values, Problem failure) {
    return new ReplyReview(values, Optional.of(failure), Optional.empty());
  }

  private static String reason(ModelReply reply) {
    return reply.reason().isEmpty()
        ? ""
        : "the finish reason is " + MaskedMessage.line(reply.reason(), Optional.empty());
  }

  private static ReplyReview cutOff(List<Map.Entry<String, Object>> values) {
    Problem failure =
        new Problem(
            "the model's reply was cut off",
            "it reached the maximum length of this model's replies",
            "ask for fewer entities at once, or choose another model");
    return new ReplyReview(values, Optional.of(failure), Optional.of(Correction.CUT));
  }

  private static Problem rejected(Review review) {
    List<Diagnostic> errors = review.diagnostics().errors();
    Diagnostic first = errors.get(0);
    String count = Severity.ERROR.counted(errors.size());
    return new Problem(
        "the model wrote no valid spec",
        "its last reply had %s, the first at %s: %s"
            .formatted(count, Correction.location(first.pointer()), first.message()),
        SIMPLIFY);
  }
}
