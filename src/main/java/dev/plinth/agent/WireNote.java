package dev.plinth.agent;

import com.google.adk.events.Event;
import com.google.genai.types.CustomMetadata;
import java.util.List;
import java.util.Optional;

/** A sentence for the user about how a server sent a reply, carried by ADK's metadata. */
public final class WireNote {
  /** The key of the metadata. */
  public static final String KEY = "plinth-note";

  private WireNote() {}

  /** Returns the notes in an event. */
  static List<String> of(Event event) {
    return event.customMetadata().orElse(List.of()).stream()
        .filter(data -> data.key().equals(Optional.of(KEY)))
        .map(CustomMetadata::stringValue)
        .flatMap(Optional::stream)
        .toList();
  }
}
