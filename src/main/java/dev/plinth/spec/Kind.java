package dev.plinth.spec;

import dev.plinth.diagnostic.Pointer;

/** Names the parts of a spec in messages. */
final class Kind {
  private Kind() {}

  /** Gives what stands at a pointer: the spec, "database", "auth", an entity, a field. */
  static String of(Pointer at) {
    String[] tokens = at.tokens();
    return switch (tokens.length) {
      case 0 -> "the spec";
      case 2 -> "an entity";
      case 4 -> "a field";
      default -> Quote.of(tokens[tokens.length - 1]);
    };
  }

  /** Gives the key of a value, or what it is in a list. */
  static String name(Pointer at) {
    return of(at);
  }

  static String found(Json value) {
    if (value instanceof Json.Scalar scalar) {
      Object content = scalar.value();
      if (content instanceof String text) {
        return Quote.of(text);
      }
      return content instanceof Number ? "the number " + content : String.valueOf(content);
    }
    return value instanceof Json.Obj ? "an object" : "a list";
  }
}
