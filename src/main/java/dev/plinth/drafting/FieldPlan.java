package dev.plinth.drafting;

import static java.util.Objects.requireNonNull;

import dev.plinth.spec.FieldType;
import java.util.Optional;

/**
 * A field as it was asked for.
 *
 * @param name in snake_case
 * @param attributes what was said about it
 */
record FieldPlan(String name, Attributes attributes) {
  FieldPlan {
    requireNonNull(name);
    requireNonNull(attributes);
  }

  /**
   * Reads the short form of the lexicon: {@code name:type}, then ! where unique, ? where optional.
   */
  static FieldPlan parse(String text) {
    boolean unique = text.endsWith("!");
    boolean optional = text.endsWith("?");
    String rest = unique || optional ? text.substring(0, text.length() - 1) : text;
    int colon = rest.indexOf(':');
    Optional<FieldType> type =
        colon < 0 ? Optional.empty() : FieldType.of(rest.substring(colon + 1));
    Attributes attributes = Attributes.NONE.typed(type);
    attributes = unique ? attributes.and(Attributes.UNIQUE) : attributes;
    attributes = optional ? attributes.and(Attributes.OPTIONAL) : attributes;
    return new FieldPlan(colon < 0 ? rest : rest.substring(0, colon), attributes);
  }

  FieldPlan with(Attributes more) {
    return new FieldPlan(name, attributes.and(more));
  }

  FieldPlan renamed(String other) {
    return new FieldPlan(other, attributes);
  }
}
