package dev.plinth.merge;

import java.util.List;

/**
 * Lines that both sides changed in different ways.
 *
 * @param mineLine the number of the first line in the edited text, from 1; of the line after the
 *     place where lines are missing
 * @param mine the lines of the edited text, without line breaks; may be empty
 * @param theirsLine the number of the first line in the generated text, from 1
 * @param theirs the lines of the generated text; may be empty
 */
public record LineConflict(int mineLine, List<String> mine, int theirsLine, List<String> theirs) {
  public LineConflict {
    mine = List.copyOf(mine);
    theirs = List.copyOf(theirs);
  }
}
