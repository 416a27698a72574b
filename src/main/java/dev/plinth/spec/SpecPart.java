package dev.plinth.spec;

import dev.plinth.diagnostic.Pointer;

/** Names the parts of a spec in messages. */
final class SpecPart {
  private SpecPart() {}

  /** Gives what stands at a pointer: the spec, an entity, a field, or the key of anything else. */
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

  /** Gives what a value is, a number as it stands in the text. */
  static String found(Json value, String document) {
    if (value instanceof Json.Scalar scalar) {
      Object content = scalar.value();
      if (content instanceof String text) {
        return QuotedText.of(text);
      }
      return content instanceof Number
          ? "the number " + QuotedText.bare(document.substring(value.start(), value.end()))
          : String.valueOf(content);
    }
    return value instanceof Json.Obj ? "an object" : "a list";
  }
}
