package dev.plinth.desktop.diff;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Chunk;
import dev.plinth.desktop.diff.DiffLine.Kind;
import dev.plinth.desktop.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Marks the changed words of a diff. Each removed line is paired with the added line that replaces
 * it, in the order of the text, and the words of the two lines are compared. Lines that have little
 * in common are not paired.
 */
final class WordDiff {
  /** The least similarity of two lines that are compared word by word, from 0 to 1. */
  private static final double LEAST_SIMILARITY = 0.5;

  /** The maximum number of pairs to choose from in a change. A larger change is a new text. */
  private static final int MAX_PAIRS = 2_500;

  private WordDiff() {}

  /**
   * Returns the lines with their changed words.
   *
   * @param lines the lines of a diff, removed lines before the added lines that replace them
   */
  static List<DiffLine> mark(List<DiffLine> lines) {
    List<DiffLine> marked = new ArrayList<>(lines);
    int start = 0;
    while (start < lines.size()) {
      int middle = endOf(Kind.REMOVED, lines, start);
      int end = endOf(Kind.ADDED, lines, middle);
      markChange(marked.subList(start, middle), marked.subList(middle, end));
      start = Math.max(end, start + 1);
    }
    return marked;
  }

  private static int endOf(Kind kind, List<DiffLine> lines, int start) {
    int end = start;
    while (end < lines.size() && lines.get(end).kind() == kind) {
      end++;
    }
    return end;
  }

  private static void markChange(List<DiffLine> removed, List<DiffLine> added) {
    List<LineWords> before = removed.stream().map(WordDiff::words).toList();
    List<LineWords> after = added.stream().map(WordDiff::words).toList();
    if (isPairedInOrder(before, after)) {
      for (int i = 0; i < before.size(); i++) {
        compare(removed, i, before.get(i), added, i, after.get(i));
      }
    } else if (!after.isEmpty() && before.size() <= MAX_PAIRS / after.size()) {
      markBestPairs(removed, before, added, after);
    }
  }

  private static boolean isPairedInOrder(List<LineWords> before, List<LineWords> after) {
    return before.size() == after.size()
        && IntStream.range(0, before.size())
            .allMatch(i -> before.get(i).similarityTo(after.get(i)) >= LEAST_SIMILARITY);
  }

  /** Marks the words of the pairs whose similarities have the greatest sum. */
  private static void markBestPairs(
      List<DiffLine> removed, List<LineWords> before, List<DiffLine> added, List<LineWords> after) {
    double[][] similarity = new double[before.size()][after.size()];
    for (int i = 0; i < before.size(); i++) {
      for (int j = 0; j < after.size(); j++) {
        similarity[i][j] = before.get(i).similarityTo(after.get(j));
      }
    }
    double[][] best = bestSums(similarity, after.size());
    int i = 0;
    int j = 0;
    while (i < before.size() && j < after.size()) {
      if (best[i][j] == similarity[i][j] + best[i + 1][j + 1]
          && similarity[i][j] >= LEAST_SIMILARITY) {
        compare(removed, i, before.get(i), added, j, after.get(j));
        i++;
        j++;
      } else if (best[i][j] == best[i + 1][j]) {
        i++;
      } else {
        j++;
      }
    }
  }

  private static LineWords words(DiffLine line) {
    return LineWords.of(line.text().length() > DiffView.LONGEST_LINE ? "" : line.text());
  }

  /** Returns, for each rest of the removed and the added lines, the best sum of similarities. */
  private static double[][] bestSums(double[][] similarity, int added) {
    int removed = similarity.length;
    double[][] best = new double[removed + 1][added + 1];
    for (int i = removed - 1; i >= 0; i--) {
      for (int j = added - 1; j >= 0; j--) {
        double paired = similarity[i][j] < LEAST_SIMILARITY ? 0 : similarity[i][j];
        best[i][j] =
            Math.max(paired + best[i + 1][j + 1], Math.max(best[i + 1][j], best[i][j + 1]));
      }
    }
    return best;
  }

  private static void compare(
      List<DiffLine> removed,
      int i,
      LineWords before,
      List<DiffLine> added,
      int j,
      LineWords after) {
    List<TextRange> lost = new ArrayList<>();
    List<TextRange> gained = new ArrayList<>();
    for (AbstractDelta<String> delta :
        DiffUtils.diff(before.words(), after.words(), new MyersDiffWithLinearSpace<String>())
            .getDeltas()) {
      add(lost, before, delta.getSource());
      add(gained, after, delta.getTarget());
    }
    removed.set(i, removed.get(i).withWords(lost));
    added.set(j, added.get(j).withWords(gained));
  }

  private static void add(List<TextRange> ranges, LineWords line, Chunk<String> changed) {
    if (changed.size() == 0) {
      return;
    }
    TextRange range = line.range(changed.getPosition(), changed.getPosition() + changed.size());
    int last = ranges.size() - 1;
    if (last >= 0 && line.isBlankBetween(ranges.get(last), range)) {
      ranges.set(last, new TextRange(ranges.get(last).start(), range.end()));
    } else {
      ranges.add(range);
    }
  }
}
