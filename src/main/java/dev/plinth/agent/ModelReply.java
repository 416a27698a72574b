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
 * The reply of a model.
 *
 * @param text the text, without the model's thoughts
 * @param thoughts the model's thoughts, if the server returns them apart from the text
 * @param end how the reply ended
 * @param reason the finish reason in the words of the model's API; empty for a normal end
 * @param notes the assumptions of the model; empty except for the built-in model
 * @param wireNotes the sentences for the user about the way in which the server sent the reply
 * @param usage the tokens of the attempt; empty if the server does not count them
 */
record ModelReply(
    String text,
    String thoughts,
    End end,
    String reason,
    List<String> notes,
    List<String> wireNotes,
    Optional<TokenUsage> usage) {
  /** The model version in the replies of the built-in model. */
  static final String BUILT_IN = "built-in";

  private static final Set<String> NORMAL_REASONS =
      Set.of("", "STOP", "FINISH_REASON_UNSPECIFIED", "Unknown error.");

  private static final Set<String> BLOCK_REASONS =
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

  /** The ways in which a reply can end. */
  enum End {
    /**
     * The reply is complete. Unknown finish reasons count as complete, since servers use various
     * finish reasons for a normal end.
     */
    COMPLETE,
    /** The reply reached the maximum length. */
    CUT_OFF,
    /** A filter of the server withheld the prompt or the reply. */
    BLOCKED,
    /** The model refused to write a spec; the text says why. */
    REFUSED
  }

  ModelReply {
    requireNonNull(text);
    requireNonNull(thoughts);
    requireNonNull(end);
    requireNonNull(reason);
    notes = List.copyOf(notes);
    requireNonNull(usage);
    wireNotes = List.copyOf(wireNotes);
  }

  /** Returns the reply in an event of the model's agent. */
  static ModelReply of(Event event) {
    List<Part> parts = event.content().flatMap(Content::parts).orElse(List.of());
    String code = event.errorCode().or(event::finishReason).map(FinishReason::toString).orElse("");
    // For a blocked prompt, ADK sets the block reason as the error code, without a finish reason.
    // The block reason of Gemini is OTHER if no reason is known.
    boolean blockedPrompt = code.equals("OTHER") && event.finishReason().isEmpty();
    boolean builtIn = event.modelVersion().equals(Optional.of(BUILT_IN));
    String thoughts = text(parts, true);
    return new ModelReply(
        text(parts, false),
        builtIn ? "" : thoughts,
        blockedPrompt ? End.BLOCKED : end(code),
        NORMAL_REASONS.contains(code) ? "" : code,
        builtIn ? thoughts.lines().toList() : List.of(),
        WireNote.of(parts),
        TokenUsage.of(event));
  }

  private static End end(String code) {
    if (BLOCK_REASONS.contains(code)) {
      return End.BLOCKED;
    }
    return switch (code) {
      case "MAX_TOKENS" -> End.CUT_OFF;
      case "refusal" -> End.REFUSED;
      default -> End.COMPLETE;
    };
  }

  private static String text(List<Part> parts, boolean thoughts) {
    return parts.stream()
        .filter(part -> part.thought().orElse(false) == thoughts && !WireNote.isNote(part))
        .flatMap(part -> part.text().stream())
        .collect(Collectors.joining());
  }
}
