package dev.plinth.drafting;

import dev.plinth.spec.Entity;
import dev.plinth.spec.Field;
import dev.plinth.spec.Spec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** How well drafts fit what was asked for: precision, recall and F1 of four things. */
public final class Score {
  /** What is counted, over all prompts. */
  public static final class Count {
    private int right;
    private int found;
    private int wanted;

    void add(Set<String> drafted, Set<String> expected) {
      right += (int) drafted.stream().filter(expected::contains).count();
      found += drafted.size();
      wanted += expected.size();
    }

    /** Gives the share of what was drafted that is right. */
    public double precision() {
      return found == 0 ? 1 : (double) right / found;
    }

    /** Gives the share of what was wanted that was drafted. */
    public double recall() {
      return wanted == 0 ? 1 : (double) right / wanted;
    }

    /** Gives the harmonic mean of both. */
    public double f1() {
      double sum = precision() + recall();
      return sum == 0 ? 0 : 2 * precision() * recall() / sum;
    }
  }

  private final Map<String, Count> counts = new LinkedHashMap<>();
  private final StringBuilder misses = new StringBuilder();

  private Score() {
    List.of("entities", "fields", "types", "auth").forEach(name -> counts.put(name, new Count()));
  }

  /** Drafts every prompt and counts. */
  public static Score of(Drafter drafter, List<Example> examples) {
    Score score = new Score();
    examples.forEach(example -> score.add(example, spec(drafter, example)));
    return score;
  }

  private static Optional<Spec> spec(Drafter drafter, Example example) {
    try {
      return Optional.of(drafter.draft(example.prompt()).spec());
    } catch (NothingToBuild e) {
      return Optional.empty();
    }
  }

  /** Gives one of entities, fields, types and auth. */
  public Count count(String name) {
    return Objects.requireNonNull(counts.get(name));
  }

  private void add(Example example, Optional<Spec> spec) {
    List<Entity> entities = spec.map(Spec::entities).orElse(List.of());
    count(example, "entities", names(entities), example.entities().keySet());
    example
        .entities()
        .forEach(
            (name, fields) -> fields.ifPresent(wanted -> fields(example, name, wanted, entities)));
    Set<String> auth = spec.map(made -> Set.of("auth " + made.auth().enabled())).orElse(Set.of());
    if (example.auth().isPresent() || example.entities().isEmpty()) { // else either is right
      count(example, "auth", auth, example.auth().map(on -> Set.of("auth " + on)).orElse(Set.of()));
    }
  }

  private static Set<String> names(List<Entity> entities) {
    return entities.stream().map(Entity::name).collect(Collectors.toSet());
  }

  private void fields(
      Example example, String name, Map<String, String> wanted, List<Entity> entities) {
    Map<String, String> found = new LinkedHashMap<>();
    entities.stream()
        .filter(entity -> entity.name().equals(name))
        .flatMap(entity -> entity.fields().stream())
        .filter(field -> !field.name().equals("id"))
        .forEach(field -> found.put(field.name(), word(field)));
    count(example, "fields", prefixed(name, found.keySet()), prefixed(name, wanted.keySet()));
    count(example, "types", typed(name, found), typed(name, wanted));
  }

  private static String word(Field field) {
    return field.type().word();
  }

  private static Set<String> prefixed(String entity, Set<String> fields) {
    return fields.stream().map(field -> entity + "." + field).collect(Collectors.toSet());
  }

  private static Set<String> typed(String entity, Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> entity + "." + field.getKey() + " " + field.getValue())
        .collect(Collectors.toSet());
  }

  private void count(Example example, String what, Set<String> found, Set<String> wanted) {
    count(what).add(found, wanted);
    if (!found.equals(wanted)) {
      Set<String> missing = new TreeSet<>(wanted);
      missing.removeAll(found);
      Set<String> surplus = new TreeSet<>(found);
      surplus.removeAll(wanted);
      misses.append(
          "  %s, %s: missing %s, surplus %s%n".formatted(example, what, missing, surplus));
    }
  }

  /** Gives what went wrong, a line each. */
  public String misses() {
    return misses.toString();
  }

  /** Gives the table of figures. */
  public String table() {
    StringBuilder table = new StringBuilder("           precision  recall  F1%n".formatted());
    counts.forEach(
        (name, count) ->
            table.append(
                "%-10s %9.3f %7.3f %6.3f%n"
                    .formatted(name, count.precision(), count.recall(), count.f1())));
    return table.toString();
  }
}
