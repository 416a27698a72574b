package dev.plinth.spec;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The value that a word without quotes stands for.
 *
 * @param literal the value as JSON writes it
 * @param value the value; {@link Json#UNKNOWN} if the schema does not allow it
 */
record WordRepair(String literal, @Nullable Object value) {
  /** Words of other languages for the words of JSON. */
  private static final Map<String, String> KNOWN =
      Map.of(
          "true",
          "true",
          "false",
          "false",
          "null",
          "null",
          "none",
          "null",
          "nil",
          "null",
          "undefined",
          "null",
          "nan",
          "null",
          "infinity",
          "null",
          "-infinity",
          "null");

  private static final Map<String, Boolean> FLAGS =
      Map.of("yes", true, "on", true, "no", false, "off", false, "t", true, "f", false);

  static WordRepair of(String word, JsonNode schema) {
    String plain = word.toLowerCase(Locale.ROOT);
    String type = schema.path("type").asText();
    if (type.equals("boolean")) {
      Optional<Boolean> flag =
          Optional.ofNullable(FLAGS.get(plain))
              .or(() -> NearestWord.of(word, List.of("true", "false")).map(Boolean::valueOf));
      if (flag.isPresent()) {
        return new WordRepair(flag.get().toString(), flag.get());
      }
    }
    String known = KNOWN.get(plain);
    if (known != null) {
      return new WordRepair(
          known.equals("null") ? MissingValue.orNull(schema) : known, Json.UNKNOWN);
    }
    boolean text = type.isEmpty() || type.equals("string");
    return new WordRepair(JsonLiteral.of(word), text ? word : Json.UNKNOWN);
  }

  /**
   * Returns a number or flag instead of a string whose quotes are wrong, if the schema allows only
   * the number or flag.
   */
  static LooseToken unquoted(LooseToken token, JsonNode schema) {
    String word = String.valueOf(token.value());
    String type = schema.path("type").asText();
    Optional<Json> scalar =
        token.is(LooseToken.STRING) && !token.repairs().isEmpty()
            ? JsonScalar.read(word, token.start())
            : Optional.empty();
    Object value = scalar.map(Json.Scalar.class::cast).map(Json.Scalar::value).orElse(null);
    boolean fits =
        (type.equals("integer") && value instanceof Long)
            || (type.equals("boolean") && value instanceof Boolean);
    if (!fits) {
      return token;
    }
    String message = "expected %s without quotes".formatted(word);
    SyntaxRepair repair = SyntaxRepair.replace(token.start(), token.end(), message, "", word);
    return new LooseToken(
        LooseToken.SCALAR, token.start(), token.end(), value, List.of(), List.of(repair));
  }

  /** Returns the repair that writes the value as JSON does. */
  SyntaxRepair repair(LooseToken token) {
    String word = QuotedText.of(String.valueOf(token.value()));
    boolean quotes = literal.startsWith("\"");
    String message =
        quotes ? "expected double quotes around " + word : "expected a value, but found " + word;
    String hint = quotes ? "" : "did you mean %s?".formatted(literal);
    return SyntaxRepair.replace(token.start(), token.end(), message, hint, literal);
  }
}
