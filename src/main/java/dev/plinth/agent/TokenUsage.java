package dev.plinth.agent;

import com.google.adk.events.Event;
import com.google.genai.types.GenerateContentResponseUsageMetadata;
import java.util.List;
import java.util.Optional;

/**
 * The tokens of one or more attempts, as the server counts them.
 *
 * @param asked the tokens of the prompts
 * @param answered the tokens of the replies
 * @param thought the tokens of the model's thoughts, which cost as much as those of replies
 */
public record TokenUsage(long asked, long answered, long thought) {
  /** Returns the tokens in an event of the model's agent; empty if the server does not count. */
  static Optional<TokenUsage> of(Event event) {
    return event
        .usageMetadata()
        .map(
            usage ->
                new TokenUsage(
                    count(usage.promptTokenCount()),
                    count(usage.candidatesTokenCount()),
                    thoughts(usage)))
        .filter(usage -> usage.total() > 0);
  }

  private static long thoughts(GenerateContentResponseUsageMetadata usage) {
    return count(usage.thoughtsTokenCount());
  }

  private static long count(Optional<Integer> tokens) {
    return Math.max(0, tokens.orElse(0));
  }

  /** Returns the sum over attempts; empty if the server counted none of them. */
  public static Optional<TokenUsage> sum(List<Attempt> attempts) {
    return attempts.stream().flatMap(attempt -> attempt.usage().stream()).reduce(TokenUsage::plus);
  }

  private TokenUsage plus(TokenUsage other) {
    return new TokenUsage(asked + other.asked, answered + other.answered, thought + other.thought);
  }

  /** Returns the number of all tokens. */
  public long total() {
    return asked + answered + thought;
  }
}
