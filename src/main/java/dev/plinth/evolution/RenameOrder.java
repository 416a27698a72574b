package dev.plinth.evolution;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Orders renames so that no name is taken twice at any time. */
final class RenameOrder {
  private RenameOrder() {}

  /**
   * One rename.
   *
   * @param original the name before all renames
   * @param from the name before this rename
   * @param to the name after this rename
   */
  record Move(String original, String from, String to) {}

  /**
   * Returns the renames in order.
   *
   * @param names the names before, with the names after; each name after occurs once
   * @param temporary the name for one of each circle while the others move on
   */
  static List<Move> of(Map<String, String> names, String temporary) {
    Map<String, String> open = new LinkedHashMap<>(names);
    List<Move> moves = free(open, Set.of());
    int circles = 0;
    while (!open.isEmpty()) {
      Map.Entry<String, String> entry = open.entrySet().iterator().next();
      String first = entry.getKey();
      String target = entry.getValue();
      open.remove(first);
      String name = temporary + (circles++ == 0 ? "" : "_" + circles);
      moves.add(new Move(first, first, name));
      moves.addAll(free(open, Set.of()));
      moves.add(new Move(first, name, target));
    }
    return moves;
  }

  /**
   * Takes the renames whose new names are free, one after the other.
   *
   * @param open the renames that are left
   * @param taken names that are taken by what is not renamed
   */
  static List<Move> free(Map<String, String> open, Set<String> taken) {
    List<Move> moves = new ArrayList<>();
    boolean moved = true;
    while (moved) {
      moved = false;
      for (Map.Entry<String, String> rename : List.copyOf(open.entrySet())) {
        String target = rename.getValue();
        if (!open.containsKey(target) && !taken.contains(target)) {
          moves.add(new Move(rename.getKey(), rename.getKey(), target));
          open.remove(rename.getKey());
          moved = true;
        }
      }
    }
    return moves;
  }
}
