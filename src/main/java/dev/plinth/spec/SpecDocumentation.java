package dev.plinth.spec;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * The documentation of a key of a spec, or of one of the values that a key allows. The words are
 * those of {@code spec.md}.
 *
 * @param subject the key, or the value without quotes
 * @param note a few words about the subject, such as whether the key may be left out
 * @param text the explanation, in a sentence or two
 */
public record SpecDocumentation(String subject, String note, String text) {
  public SpecDocumentation {
    requireNonNull(subject);
    requireNonNull(note);
    requireNonNull(text);
  }

  /**
   * Returns the documentation of the key at this offset, or of the key whose value is at this
   * offset; empty at punctuation and white space, and for a key that specs do not have. A caret
   * between two characters is at the one after it, or else at the one before it.
   */
  public static Optional<SpecDocumentation> atCaret(String text, int caret) {
    return at(text, caret).or(() -> at(text, caret - 1));
  }

  /** Returns the documentation for the character at this offset, as {@link #atCaret} does. */
  public static Optional<SpecDocumentation> at(String text, int offset) {
    List<JsonToken> tokens = JsonTokenizer.of(text);
    for (int i = 0; i < tokens.size() && tokens.get(i).start() <= offset; i++) {
      JsonToken token = tokens.get(i);
      if (offset < token.end() && token.kind() != JsonTokenKind.PUNCTUATION) {
        return RecoveringScanner.frameAfter(text.substring(0, token.end()))
            .flatMap(frame -> frame.key().flatMap(key -> of(frame, key, token, text)));
      }
    }
    return Optional.empty();
  }

  private static Optional<SpecDocumentation> of(
      OpenFrame object, String key, JsonToken token, String text) {
    String word = token.isQuoted() ? text.substring(token.start() + 1, token.end() - 1) : "";
    return describeValue(object, key, word).or(() -> Optional.of(describeKey(object, key)));
  }

  private static Optional<SpecDocumentation> describeValue(
      OpenFrame object, String key, String value) {
    return object.state() == OpenFrame.State.VALUE
        ? SpecSchema.describeValue(object.item(), value)
            .map(text -> new SpecDocumentation(value, "a value of " + QuotedText.of(key), text))
        : Optional.empty();
  }

  private static SpecDocumentation describeKey(OpenFrame object, String key) {
    boolean required =
        object.schema().path("required").valueStream().anyMatch(name -> name.asText().equals(key));
    String byDefault = JsonLiteral.of(object.item().path("default"), true);
    return new SpecDocumentation(
        key,
        required ? "required" : "optional, " + byDefault + " by default",
        object.item().path("description").asText());
  }
}
