package dev.plinth.desktop.diff;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
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
    List<DiffLine> added = new ArrayList<>();
    // The default algorithm needs memory quadratic in the number of changed lines.
    MyersDiffWithLinearSpace<String> algorithm = new MyersDiffWithLinearSpace<>();
    for (AbstractDelta<String> delta :
        DiffUtils.diff(before, after, algorithm, null, true).getDeltas()) {
      if (delta.getType() == DeltaType.EQUAL) {
        lines.addAll(added);
        added.clear();
        addSame(delta, lines);
      } else {
        addChanged(delta, lines, added);
      }
    }
    lines.addAll(added);
    return lines;
  }

  private static void addSame(AbstractDelta<String> delta, List<DiffLine> lines) {
    int before = delta.getSource().getPosition();
    int after = delta.getTarget().getPosition();
    for (String text : delta.getSource().getLines()) {
      lines.add(DiffLine.same(text, ++before, ++after));
    }
  }

  private static void addChanged(
      AbstractDelta<String> delta, List<DiffLine> removed, List<DiffLine> added) {
    int before = delta.getSource().getPosition();
    int after = delta.getTarget().getPosition();
    for (String text : delta.getSource().getLines()) {
      removed.add(DiffLine.removed(text, ++before));
    }
    for (String text : delta.getTarget().getLines()) {
      added.add(DiffLine.added(text, ++after));
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
