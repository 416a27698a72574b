package dev.plinth.desktop.spec;

import dev.plinth.desktop.Messages;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in a text as typed by the user: a line, or a line and a column, counted from 1.
 *
 * @param offset the offset of the place; empty if the text has no such place
 * @param message the name of the place, or the places that are possible
 */
record PlaceInput(OptionalInt offset, String message) {
  private static final Pattern PLACE =
      Pattern.compile("\\s*(\\d{1,9})\\s*(?:[:,]\\s*(\\d{0,9})\\s*)?");

  /** Reads the input of a user. */
  static PlaceInput read(String input, String text) {
    Matcher place = PLACE.matcher(input);
    int lines = (int) text.chars().filter(c -> c == '\n').count() + 1;
    int line = place.matches() ? Integer.parseInt(place.group(1)) : 0;
    if (line < 1 || line > lines) {
      return impossible("spec.line.lines", lines);
    }
    int start = startOf(line, text);
    int lineBreak = text.indexOf('\n', start);
    int columns = (lineBreak < 0 ? text.length() : lineBreak) - start + 1;
    String typed = place.group(2);
    if (typed == null || typed.isEmpty()) {
      return possible(start, "spec.line.line", line);
    }
    int column = Integer.parseInt(typed);
    return column < 1 || column > columns
        ? impossible("spec.line.columns", line, columns)
        : possible(start + column - 1, "spec.line.column", line, column);
  }

  private static int startOf(int line, String text) {
    int start = 0;
    for (int i = 1; i < line; i++) {
      start = text.indexOf('\n', start) + 1;
    }
    return start;
  }

  private static PlaceInput possible(int offset, String key, Object... numbers) {
    return new PlaceInput(OptionalInt.of(offset), Messages.text(key, numbers));
  }

  private static PlaceInput impossible(String key, Object... numbers) {
    return new PlaceInput(OptionalInt.empty(), Messages.text(key, numbers));
  }
}
