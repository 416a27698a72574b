package dev.plinth.desktop.diff;

import dev.plinth.desktop.diff.DiffLine.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * The differences between two texts, line by line, and word by word within similar lines.
 *
 * @param lines the lines in order, removed lines before the added lines that replace them; long
 *     unchanged parts are folded
 */
public record LineDiff(List<DiffLine> lines) {
  /** The number of unchanged lines shown before and after a change. */
  static final int CONTEXT = 3;

  /** The minimum number of lines to fold. */
  private static final int FEWEST_FOLDED = 4;

  public LineDiff {
    lines = List.copyOf(lines);
  }

  /** Returns the differences between two texts. */
  public static LineDiff of(String before, String after) {
    // A missing line ending at the end of a text can be the only difference, so it must be visible.
    boolean includeLast = !hasLineEnd(before) || !hasLineEnd(after);
    List<DiffLine> all = all(split(before, includeLast), split(after, includeLast));
    return new LineDiff(fold(WordDiff.mark(all)));
  }

  /** Returns whether the texts are equal. */
  public boolean isEmpty() {
    return added() == 0 && removed() == 0;
  }

  /** Returns the number of added lines. */
  public int added() {
    return count(Kind.ADDED);
  }

  /** Returns the number of removed lines. */
  public int removed() {
    return count(Kind.REMOVED);
  }

  private int count(Kind kind) {
    return (int) lines.stream().filter(line -> line.kind() == kind).count();
  }

  private static boolean hasLineEnd(String text) {
    return text.isEmpty() || text.endsWith("\n");
  }

  /**
   * Returns the lines of a text.
   *
   * @param includeLast whether to include the text after the last line ending, even if it is empty
   */
  private static List<String> split(String text, boolean includeLast) {
    if (text.isEmpty()) {
      return List.of();
    }
    List<String> lines = List.of(text.split("\n", -1));
    return includeLast ? lines : lines.subList(0, lines.size() - 1);
  }

  private static List<DiffLine> all(List<String> before, List<String> after) {
    List<DiffLine> lines = new ArrayList<>();
    int same = 0;
    for (LineChange change : LineChange.between(before, after)) {
      addSame(before, same, change.before(), change.after(), lines);
      addChanged(change, lines);
      same = change.endBefore();
    }
    addSame(before, same, before.size(), after.size(), lines);
    return lines;
  }

  /** Adds lines of both texts. The last of them end at the given line of each text. */
  private static void addSame(
      List<String> before, int start, int end, int endAfter, List<DiffLine> lines) {
    int shift = endAfter - end;
    for (int line = start; line < end; line++) {
      lines.add(DiffLine.same(before.get(line), line + 1, line + shift + 1));
    }
  }

  private static void addChanged(LineChange change, List<DiffLine> lines) {
    int before = change.before();
    for (String text : change.removed()) {
      lines.add(DiffLine.removed(text, ++before));
    }
    int after = change.after();
    for (String text : change.added()) {
      lines.add(DiffLine.added(text, ++after));
    }
  }

  private static List<DiffLine> fold(List<DiffLine> all) {
    List<DiffLine> lines = new ArrayList<>();
    int i = 0;
    while (i < all.size()) {
      int end = i;
      while (end < all.size() && all.get(end).kind() == Kind.SAME) {
        end++;
      }
      if (end == i) {
        lines.add(all.get(i++));
      } else {
        addFolded(all, i, end, lines);
        i = end;
      }
    }
    return lines;
  }

  /**
   * Adds unchanged lines. Lines that are not near a change are folded if there are enough of them.
   */
  private static void addFolded(List<DiffLine> all, int start, int end, List<DiffLine> lines) {
    int from = start == 0 ? 0 : Math.min(end, start + CONTEXT);
    int to = end == all.size() ? end : Math.max(from, end - CONTEXT);
    if (to - from < FEWEST_FOLDED) {
      lines.addAll(all.subList(start, end));
      return;
    }
    lines.addAll(all.subList(start, from));
    lines.add(DiffLine.folded(all.get(from), to - from));
    lines.addAll(all.subList(to, end));
  }
}
