package dev.plinth.agent;

import static java.util.Objects.requireNonNull;

import com.google.adk.events.Event;
import com.google.genai.types.Content;
import com.google.genai.types.FinishReason;
import com.google.genai.types.Part;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a model answered, and how it came to an end.
 *
 * @param text all that it said, thoughts left out
 * @param end how it ended
 * @param reason what the model calls that end; empty where it is the usual one
 * @param notes what it assumed; only the built-in model says so apart from its answer
 */
record ModelReply(String text, End end, String reason, List<String> notes) {
  /** What the built-in model calls itself in its answers. */
  static final String BUILT_IN = "built-in";

  private static final Set<String> PLAIN =
      Set.of("", "STOP", "FINISH_REASON_UNSPECIFIED", "Unknown error.");

  private static final Set<String> BLOCKS =
      Set.of(
          "SAFETY",
          "RECITATION",
          "BLOCKLIST",
          "PROHIBITED_CONTENT",
          "SPII",
          "LANGUAGE",
          "MODEL_ARMOR",
          "JAILBREAK",
          "IMAGE_SAFETY");

  /** How an answer ends. */
  enum End {
    /** It is all there, or nothing is known of its end: servers have many words for a good one. */
    WHOLE,
    /** It reached the longest that the model gives. */
    CUT,
    /** Somebody beside the model took it away. */
    BLOCKED,
    /** The model says why it does not want to. */
    REFUSED
  }

  ModelReply {
    requireNonNull(text);
    requireNonNull(end);
    requireNonNull(reason);
    notes = List.copyOf(notes);
  }

  /** Gives the answer that this event brings. */
  static ModelReply of(Event event) {
    List<Part> parts = event.content().flatMap(Content::parts).orElse(List.of());
    String code = event.errorCode().or(event::finishReason).map(FinishReason::toString).orElse("");
    // Gemini has no other word for a prompt that it blocks without a reason.
    boolean blockedPrompt = code.equals("OTHER") && event.finishReason().isEmpty();
    return new ModelReply(
        said(parts, false),
        blockedPrompt ? End.BLOCKED : end(code),
        PLAIN.contains(code) ? "" : code,
        event.modelVersion().equals(Optional.of(BUILT_IN))
            ? said(parts, true).lines().toList()
            : List.of());
  }

  private static End end(String code) {
    if (BLOCKS.contains(code)) {
      return End.BLOCKED;
    }
    return switch (code) {
      case "MAX_TOKENS" -> End.CUT;
      case "refusal" -> End.REFUSED;
      default -> End.WHOLE;
    };
  }

  private static String said(List<Part> parts, boolean thoughts) {
    return parts.stream()
        .filter(part -> part.thought().orElse(false) == thoughts)
        .flatMap(part -> part.text().stream())
        .collect(Collectors.joining());
  }
}
