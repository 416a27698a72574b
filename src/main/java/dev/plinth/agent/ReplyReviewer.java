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

  /** A little less than the number of tokens of a reply that is asked for. */
  private static final int SHORTEST_LIMIT = 8_000;

  private static final String ONLY_THOUGHT =
      "the reply had only thoughts; the spec among them was used";

  private final SpecReader reader = new SpecReader();
  private final Reviewer reviewer = new Reviewer();

  /**
   * Reviews a reply. Repairs its spec before it is rejected, unless the reply was cut off. A spec
   * without errors is approved, even if the reply was cut off or blocked.
   *
   * @param number the number of the attempt, from 1
   */
  ReplyReview review(ModelReply reply, int number) {
    Optional<JsonInReply> inText = JsonInReply.find(reply.text());
    boolean fromThoughts = inText.isEmpty() && !reply.thoughts().isEmpty();
    Optional<JsonInReply> json = fromThoughts ? JsonInReply.find(reply.thoughts()) : inText;
    String text = fromThoughts && json.isPresent() ? reply.thoughts() : reply.text();
    if (json.isEmpty()) {
      return withoutSpec(reply, values(number, text, new Diagnostics(List.of()), reply, List.of()));
    }
    List<String> notes = new ArrayList<>(reply.wireNotes());
    notes.addAll(notes(json.get()));
    if (fromThoughts) {
      notes.add(ONLY_THOUGHT);
    }
    Reviewed reviewed = review(json.get(), reply.end());
    notes.addAll(reviewed.notes());
    Review review = reviewed.last();
    if (review.approved().isPresent()) {
      List<Map.Entry<String, Object>> values =
          values(number, text, review.diagnostics(), reply, notes);
      values.add(StateKey.REVIEW.entry(review));
      return new ReplyReview(values, Optional.empty(), Optional.empty());
    }
    List<Map.Entry<String, Object>> values =
        values(number, text, reviewed.first().diagnostics(), reply, notes(json.get()));
    if (reply.end() != ModelReply.End.COMPLETE) {
      return endedEarly(reply, values);
    }
    return isBrokenOff(json.get())
        ? cutOff(reply, values)
        : new ReplyReview(values, Optional.of(rejected(review)), Optional.of(reviewed.correct()));
  }

  /**
   * The review of a spec.
   *
   * @param first the review of the spec as the model wrote it
   * @param last the review of the repaired spec
   */
  private record Reviewed(
      Review first, Review last, ReadSpec read, SpecText text, List<String> notes) {
    String correct() {
      return Correction.of(read.outline(), text, last.diagnostics());
    }
  }

  private Reviewed review(JsonInReply json, ModelReply.End end) {
    ReadSpec read = reader.read(json.spec());
    Review review = reviewer.review(read);
    boolean whole = end == ModelReply.End.COMPLETE && isAlmostClosed(json);
    if (review.approved().isPresent() || !whole) {
      return new Reviewed(review, review, read, json.spec(), List.of());
    }
    ReplyRepair.Repaired repaired =
        new ReplyRepair(reader::read, reviewer::review).repair(json.spec(), review);
    return new Reviewed(
        review, repaired.review(), repaired.read(), repaired.text(), repaired.notes());
  }

  /**
   * Whether at most the last bracket is missing. A reply that lacks more may have been cut off, and
   * a repair would hide what is missing.
   */
  private static boolean isAlmostClosed(JsonInReply json) {
    return json.openCount() == 0 || (json.openCount() == 1 && endsInBracket(json));
  }

  /** Whether the reply ends in the middle of the spec, although the server does not say so. */
  private static boolean isBrokenOff(JsonInReply json) {
    return json.openCount() > 0 && !endsInBracket(json);
  }

  private static boolean endsInBracket(JsonInReply json) {
    String text = json.spec().value().stripTrailing().replaceFirst("[\\s`]+$", "");
    return text.endsWith("}") || text.endsWith("]");
  }

  private static List<Map.Entry<String, Object>> values(
      int number, String text, Diagnostics diagnostics, ModelReply reply, List<String> notices) {
    List<Map.Entry<String, Object>> values = new ArrayList<>();
    values.add(StateKey.LAST_ATTEMPT.entry(new Attempt(number, text, diagnostics, reply.usage())));
    values.add(StateKey.NOTES.entry(new StateKey.Notes(reply.notes())));
    if (!notices.isEmpty()) {
      values.add(StateKey.NOTICES.entry(new StateKey.Notes(notices)));
    }
    return values;
  }

  private static List<String> notes(JsonInReply json) {
    List<String> notes = new ArrayList<>(json.notes());
    if (json.around() > 0) {
      notes.add(
          "the reply had %d characters around its JSON, which were ignored"
              .formatted(json.around()));
    }
    return notes;
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
      case CUT_OFF -> cutOff(reply, values);
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

  private static ReplyReview cutOff(ModelReply reply, List<Map.Entry<String, Object>> values) {
    Optional<TokenUsage> full = reply.usage().filter(ReplyReviewer::filledContext);
    Problem failure =
        full.map(
                usage ->
                    new Problem(
                        "the model's reply was cut off",
                        "%,d tokens of prompt and %,d of reply filled the context of the server"
                            .formatted(usage.asked(), usage.total() - usage.asked()),
                        "start the server with a context of at least 16,384 tokens (Ollama:"
                            + " OLLAMA_CONTEXT_LENGTH, llama.cpp: -c), or ask for fewer entities"))
            .orElseGet(
                () ->
                    new Problem(
                        "the model's reply was cut off",
                        "it reached the maximum length of this model's replies",
                        "ask for fewer entities at once, or choose another model"));
    return new ReplyReview(values, Optional.of(failure), Optional.of(Correction.CUT));
  }

  /** Whether a reply ended before its own limit, so that the context must have been full. */
  private static boolean filledContext(TokenUsage usage) {
    return usage.asked() > 0 && usage.total() - usage.asked() < SHORTEST_LIMIT;
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
