package dev.plinth.drafting;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An entity while a request is read. */
final class EntityPlan {
  private static final int MOST_FIELDS = 200;

  private final String name;
  private final Map<String, FieldPlan> fields = new LinkedHashMap<>();
  private boolean internal;

  EntityPlan(String name) {
    this.name = name;
  }

  String name() {
    return name;
  }

  Map<String, FieldPlan> fields() {
    return fields;
  }

  /** Tells whether nothing is known of its fields. */
  boolean isBare() {
    return fields.isEmpty();
  }

  boolean isInternal() {
    return internal;
  }

  void hide() {
    internal = true;
  }

  /** Adds what is said of the field that was added last. */
  void addToLast(Attributes said) {
    String last = List.copyOf(fields.keySet()).get(fields.size() - 1);
    fields.computeIfPresent(last, (name, field) -> field.with(said));
  }

  /** Adds a field, or what is said of it to the one that is there. */
  void add(FieldPlan field) {
    FieldPlan known = fields.get(field.name());
    if (known != null) {
      fields.put(field.name(), known.with(field.attributes()));
    } else if (fields.size() < MOST_FIELDS) {
      fields.put(field.name(), field);
    }
  }
}
