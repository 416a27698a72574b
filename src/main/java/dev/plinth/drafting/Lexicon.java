package dev.plinth.drafting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Everyday domains, the entities in them, and the usual fields of those. Never changes. */
final class Lexicon {
  /**
   * What is usual in a domain.
   *
   * @param name its first name
   * @param entities the names of the entities to draft where nothing else is said
   */
  record Domain(String name, List<String> entities) {}

  private final Map<String, List<FieldPlan>> entities = new HashMap<>();
  private final Map<String, String> names = new HashMap<>();
  private final Map<String, Domain> domains = new LinkedHashMap<>();
  private final Set<String> fieldNames = new HashSet<>();
  private final Plurals plurals;

  private Lexicon(Plurals plurals) {
    this.plurals = plurals;
  }

  static Lexicon load(Plurals plurals) {
    Lexicon lexicon = new Lexicon(plurals);
    List<String> usual = new ArrayList<>();
    for (String line : WordFile.lines("lexicon.txt")) {
      if (line.startsWith(" ")) {
        lexicon.addEntity(line.strip(), usual);
      } else {
        usual = new ArrayList<>();
        List<String> aliases = WordFile.split(line, "|");
        Domain domain = new Domain(aliases.get(0), usual);
        aliases.forEach(alias -> lexicon.domains.put(alias, domain));
      }
    }
    return lexicon;
  }

  private void addEntity(String line, List<String> usual) {
    boolean drafted = line.startsWith("*");
    int colon = line.indexOf(':');
    String name = line.substring(drafted ? 1 : 0, colon < 0 ? line.length() : colon);
    if (drafted) {
      usual.add(name);
    }
    if (colon >= 0) {
      List<FieldPlan> fields =
          WordFile.split(line.substring(colon + 1), ",").stream().map(FieldPlan::parse).toList();
      entities.put(name, fields);
      names.put(key(name), name);
      fields.forEach(field -> fieldNames.add(field.name()));
    }
  }

  /** Gives the usual fields of an entity; none where it is not known. */
  List<FieldPlan> fields(String entity) {
    String known = names.get(key(entity));
    return known == null ? List.of() : entities.getOrDefault(known, List.of());
  }

  /** Tells whether this, in whatever case, is an entity in the singular. */
  boolean knows(String singular) {
    return names.containsKey(key(singular));
  }

  /** Tells whether some usual entity has a field of this name. */
  boolean hasField(String name) {
    return fieldNames.contains(name);
  }

  /** Finds a domain by any of its names. */
  Optional<Domain> domain(String name) {
    Domain domain = domains.get(name);
    if (domain == null) {
      domain = domains.get(plurals.singularLast(name, ' '));
    }
    return Optional.ofNullable(domain).filter(found -> !found.entities().isEmpty());
  }

  /** Gives every domain once. */
  Set<Domain> domains() {
    return new HashSet<>(domains.values());
  }

  /** Returns the names of all entities that have fields. */
  Set<String> names() {
    return entities.keySet();
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT).replace(" ", "").replace("_", "").replace("-", "");
  }
}
