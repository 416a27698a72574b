package dev.plinth.spec;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plinth.diagnostic.Pointer;
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
        return OpenContainer.innermost(text, tokens.subList(0, i + 1))
            .flatMap(container -> of(container, token, text));
      }
    }
    return Optional.empty();
  }

  private static Optional<SpecDocumentation> of(
      OpenContainer container, JsonToken token, String text) {
    Pointer at = container.item();
    JsonNode schema = SpecSchema.at(at);
    if (!container.isObject() || schema.isMissingNode()) {
      return Optional.empty();
    }
    String key = at.tokens()[at.tokens().length - 1];
    String word = token.isQuoted() ? text.substring(token.start() + 1, token.end() - 1) : "";
    boolean isValue = container.hasCompleteItem();
    return isValue
        ? describeValue(schema, key, word).or(() -> describeKey(container, schema, key))
        : describeKey(container, schema, key);
  }

  private static Optional<SpecDocumentation> describeValue(
      JsonNode schema, String key, String value) {
    return SpecSchema.describeValue(schema, value)
        .map(text -> new SpecDocumentation(value, "a value of " + QuotedText.of(key), text));
  }

  private static Optional<SpecDocumentation> describeKey(
      OpenContainer container, JsonNode schema, String key) {
    boolean required =
        SpecSchema.at(container.pointer())
            .path("required")
            .valueStream()
            .anyMatch(name -> name.asText().equals(key));
    String byDefault = JsonLiteral.of(schema.path("default"), true);
    return Optional.of(
        new SpecDocumentation(
            key,
            required ? "required" : "optional, " + byDefault + " by default",
            schema.path("description").asText()));
  }
}
