package dev.plinth.spec;

import dev.plinth.diagnostic.Pointer;

/** Names the parts of a spec in messages. */
final class SpecPart {
  private SpecPart() {}

  /**
   * Returns the name of the part at a pointer: "the spec", "an entity", "a field", or else its key.
   */
  static String of(Pointer at) {
    String[] tokens = at.tokens();
    boolean listed = tokens.length > 0 && tokens[0].equals("entities");
    return switch (tokens.length) {
      case 0 -> "the spec";
      case 2 -> listed ? "an entity" : QuotedText.of(tokens[1]);
      case 4 -> listed ? "a field" : QuotedText.of(tokens[3]);
      default -> QuotedText.of(tokens[tokens.length - 1]);
    };
  }

  /** Describes a value for messages. Numbers are shown as written in the text. */
  static String describe(Json value, String document) {
    if (value instanceof Json.Scalar scalar) {
      Object content = scalar.value();
      if (content instanceof String text) {
        return QuotedText.of(text);
      }
      return content instanceof Number
          ? "the number " + QuotedText.withoutQuotes(document.substring(value.start(), value.end()))
          : String.valueOf(content);
    }
    return value instanceof Json.Obj ? "an object" : "an array";
  }
}
