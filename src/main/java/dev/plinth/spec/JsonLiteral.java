package dev.plinth.spec;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Collectors;

/**
 * Writes a JSON value on one line, with or without spaces. {@link JsonNode#toString} would load the
 * whole of Jackson, which slows the start.
 */
public final class JsonLiteral {
  private JsonLiteral() {}

  static String of(JsonNode value, boolean spaced) {
    String space = spaced ? " " : "";
    if (value.isObject()) {
      return value.properties().stream()
          .map(member -> of(member.getKey()) + ":" + space + of(member.getValue(), spaced))
          .collect(Collectors.joining("," + space, "{" + space, space + "}"));
    }
    if (value.isArray()) {
      return value
          .valueStream()
          .map(element -> of(element, spaced))
          .collect(Collectors.joining("," + space, "[", "]"));
    }
    return value.isTextual() ? of(value.textValue()) : value.asText();
  }

  /** Returns the text as a JSON string in double quotes. */
  public static String of(String text) {
    return '"' + String.valueOf(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
  }
}
