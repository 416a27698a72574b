package dev.plinth.desktop.prompt;

import dev.plinth.desktop.Messages;
import dev.plinth.spec.Name;
import dev.plinth.spec.SpecOutline;
import dev.plinth.spec.SpecText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lists the parts of a spec that a revision added, removed or changed. */
final class RevisionSummary {
  /** The largest number of parts that are listed. */
  private static final int MAX_LISTED = 8;

  private RevisionSummary() {}

  /** Returns a line for each part that differs between two texts of a spec. */
  static List<String> of(String before, String after) {
    Map<String, List<?>> old = parts(before);
    Map<String, List<?>> now = parts(after);
    List<String> lines = new ArrayList<>();
    now.forEach(
        (part, content) -> {
          List<?> previous = old.get(part);
          if (previous == null) {
            add(lines, "added", part, now);
          } else if (!previous.equals(content)) {
            lines.add(Messages.text("prompt.change.changed", part));
          }
        });
    old.keySet().stream()
        .filter(part -> !now.containsKey(part))
        .forEach(part -> add(lines, "removed", part, old));
    return limited(lines);
  }

  /** Adds a line, unless the part is a field of an entity that has the same line. */
  private static void add(
      List<String> lines, String change, String part, Map<String, List<?>> parts) {
    int dot = part.indexOf('.');
    String key = "prompt.change." + change;
    boolean withEntity =
        dot > 0
            && parts.containsKey(part.substring(0, dot))
            && lines.contains(Messages.text(key, part.substring(0, dot)));
    if (!withEntity) {
      lines.add(Messages.text(key, part));
    }
  }

  private static List<String> limited(List<String> lines) {
    if (lines.size() <= MAX_LISTED) {
      return lines;
    }
    List<String> first = new ArrayList<>(lines.subList(0, MAX_LISTED - 1));
    first.add(Messages.text("prompt.change.more", lines.size() - first.size()));
    return first;
  }

  /** Returns the content of each part by its name, each entity before its fields. */
  private static Map<String, List<?>> parts(String text) {
    SpecOutline spec = SpecOutline.of(new SpecText(text));
    Map<String, List<?>> parts = new LinkedHashMap<>();
    parts.put("project_name", List.of(spec.projectName()));
    parts.put("description", List.of(spec.description()));
    parts.put("auth", List.of(spec.authEnabled(), spec.expiryMinutes()));
    for (SpecOutline.EntityOutline entity : spec.entities()) {
      String name = written(entity.name());
      parts.put(name, List.of(entity.table(), entity.crud()));
      for (SpecOutline.FieldOutline field : entity.fields()) {
        parts.put(
            name + "." + written(field.name()),
            List.of(field.type(), field.primaryKey(), field.nullable(), field.unique()));
      }
    }
    return parts;
  }

  private static String written(Optional<Name> name) {
    return name.map(Name::written).orElse("?");
  }
}
