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
 * @param reason what the model calls that end; empty where it says nothing
 * @param notes what it assumed; only the built-in model says so apart from its answer
 */
record Answer(String text, End end, String reason, List<String> notes) {
  /** What the built-in model calls itself in its answers. */
  static final String BUILT_IN = "built-in";

  private static final Set<String> WHOLE = Set.of("", "STOP", "FINISH_REASON_UNSPECIFIED");
  private static final Set<String> CUT = Set.of("MAX_TOKENS");
  private static final Set<String> NOTHING = Set.of("Unknown error.", "OTHER");

  /** How an answer ends. */
  enum End {
    WHOLE,
    CUT,
    BLOCKED
  }

  Answer {
    requireNonNull(text);
    requireNonNull(end);
    requireNonNull(reason);
    notes = List.copyOf(notes);
  }

  /** Gives the answer that this event brings. */
  static Answer of(Event event) {
    List<Part> parts = event.content().flatMap(Content::parts).orElse(List.of());
    String code =
        event
            .errorCode()
            .or(event::finishReason)
            .map(FinishReason::toString)
            .filter(word -> !NOTHING.contains(word))
            .orElse("");
    return new Answer(
        said(parts, false),
        end(code),
        code,
        event.modelVersion().equals(Optional.of(BUILT_IN))
            ? said(parts, true).lines().toList()
            : List.of());
  }

  private static End end(String code) {
    if (WHOLE.contains(code)) {
      return End.WHOLE;
    }
    return CUT.contains(code) ? End.CUT : End.BLOCKED;
  }

  private static String said(List<Part> parts, boolean thoughts) {
    return parts.stream()
        .filter(part -> part.thought().orElse(false) == thoughts)
        .flatMap(part -> part.text().stream())
        .collect(Collectors.joining());
  }
}
