package dev.plinth.agent;

import com.google.adk.agents.CallbackContext;
import com.google.adk.models.LlmRequest;
import com.google.adk.models.LlmResponse;
import com.google.genai.types.Content;
import com.google.genai.types.Part;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a model is reminded of when it tries again: the prompt, its last answer, and what was wrong
 * with it. Small models have little room, and learn nothing from older faults.
 */
final class Conversation {
  private static final int KEPT = 3;

  /** An answer that was longer went in circles, and its beginning shows that. */
  private static final int LONGEST = 16_000;

  private Conversation() {}

  /** Shortens what is about to be sent. */
  static Optional<LlmResponse> shorten(CallbackContext context, LlmRequest.Builder request) {
    List<Content> all = request.build().contents();
    Stream<Content> kept =
        all.size() <= KEPT
            ? all.stream()
            : Stream.concat(all.stream().limit(1), all.stream().skip(all.size() - (KEPT - 1L)));
    request.contents(kept.map(Conversation::bounded).toList());
    return Optional.empty();
  }

  private static Content bounded(Content turn) {
    String text = turn.text();
    boolean own = turn.role().equals(Optional.of("model"));
    return own && text != null && text.length() > LONGEST
        ? turn.toBuilder().parts(Part.fromText(text.substring(0, LONGEST))).build()
        : turn;
  }
}
