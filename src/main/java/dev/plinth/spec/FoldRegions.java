package dev.plinth.spec;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Optional;

/**
 * The parts of a text that can be folded: the lines between a line with an opening bracket and the
 * line with its closing bracket. Lines are counted from 0. Brackets inside strings are ignored.
 */
public final class FoldRegions {
  /** The largest number of lines of a region, since editors lay out hidden lines too. */
  static final int MAX_LINES = 400;

  /** The regions of an empty text. */
  public static final FoldRegions NONE = new FoldRegions(new int[0], new int[0]);

  /** For each line, the line of the closing bracket; 0 if nothing can be folded. */
  private final int[] ends;

  /** For each line, the number of brackets that are open at its start. */
  private final int[] depths;

  private FoldRegions(int[] ends, int[] depths) {
    this.ends = ends;
    this.depths = depths;
  }

  /**
   * Returns the regions of a text. A bracket without a partner has no region, nor has a pair with
   * very many lines.
   */
  public static FoldRegions of(String text) {
    int lines = 1;
    for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
      lines++;
    }
    int[] ends = new int[lines];
    int[] depths = new int[lines];
    int[] indentations = new int[lines];
    Deque<Integer> open = new ArrayDeque<>(); // 2 * line, plus 1 for an object
    boolean quoted = false;
    int line = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        quoted = false;
        depths[++line] = open.size();
        indentations[line] = indentation(text, i + 1);
      } else if (c == '"') {
        quoted = !quoted;
      } else if (quoted) {
        boolean escape = c == '\\' && i + 1 < text.length() && text.charAt(i + 1) != '\n';
        i += escape ? 1 : 0;
      } else if (c == '{' || c == '[') {
        open.push(2 * line + (c == '{' ? 1 : 0));
      } else if (c == '}' || c == ']') {
        close(open, c == '}' ? 1 : 0, line, ends, indentations);
      }
    }
    return new FoldRegions(ends, depths);
  }

  /**
   * Closes the innermost bracket of this kind, and drops those inside it, which are not closed. If
   * there are some, the lines of both brackets must be indented alike; otherwise, the closing
   * bracket is surplus. Of a line, the first bracket closed counts.
   */
  private static void close(
      Deque<Integer> open, int kind, int line, int[] ends, int[] indentations) {
    Optional<Integer> partner = open.stream().filter(bracket -> bracket % 2 == kind).findFirst();
    boolean closed =
        partner.isPresent()
            && (partner.equals(Optional.ofNullable(open.peek()))
                || indentations[partner.get() / 2] == indentations[line]);
    if (!closed) {
      return;
    }
    while (open.peek() % 2 != kind) {
      open.pop();
    }
    int start = open.pop() / 2;
    int lines = line - start - 1;
    if (lines > 0 && lines <= MAX_LINES && ends[start] == 0) {
      ends[start] = line;
    }
  }

  /** Returns whether the regions of a text may change where these characters come or go. */
  public static boolean mayChange(String characters) {
    return characters.chars().anyMatch(c -> "{}[]\"\\\n".indexOf(c) >= 0);
  }

  private static int indentation(String text, int lineStart) {
    int at = lineStart;
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
    return at - lineStart;
  }

  /** Returns the number of lines of the text. */
  public int lines() {
    return ends.length;
  }

  /** Returns whether the lines after a line can be folded. */
  public boolean startsAt(int line) {
    return line < ends.length && ends[line] > 0;
  }

  /** Returns the line that closes the region of a line: the first line that stays visible. */
  public int endOf(int line) {
    if (!startsAt(line)) {
      throw new IllegalArgumentException("no region at line " + line);
    }
    return ends[line];
  }

  /** Returns the number of brackets that are open at the start of a line. */
  public int depthOf(int line) {
    return depths[line];
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FoldRegions regions
        && Arrays.equals(ends, regions.ends)
        && Arrays.equals(depths, regions.depths);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(ends);
  }
}
