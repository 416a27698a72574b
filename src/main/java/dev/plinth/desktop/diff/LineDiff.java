package dev.plinth.desktop.diff;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import dev.plinth.desktop.diff.DiffLine.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * What changed from one text to another, line by line.
 *
 * @param lines all lines in their order, removed ones before those that took their place; long
 *     stretches in which nothing changed are folded
 */
public record LineDiff(List<DiffLine> lines) {
  /** How many lines around a change are shown. */
  static final int CONTEXT = 3;

  /** Fewer are not worth a fold. */
  private static final int FEWEST_FOLDED = 4;

  public LineDiff {
    lines = List.copyOf(lines);
  }

  /** Compares two texts. */
  public static LineDiff of(String before, String after) {
    // A missing line end at the end is a change too, and is seen as one.
    boolean whole = !hasLineEnd(before) || !hasLineEnd(after);
    return new LineDiff(fold(all(split(before, whole), split(after, whole))));
  }

  /** Tells whether nothing changed. */
  public boolean isEmpty() {
    return added() == 0 && removed() == 0;
  }

  /** Gives how many lines came. */
  public int added() {
    return count(Kind.ADDED);
  }

  /** Gives how many lines went. */
  public int removed() {
    return count(Kind.REMOVED);
  }

  private int count(Kind kind) {
    return (int) lines.stream().filter(line -> line.kind() == kind).count();
  }

  private static boolean hasLineEnd(String text) {
    return text.isEmpty() || text.endsWith("\n");
  }

  /** Gives the lines; with what comes after the last line end, where that is of interest. */
  private static List<String> split(String text, boolean whole) {
    if (text.isEmpty()) {
      return List.of();
    }
    List<String> lines = List.of(text.split("\n", -1));
    return whole ? lines : lines.subList(0, lines.size() - 1);
  }

  private static List<DiffLine> all(List<String> before, List<String> after) {
    List<DiffLine> lines = new ArrayList<>();
    List<DiffLine> added = new ArrayList<>();
    // Others take memory by the square of what changed.
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

  /** Adds the lines of a stretch without changes; what stands next to a change stays open. */
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
