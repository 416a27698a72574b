package dev.plinth.spec;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A JSON value and where it stands in its text: from {@code start} to behind {@code end}, in UTF-16
 * units. A container is closed unless the text broke off inside.
 */
sealed interface Json {
  int start();

  int end();

  /**
   * An object; of members with the same key only the first is kept.
   *
   * @param index the members by their keys where there are more than an object of a spec has; else
   *     empty, because looking at a few is faster
   */
  record Obj(int start, int end, boolean closed, List<Member> members, Map<String, Member> index)
      implements Json {
    private static final int FEW = 16;

    Obj(int start, int end, boolean closed, List<Member> members) {
      this(
          start,
          end,
          closed,
          List.copyOf(members),
          members.size() > FEW ? index(members) : Map.of());
    }

    /** Gives itself where the members are its own: a text is large, and mostly right. */
    Obj with(List<Member> others) {
      return members.equals(others) ? this : new Obj(start, end, closed, others);
    }

    private static Map<String, Member> index(List<Member> members) {
      return members.stream()
          .collect(Collectors.toMap(Member::key, member -> member, (first, second) -> first));
    }

    Optional<Member> member(String key) {
      if (!index.isEmpty()) {
        return Optional.ofNullable(index.get(key));
      }
      for (Member member : members) {
        if (member.key().equals(key)) {
          return Optional.of(member);
        }
      }
      return Optional.empty();
    }
  }

  /**
   * A key and its value.
   *
   * @param key the key that is meant
   * @param written the key in the text; another one where that was mistyped
   */
  record Member(String key, String written, int start, int end, Json value) {
    Member with(String otherKey, Json other) {
      return key.equals(otherKey) && value.equals(other)
          ? this
          : new Member(otherKey, written, start, end, other);
    }
  }

  record Arr(int start, int end, boolean closed, List<Json> elements) implements Json {
    public Arr {
      elements = List.copyOf(elements);
    }

    Arr with(List<Json> others) {
      return elements.equals(others) ? this : new Arr(start, end, closed, others);
    }
  }

  /**
   * A scalar.
   *
   * @param value a String, Long, Double or Boolean; null is JSON's null
   */
  record Scalar(int start, int end, @Nullable Object value) implements Json {}
}
