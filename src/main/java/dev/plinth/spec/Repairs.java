package dev.plinth.spec;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The repairs of a reading, in the order of the text. Readings share their earlier repairs. */
final class Repairs {
  static final Repairs NONE = new Repairs(null);

  /** A list of repairs, the last one first. */
  private record Chain(SyntaxRepair repair, @Nullable Chain earlier, int count) {}

  private final @Nullable Chain last;

  private Repairs(@Nullable Chain last) {
    this.last = last;
  }

  int count() {
    return last == null ? 0 : last.count();
  }

  Optional<SyntaxRepair> last() {
    return Optional.ofNullable(last).map(Chain::repair);
  }

  List<SyntaxRepair> list() {
    Deque<SyntaxRepair> repairs = new ArrayDeque<>();
    for (Chain one = last; one != null; one = one.earlier()) {
      repairs.addFirst(one.repair());
    }
    return new ArrayList<>(repairs);
  }

  /** Returns these repairs and one more; two edits at the same offset become one. */
  Repairs with(SyntaxRepair repair) {
    return new Repairs(added(last, repair));
  }

  /** Returns these repairs with another one in place of the last one. */
  Repairs withLast(SyntaxRepair repair) {
    return new Repairs(added(last == null ? null : last.earlier(), repair));
  }

  /** Returns these repairs and one that precedes all repairs from its offset on. */
  Repairs withBefore(SyntaxRepair repair, int offset) {
    List<SyntaxRepair> later = new ArrayList<>();
    Chain rest = last;
    while (rest != null && rest.repair().edit().offset() >= offset) {
      later.add(0, rest.repair());
      rest = rest.earlier();
    }
    Chain with = added(rest, repair);
    for (SyntaxRepair one : later) {
      with = added(with, one);
    }
    return new Repairs(with);
  }

  private static Chain added(@Nullable Chain repairs, SyntaxRepair repair) {
    if (repairs == null) {
      return new Chain(repair, null, 1);
    }
    int offset = repair.edit().offset();
    int last = repairs.repair().edit().offset();
    if (last < offset) {
      return new Chain(repair, repairs, repairs.count() + 1);
    }
    Chain earlier = repairs.earlier();
    if (last == offset) {
      return added(earlier, repairs.repair().and(repair));
    }
    Chain before = added(earlier, repair);
    return new Chain(repairs.repair(), before, before.count() + 1);
  }
}
