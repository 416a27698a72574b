package dev.plinth.spec;

import dev.plinth.diagnostic.Pointer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the outline of a spec from its JSON document. */
final class SpecOutlineReader {
  private static final Pointer ENTITIES = Pointer.ROOT.child("entities");

  private final Optional<Json> root;
  private final Set<Pointer> invalid;

  /** Creates a reader that treats the values at the {@code invalid} pointers as absent. */
  SpecOutlineReader(Optional<Json> root, Set<Pointer> invalid) {
    this.root = root;
    this.invalid = invalid;
  }

  SpecOutline outline() {
    Optional<Json> auth = root.flatMap(spec -> member(spec, Pointer.ROOT, "auth"));
    Pointer authAt = Pointer.ROOT.child("auth");
    return new SpecOutline(
        root.flatMap(spec -> text(spec, Pointer.ROOT, "project_name")),
        root.flatMap(spec -> text(spec, Pointer.ROOT, "description")),
        auth.flatMap(value -> flag(value, authAt, "enabled")),
        auth.flatMap(value -> number(value, authAt, "access_token_expiry_minutes")),
        entities());
  }

  private List<SpecOutline.EntityOutline> entities() {
    List<Json> elements = elements(root.flatMap(spec -> member(spec, Pointer.ROOT, "entities")));
    List<SpecOutline.EntityOutline> entities = new ArrayList<>();
    for (int i = 0; i < elements.size(); i++) {
      if (elements.get(i) instanceof Json.Obj entity && entity.closed()) {
        entities.add(entity(entity, ENTITIES.child(i)));
      }
    }
    return entities;
  }

  private SpecOutline.EntityOutline entity(Json.Obj entity, Pointer at) {
    Pointer fieldsAt = at.child("fields");
    Optional<Json> list = member(entity, at, "fields");
    List<Json> elements = elements(list);
    List<SpecOutline.FieldOutline> fields = new ArrayList<>();
    boolean complete = list.isPresent() && !invalid.contains(fieldsAt);
    for (int i = 0; i < elements.size(); i++) {
      Pointer fieldAt = fieldsAt.child(i);
      complete &= !invalid.contains(fieldAt) && !isInvalid(fieldAt, "primary_key");
      if (elements.get(i) instanceof Json.Obj field) {
        fields.add(field(field, fieldAt));
      }
    }
    return new SpecOutline.EntityOutline(
        at,
        text(entity, at, "name").map(Name::ofEntity),
        text(entity, at, "table_name").map(Name::ofColumn),
        flag(entity, at, "crud").orElse(true),
        fields,
        complete);
  }

  private SpecOutline.FieldOutline field(Json.Obj field, Pointer at) {
    return new SpecOutline.FieldOutline(
        at,
        text(field, at, "name").map(Name::ofColumn),
        text(field, at, "type").flatMap(FieldType::of),
        flag(field, at, "primary_key").orElse(false),
        flag(field, at, "nullable").orElse(false),
        flag(field, at, "unique").orElse(false));
  }

  private Optional<Json> member(Json value, Pointer at, String key) {
    return value instanceof Json.Obj object && !isInvalid(at, key)
        ? object.member(key).map(Json.Member::value)
        : Optional.empty();
  }

  /** Returns whether the member is invalid. Creates no pointer if the whole document is valid. */
  private boolean isInvalid(Pointer at, String key) {
    return !invalid.isEmpty() && invalid.contains(at.child(key));
  }

  private <T> Optional<T> scalar(Json value, Pointer at, String key, Class<T> type) {
    return member(value, at, key).orElse(null) instanceof Json.Scalar scalar
            && type.isInstance(scalar.value())
        ? Optional.of(type.cast(scalar.value()))
        : Optional.empty();
  }

  private Optional<String> text(Json value, Pointer at, String key) {
    return scalar(value, at, key, String.class);
  }

  private Optional<Boolean> flag(Json value, Pointer at, String key) {
    return scalar(value, at, key, Boolean.class);
  }

  private Optional<Integer> number(Json value, Pointer at, String key) {
    return scalar(value, at, key, Long.class).map(Long::intValue);
  }

  private static List<Json> elements(Optional<Json> list) {
    return list.map(value -> value instanceof Json.Arr array ? array.elements() : List.<Json>of())
        .orElse(List.of());
  }
}
