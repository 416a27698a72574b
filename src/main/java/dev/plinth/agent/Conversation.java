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
 * The messages that are sent with a request: the prompt, and after a failed attempt also the last
 * reply and its correction. Small models have a short context and gain nothing from older attempts.
 */
final class Conversation {
  private static final int MAX_MESSAGES = 3;

  /**
   * The maximum length of a reply in characters. A longer reply usually repeats itself, and its
   * beginning is enough to show the repetition.
   */
  private static final int MAX_REPLY_LENGTH = 16_000;

  private Conversation() {}

  /**
   * Removes older messages from a request, and cuts a long reply.
   *
   * @return empty, so that ADK sends the request
   */
  static Optional<LlmResponse> shorten(CallbackContext context, LlmRequest.Builder request) {
    List<Content> all = request.build().contents();
    Stream<Content> kept =
        all.size() <= MAX_MESSAGES
            ? all.stream()
            : Stream.concat(
                all.stream().limit(1), all.stream().skip(all.size() - (MAX_MESSAGES - 1L)));
    request.contents(kept.map(Conversation::shorten).toList());
    return Optional.empty();
  }

  private static Content shorten(Content message) {
    String text = message.text();
    boolean fromModel = message.role().equals(Optional.of("model"));
    return fromModel && text != null && text.length() > MAX_REPLY_LENGTH
        ? message.toBuilder().parts(Part.fromText(text.substring(0, MAX_REPLY_LENGTH))).build()
        : message;
  }
}
