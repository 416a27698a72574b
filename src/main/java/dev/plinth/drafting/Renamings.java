package dev.plinth.drafting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The names that entities and fields had before a spec was changed. */
final class Renamings {
  private final Map<String, String> formerEntities = new LinkedHashMap<>();

  /** By the present entity and field, the former field. */
  private final Map<String, Map<String, String>> formerFields = new LinkedHashMap<>();

  void entity(String from, String to) {
    String former = formerEntities.remove(from);
    formerEntities.put(to, former == null ? from : former);
    Map<String, String> fields = formerFields.remove(from);
    if (fields != null) {
      formerFields.put(to, fields);
    }
  }

  void field(String entity, String from, String to) {
    Map<String, String> fields =
        formerFields.computeIfAbsent(entity, added -> new LinkedHashMap<>());
    String former = fields.remove(from);
    fields.put(to, former == null ? from : former);
  }

  /** Returns what has another name than before. */
  List<Renaming> all() {
    List<Renaming> all = new ArrayList<>();
    formerEntities.forEach((name, former) -> add(former, former, name, all));
    formerFields.forEach(
        (entity, fields) -> {
          String former = formerEntities.getOrDefault(entity, entity);
          fields.forEach((name, field) -> add(former + '.' + field, field, name, all));
        });
    return all;
  }

  private static void add(String place, String former, String name, List<Renaming> all) {
    if (!former.equals(name)) {
      all.add(new Renaming(place, name));
    }
  }
}
