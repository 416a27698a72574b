package dev.plinth.spec;

/**
 * The white space around an item that is inserted into an object or array. The item gets a line of
 * its own where the item before it has one, after an opening bracket at the end of a line, and in
 * an empty array.
 *
 * @param start the start of the replaced range
 * @param end the end of the replaced range, exclusive
 * @param before the white space before the item
 * @param after the white space after the item
 * @param indentation the indentation of the line that the item begins on
 */
record ItemLayout(int start, int end, String before, String after, String indentation) {
  private static final String STEP = "  ";

  /** Returns the layout of an item at the caret. */
  static ItemLayout of(CaretContext context, JsonStyle style) {
    String indentation = style.indentation();
    if (!style.multiline() || context.head().isEmpty() || context.startsLine(context.start())) {
      return inLine(context, indentation);
    }
    boolean followed = context.isFollowedOnLine();
    if (context.isPreceded("{[")) {
      boolean emptyArray = context.isPreceded("[") && context.isFollowedBy(']');
      return emptyArray || !followed
          ? onLine(context, indentation, followed)
          : inLine(context, indentation);
    }
    return followed || !context.startsLine(context.previousItem())
        ? inLine(context, indentation)
        : new ItemLayout(context.previousEnd(), context.end(), "\n" + indentation, "", indentation);
  }

  private static ItemLayout inLine(CaretContext context, String indentation) {
    return new ItemLayout(context.start(), context.end(), "", "", indentation);
  }

  /** Puts the first item of a container on a line, and a bracket that follows on another. */
  private static ItemLayout onLine(CaretContext context, String indentation, boolean followed) {
    String inner = indentation + STEP;
    return new ItemLayout(
        context.previousEnd(),
        followed ? context.nextStart() : context.end(),
        "\n" + inner,
        followed ? "\n" + indentation : "",
        inner);
  }
}
