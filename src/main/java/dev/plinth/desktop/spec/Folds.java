package dev.plinth.desktop.spec;

import static java.util.Objects.requireNonNull;

import dev.plinth.spec.FoldRegions;
import java.util.BitSet;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * The folded regions of the text. A folded line stays visible, and so does the line that closes its
 * region; the lines between them are hidden. Lines are counted from 0.
 *
 * @param regions the regions that can be folded
 * @param folded the folded lines; each has a region
 */
record Folds(FoldRegions regions, NavigableSet<Integer> folded) {
  /**
   * The largest number of lines of a region that is folded together with others. Hidden lines are
   * laid out too, and a screen shows some twenty folded regions.
   */
  static final int MAX_OF_MANY = 60;

  static final Folds NONE = new Folds(FoldRegions.NONE, new TreeSet<>());

  Folds {
    requireNonNull(regions);
    NavigableSet<Integer> known = new TreeSet<>(folded);
    known.removeIf(line -> !regions.startsAt(line));
    folded = known;
  }

  /** Returns whether the region of a line is folded. */
  boolean isFolded(int line) {
    return folded.contains(line);
  }

  /** Returns whether a folded region hides a line. */
  boolean isHidden(int line) {
    return folded.headSet(line).stream().anyMatch(start -> regions.endOf(start) > line);
  }

  /** Returns all hidden lines. */
  BitSet hiddenLines() {
    BitSet hidden = new BitSet();
    folded.forEach(start -> hidden.set(start + 1, regions.endOf(start)));
    return hidden;
  }

  /** Returns the folds with the region of a line folded, or unfolded. */
  Folds with(int line, boolean fold) {
    NavigableSet<Integer> changed = new TreeSet<>(folded);
    if (fold) {
      changed.add(line);
    } else {
      changed.remove(line);
    }
    return new Folds(regions, changed);
  }

  /** Returns the folds without those that hide a line. */
  Folds revealing(int line) {
    NavigableSet<Integer> others = new TreeSet<>(folded);
    others.removeIf(start -> start < line && line < regions.endOf(start));
    return new Folds(regions, others);
  }

  /** Returns the start of the innermost region that contains a line and is not folded. */
  Optional<Integer> innermostOpen(int line) {
    for (int start = Math.min(line, regions.lines() - 1); start >= 0; start--) {
      if (regions.startsAt(start) && regions.endOf(start) >= line && !isFolded(start)) {
        return Optional.of(start);
      }
    }
    return Optional.empty();
  }

  /**
   * Returns the folds with all lines folded that start an element of a top-level array, except
   * those with very many lines.
   */
  Folds withElements() {
    NavigableSet<Integer> starts = new TreeSet<>(folded);
    IntStream.range(0, regions.lines())
        .filter(line -> regions.startsAt(line) && regions.depthOf(line) == 2)
        .filter(line -> regions.endOf(line) - line - 1 <= MAX_OF_MANY)
        .forEach(starts::add);
    return new Folds(regions, starts);
  }
}
