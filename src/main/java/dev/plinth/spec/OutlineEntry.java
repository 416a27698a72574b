package dev.plinth.spec;

import static java.util.Objects.requireNonNull;

import dev.plinth.diagnostic.Pointer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An entity or a field in the outline of a spec, with the place of its name.
 *
 * @param kind whether the entry is an entity or a field
 * @param name the name as written; may be empty
 * @param owner the name of the entity of a field; empty for an entity
 * @param detail the table of an entity, or the type of a field; may be empty
 * @param start the offset of the name without its quote, or of the whole entry if it has no name
 * @param end the offset after the name; equal to {@code start} if the entry has no name
 */
public record OutlineEntry(
    Kind kind, String name, String owner, String detail, int start, int end) {
  /** The kinds of entries. */
  public enum Kind {
    ENTITY,
    FIELD
  }

  public OutlineEntry {
    requireNonNull(kind);
    requireNonNull(name);
    requireNonNull(owner);
    requireNonNull(detail);
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("not a range of a text: " + start + " to " + end);
    }
  }

  /**
   * Returns the entities of a text, each followed by its fields, in the order of the text. Of a
   * text with errors, returns those that can be read.
   */
  public static List<OutlineEntry> allOf(String text) {
    ReadSpec read = new SpecReader().read(new SpecText(text));
    List<OutlineEntry> entries = new ArrayList<>();
    for (SpecOutline.EntityOutline entity : read.outline().entities()) {
      OutlineEntry parent =
          of(read.source(), entity.pointer(), entity.name(), "", written(entity.table()));
      entries.add(parent);
      for (SpecOutline.FieldOutline field : entity.fields()) {
        String type = field.type().map(FieldType::word).orElse("");
        entries.add(of(read.source(), field.pointer(), field.name(), parent.name(), type));
      }
    }
    return entries;
  }

  private static OutlineEntry of(
      SourceMap source, Pointer at, Optional<Name> name, String owner, String detail) {
    Json whole = source.locate(at).value();
    Kind kind = at.tokens().length > 2 ? Kind.FIELD : Kind.ENTITY;
    Optional<Json> quoted =
        name.flatMap(known -> source.find(at.child("name"))).map(SourceMap.LocatedValue::value);
    int start = quoted.map(value -> value.start() + 1).orElse(whole.start());
    int end = quoted.map(value -> Math.max(start, value.end() - 1)).orElse(start);
    return new OutlineEntry(kind, written(name), owner, detail, start, end);
  }

  private static String written(Optional<Name> name) {
    return name.map(Name::written).orElse("");
  }
}
