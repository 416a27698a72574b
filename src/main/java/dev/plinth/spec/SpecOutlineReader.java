package dev.plinth.spec;

import dev.plinth.diagnostic.Pointer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the outline off a document. */
final class SpecOutlineReader {
  private static final Pointer ENTITIES = Pointer.ROOT.child("entities");

  private final Optional<Json> root;
  private final Set<Pointer> faulty;

  /** Makes a reader for this document, where the values at these pointers have the wrong shape. */
  SpecOutlineReader(Optional<Json> root, Set<Pointer> faulty) {
    this.root = root;
    this.faulty = faulty;
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

  private List<SpecOutline.OfEntity> entities() {
    List<Json> elements = elements(root.flatMap(spec -> member(spec, Pointer.ROOT, "entities")));
    List<SpecOutline.OfEntity> entities = new ArrayList<>();
    for (int i = 0; i < elements.size(); i++) {
      if (elements.get(i) instanceof Json.Obj entity && entity.closed()) {
        entities.add(entity(entity, ENTITIES.child(i)));
      }
    }
    return entities;
  }

  private SpecOutline.OfEntity entity(Json.Obj entity, Pointer at) {
    Pointer fieldsAt = at.child("fields");
    Optional<Json> list = member(entity, at, "fields");
    List<Json> elements = elements(list);
    List<SpecOutline.OfField> fields = new ArrayList<>();
    boolean whole = list.isPresent() && !faulty.contains(fieldsAt);
    for (int i = 0; i < elements.size(); i++) {
      Pointer fieldAt = fieldsAt.child(i);
      whole &= !faulty.contains(fieldAt) && !isFaulty(fieldAt, "primary_key");
      if (elements.get(i) instanceof Json.Obj field) {
        fields.add(field(field, fieldAt));
      }
    }
    return new SpecOutline.OfEntity(
        at,
        text(entity, at, "name").map(Name::ofEntity),
        text(entity, at, "table_name").map(Name::ofColumn),
        flag(entity, at, "crud").orElse(true),
        fields,
        whole);
  }

  private SpecOutline.OfField field(Json.Obj field, Pointer at) {
    return new SpecOutline.OfField(
        at,
        text(field, at, "name").map(Name::ofColumn),
        text(field, at, "type").flatMap(FieldType::of),
        flag(field, at, "primary_key").orElse(false),
        flag(field, at, "nullable").orElse(false),
        flag(field, at, "unique").orElse(false));
  }

  private Optional<Json> member(Json value, Pointer at, String key) {
    return value instanceof Json.Obj object && !isFaulty(at, key)
        ? object.member(key).map(Json.Member::value)
        : Optional.empty();
  }

  /** Most texts have no fault, and then no pointer is made. */
  private boolean isFaulty(Pointer at, String key) {
    return !faulty.isEmpty() && faulty.contains(at.child(key));
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
