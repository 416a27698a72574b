package dev.plinth.desktop.diff;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.List;

/**
 * Consecutive lines of a text that other lines replace.
 *
 * @param before the index of the first line in the unchanged text, from 0
 * @param after the index of the first line in the changed text, from 0
 * @param removed the removed lines; may be empty
 * @param added the added lines; may be empty
 */
public record LineChange(int before, int after, List<String> removed, List<String> added) {
  public LineChange {
    removed = List.copyOf(removed);
    added = List.copyOf(added);
  }

  /** Returns the changes from one text to another, in order. Between two there are equal lines. */
  public static List<LineChange> between(List<String> before, List<String> after) {
    List<LineChange> changes = new ArrayList<>();
    // The default algorithm needs memory quadratic in the number of changed lines.
    for (AbstractDelta<String> delta :
        DiffUtils.diff(before, after, new MyersDiffWithLinearSpace<>(), null, false).getDeltas()) {
      if (delta.getType() != DeltaType.EQUAL) {
        LineChange change = of(delta);
        LineChange last = changes.isEmpty() ? null : changes.get(changes.size() - 1);
        if (last != null && last.endBefore() == change.before && last.endAfter() == change.after) {
          changes.set(changes.size() - 1, last.and(change));
        } else {
          changes.add(change);
        }
      }
    }
    return List.copyOf(changes);
  }

  private static LineChange of(AbstractDelta<String> delta) {
    return new LineChange(
        delta.getSource().getPosition(),
        delta.getTarget().getPosition(),
        delta.getSource().getLines(),
        delta.getTarget().getLines());
  }

  private LineChange and(LineChange next) {
    List<String> allRemoved = new ArrayList<>(removed);
    allRemoved.addAll(next.removed);
    List<String> allAdded = new ArrayList<>(added);
    allAdded.addAll(next.added);
    return new LineChange(before, after, allRemoved, allAdded);
  }

  /** Returns the index of the first line after this change in the unchanged text. */
  public int endBefore() {
    return before + removed.size();
  }

  /** Returns the index of the first line after this change in the changed text. */
  public int endAfter() {
    return after + added.size();
  }
}
