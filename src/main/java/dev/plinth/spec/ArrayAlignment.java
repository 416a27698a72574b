package dev.plinth.spec;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Pairs the elements of an array with the elements of its revision: objects by name, scalars by
 * value. As many elements as possible stay at their place. An element without a partner between two
 * that stay is paired with one that resembles it, because its name has probably changed.
 */
final class ArrayAlignment {
  private static final int NONE = -1;

  private final List<Json> before;
  private final List<Json> after;

  /** The index in {@link #before} of the partner of each element of {@link #after}. */
  private final int[] partners;

  private final boolean[] kept;

  ArrayAlignment(List<Json> before, List<Json> after) {
    this.before = before;
    this.after = after;
    this.partners = new int[after.size()];
    this.kept = new boolean[before.size()];
    pairByIdentity();
    keepLongestRun();
    pairByResemblance();
  }

  /** Returns the former element that this element of the revision is paired with. */
  Optional<Integer> partner(int index) {
    return partners[index] == NONE ? Optional.empty() : Optional.of(partners[index]);
  }

  /** Returns whether this former element stays at its place. */
  boolean isKept(int index) {
    return kept[index];
  }

  private void pairByIdentity() {
    Map<Object, Deque<Integer>> places = new HashMap<>();
    for (int i = 0; i < before.size(); i++) {
      int place = i;
      identity(before.get(i))
          .ifPresent(key -> places.computeIfAbsent(key, k -> new ArrayDeque<>()).add(place));
    }
    for (int j = 0; j < after.size(); j++) {
      Deque<Integer> free = identity(after.get(j)).map(places::get).orElse(null);
      partners[j] = free == null || free.isEmpty() ? NONE : free.remove();
    }
  }

  private static Optional<Object> identity(Json value) {
    return value instanceof Json.Scalar scalar
        ? Optional.of(List.of(Optional.ofNullable(scalar.value())))
        : SpecComparison.nameOf(value).map(name -> name);
  }

  /** Keeps the longest sequence of pairs that are in the same order in both arrays. */
  private void keepLongestRun() {
    int[] previous = new int[after.size()];
    List<Integer> tails = new ArrayList<>(); // the last elements of the runs of each length
    for (int j = 0; j < after.size(); j++) {
      if (partners[j] != NONE) {
        int length = runBefore(tails, partners[j]);
        previous[j] = length == 0 ? NONE : tails.get(length - 1);
        if (length == tails.size()) {
          tails.add(j);
        } else {
          tails.set(length, j);
        }
      }
    }
    int j = tails.isEmpty() ? NONE : tails.get(tails.size() - 1);
    while (j != NONE) {
      kept[partners[j]] = true;
      j = previous[j];
    }
  }

  /** Returns the length of the longest run whose last partner is before this one. */
  private int runBefore(List<Integer> tails, int partner) {
    int low = 0;
    int high = tails.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (partners[tails.get(middle)] < partner) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private void pairByResemblance() {
    boolean[] taken = new boolean[before.size()];
    Arrays.stream(partners).filter(partner -> partner != NONE).forEach(p -> taken[p] = true);
    int from = 0;
    for (int j = 0; j < after.size(); j++) {
      if (partners[j] == NONE) {
        for (int i = from; i < before.size() && !kept[i]; i++) {
          if (!taken[i] && resemble(before.get(i), after.get(j))) {
            partners[j] = i;
            taken[i] = true;
            kept[i] = true;
            from = i + 1;
            break;
          }
        }
      } else if (kept[partners[j]]) {
        from = partners[j] + 1;
      }
    }
  }

  /** Returns whether two objects have most elements of their arrays in common. */
  private static boolean resemble(Json one, Json other) {
    if (!(one instanceof Json.Obj object && other instanceof Json.Obj otherObject)) {
      return false;
    }
    for (Json.Member member : object.members()) {
      Optional<Json> partner = otherObject.member(member.key()).map(Json.Member::value);
      if (member.value() instanceof Json.Arr array
          && partner.orElse(null) instanceof Json.Arr otherArray
          && !mostlyEqual(identities(array), identities(otherArray))) {
        return false;
      }
    }
    return true;
  }

  private static Set<Object> identities(Json.Arr array) {
    Set<Object> identities = new HashSet<>();
    array.elements().forEach(element -> identity(element).ifPresent(identities::add));
    return identities;
  }

  private static boolean mostlyEqual(Set<Object> some, Set<Object> others) {
    long common = some.stream().filter(others::contains).count();
    return 2 * common > Math.max(some.size(), others.size());
  }
}
