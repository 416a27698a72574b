package dev.plinth.agent;

import com.google.genai.types.Part;
import java.util.List;
import java.util.Optional;

/**
 * A sentence for the user about how a server sent a reply. It is carried by a thought of the model,
 * since ADK passes on no other metadata.
 */
public final class WireNote {
  private static final String MARK = "\u0001note: ";

  private WireNote() {}

  /** Returns the part of a message that carries a note. */
  public static Part part(String sentence) {
    return Part.builder().text(MARK + sentence).thought(true).build();
  }

  /** Returns the notes in the parts of a message. */
  static List<String> of(List<Part> parts) {
    return parts.stream()
        .filter(WireNote::isNote)
        .map(Part::text)
        .flatMap(Optional::stream)
        .map(text -> text.substring(MARK.length()))
        .toList();
  }

  /** Whether a part carries a note. */
  public static boolean isNote(Part part) {
    return part.thought().orElse(false) && part.text().orElse("").startsWith(MARK);
  }
}
