package dev.plinth.merge;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.diff.DiffAlgorithm;
import org.eclipse.jgit.diff.DiffAlgorithm.SupportedAlgorithm;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;
import org.eclipse.jgit.merge.MergeAlgorithm;
import org.eclipse.jgit.merge.MergeChunk;
import org.eclipse.jgit.merge.MergeChunk.ConflictState;
import org.eclipse.jgit.merge.MergeResult;

/**
 * The result of merging two texts that were made from the same one, line by line.
 *
 * @param text the merged text; each conflict stands in it with both sides between markers
 * @param conflicts the conflicts in the order of their lines
 */
record LineMerge(String text, List<LineConflict> conflicts) {
  LineMerge {
    requireNonNull(text);
    conflicts = List.copyOf(conflicts);
  }

  /**
   * Merges two texts. Lines end in {@code \n}.
   *
   * @param base the text that both were made from; empty if it is not known
   */
  static LineMerge of(String base, String mine, String theirs) {
    MergeResult<RawText> result =
        new MergeAlgorithm(DiffAlgorithm.getAlgorithm(SupportedAlgorithm.MYERS))
            .merge(RawTextComparator.DEFAULT, raw(base), raw(mine), raw(theirs));
    Chunks chunks = new Chunks(result.getSequences());
    result.forEach(chunks::add);
    return new LineMerge(chunks.text.toString(), chunks.conflicts);
  }

  boolean isClean() {
    return conflicts.isEmpty();
  }

  private static RawText raw(String text) {
    return new RawText(text.getBytes(UTF_8));
  }

  /** The chunks of a merge, as text and as conflicts. */
  private static final class Chunks {
    private final List<RawText> sides;
    private final StringBuilder text = new StringBuilder();
    private final List<LineConflict> conflicts = new ArrayList<>();
    private int mineLine;
    private List<String> mine = List.of();

    Chunks(List<RawText> sides) {
      this.sides = sides;
    }

    void add(MergeChunk chunk) {
      RawText side = sides.get(chunk.getSequenceIndex());
      ConflictState state = chunk.getConflictState();
      if (state == ConflictState.BASE_CONFLICTING_RANGE) {
        return;
      }
      if (state == ConflictState.FIRST_CONFLICTING_RANGE) {
        mineLine = chunk.getBegin() + 1;
        mine = lines(side, chunk);
        ConflictMarkers.begin(text);
        append(side, chunk, true);
      } else if (state == ConflictState.NEXT_CONFLICTING_RANGE) {
        conflicts.add(new LineConflict(mineLine, mine, chunk.getBegin() + 1, lines(side, chunk)));
        ConflictMarkers.separate(text);
        append(side, chunk, true);
        ConflictMarkers.end(text);
      } else {
        append(side, chunk, false);
      }
    }

    private void append(RawText side, MergeChunk chunk, boolean wholeLines) {
      if (chunk.getBegin() == chunk.getEnd()) {
        return;
      }
      text.append(side.getString(chunk.getBegin(), chunk.getEnd(), false));
      if (wholeLines && text.charAt(text.length() - 1) != '\n') {
        text.append('\n');
      }
    }

    private static List<String> lines(RawText side, MergeChunk chunk) {
      List<String> lines = new ArrayList<>();
      for (int line = chunk.getBegin(); line < chunk.getEnd(); line++) {
        lines.add(side.getString(line));
      }
      return lines;
    }
  }
}
