package dev.plinth.spec;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads a mistyped key as the one that was meant, so that what stands under it is checked too and
 * the fix, once applied, brings no new faults to light. The key in the text stays known as the
 * written one.
 */
final class KeyRepair {
  private KeyRepair() {}

  static Json repair(Json value, JsonNode schema) {
    if (value instanceof Json.Obj object && schema.has("properties")) {
      return object.with(members(object, schema));
    }
    if (value instanceof Json.Arr array && schema.has("items")) {
      List<Json> elements =
          array.elements().stream().map(e -> repair(e, schema.path("items"))).toList();
      return array.with(elements);
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
        key = NearestWord.word(key, candidates).orElse(key);
        free.remove(key);
      }
      Json value = repair(member.value(), SpecSchema.member(schema, key));
      members.add(member.with(key, value));
    }
    return members;
  }
}
