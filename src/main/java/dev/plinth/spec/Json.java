package dev.plinth.spec;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A JSON value and where it stands in its text: from {@code start} to behind {@code end}, in UTF-16
 * units. A container is closed unless the text broke off inside.
 */
sealed interface Json {
  int start();

  int end();

  /** An object; of members with the same key only the first is kept. */
  record Obj(int start, int end, boolean closed, List<Member> members) implements Json {
    public Obj {
      members = List.copyOf(members);
    }

    Optional<Member> member(String key) {
      return members.stream().filter(member -> member.key().equals(key)).findFirst();
    }
  }

  /**
   * A key and its value.
   *
   * @param key the key that is meant
   * @param written the key in the text; another one where that was mistyped
   */
  record Member(String key, String written, int start, int end, Json value) {
    Member with(Json other) {
      return new Member(key, written, start, end, other);
    }
  }

  record Arr(int start, int end, boolean closed, List<Json> elements) implements Json {
    public Arr {
      elements = List.copyOf(elements);
    }
  }

  /**
   * A scalar.
   *
   * @param value a String, Long, Double or Boolean; null is JSON's null
   */
  record Scalar(int start, int end, @Nullable Object value) implements Json {}
}
