package dev.plinth.spec;

import java.util.List;

/**
 * A member of an object or an element of an array, with its range in the text.
 *
 * @param key the key of the member; empty for an element
 * @param start the offset of the key, or of the element
 * @param keyEnd the offset after the key; the start for an element
 */
record JsonItem(String key, int start, int keyEnd, Json value) {
  /** Returns the items of a container in the order of the text; a scalar has none. */
  static List<JsonItem> of(Json container) {
    if (container instanceof Json.Obj object) {
      return object.members().stream()
          .map(member -> new JsonItem(member.key(), member.start(), member.end(), member.value()))
          .toList();
    }
    return container instanceof Json.Arr array
        ? array.elements().stream()
            .map(element -> new JsonItem("", element.start(), element.start(), element))
            .toList()
        : List.of();
  }

  int end() {
    return value.end();
  }
}
