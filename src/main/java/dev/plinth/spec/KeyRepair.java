package dev.plinth.spec;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Replaces mistyped keys with the nearest key of the schema. The value of a mistyped key is then
 * checked too, so that the fix of the key reveals no further errors. The key as written is also
 * kept.
 */
final class KeyRepair {
  private KeyRepair() {}

  static Json repair(Json value, JsonNode schema) {
    if (value instanceof Json.Obj object && schema.has("properties")) {
      return object.withMembers(members(object, schema));
    }
    if (value instanceof Json.Arr array && schema.has("items")) {
      List<Json> elements =
          array.elements().stream().map(e -> repair(e, schema.path("items"))).toList();
      return array.withElements(elements);
    }
    return value;
  }

  private static List<Json.Member> members(Json.Obj object, JsonNode schema) {
    List<String> known = SpecSchema.keys(schema);
    Set<String> free = new HashSet<>(known);
    object.members().forEach(member -> free.remove(member.key()));
    List<Json.Member> members = new ArrayList<>();
    for (Json.Member member : object.members()) {
      String key = member.key();
      if (!known.contains(key)) {
        List<String> candidates = known.stream().filter(free::contains).toList();
        key = NearestWord.of(key, candidates).orElse(key);
        free.remove(key);
      }
      Json value = repair(member.value(), SpecSchema.member(schema, key));
      members.add(member.withKeyAndValue(key, value));
    }
    return members;
  }
}
