package dev.plinth.spec;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A JSON value with its range in the text: from {@code start} to {@code end}, exclusive, in UTF-16
 * units. An object or array is closed unless reading stopped inside it.
 */
sealed interface Json {
  /** The value of a scalar that a syntax error hides. */
  Object UNKNOWN =
      new Object() {
        @Override
        public String toString() {
          return "unknown";
        }
      };

  int start();

  int end();

  /**
   * A JSON object. Of members with the same key, only the first is kept.
   *
   * @param index the members by key; empty if there are at most 16 members, because a scan is then
   *     faster
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

    /** Returns the object with these members; this instance if the members are equal. */
    Obj withMembers(List<Member> newMembers) {
      return members.equals(newMembers) ? this : new Obj(start, end, closed, newMembers);
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
   * A key and its value. The range is the range of the key.
   *
   * @param key the key, corrected if it was mistyped
   * @param written the key as written in the text
   */
  record Member(String key, String written, int start, int end, Json value) {
    /** Whether the key or the value is missing in the text, which a syntax error says. */
    boolean isIncomplete() {
      return start == end || value.start() == value.end();
    }

    Member withKeyAndValue(String newKey, Json newValue) {
      return key.equals(newKey) && value.equals(newValue)
          ? this
          : new Member(newKey, written, start, end, newValue);
    }
  }

  /** A JSON array. */
  record Arr(int start, int end, boolean closed, List<Json> elements) implements Json {
    public Arr {
      elements = List.copyOf(elements);
    }

    Arr withElements(List<Json> newElements) {
      return elements.equals(newElements) ? this : new Arr(start, end, closed, newElements);
    }
  }

  /**
   * A string, number, boolean or null.
   *
   * @param value a String, Long, Double or Boolean; null for JSON's null; {@link Json#UNKNOWN}
   */
  record Scalar(int start, int end, @Nullable Object value) implements Json {}
}
