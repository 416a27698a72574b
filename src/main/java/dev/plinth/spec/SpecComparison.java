package dev.plinth.spec;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Compares values of specs by their meaning. Names that normalise to the same name are the same, as
 * are a missing member and its default. The schema passed in is the schema of the values.
 */
final class SpecComparison {
  private SpecComparison() {}

  /** Returns whether two values mean the same. */
  static boolean same(JsonNode schema, Json one, Json other) {
    if (one instanceof Json.Obj object && other instanceof Json.Obj otherObject) {
      return covers(schema, object, otherObject) && covers(schema, otherObject, object);
    }
    if (one instanceof Json.Arr array && other instanceof Json.Arr otherArray) {
      return sameElements(schema.path("items"), array.elements(), otherArray.elements());
    }
    return one instanceof Json.Scalar scalar
        && other instanceof Json.Scalar otherScalar
        && Objects.equals(scalar.value(), otherScalar.value());
  }

  /** Returns whether the members with this key mean the same in two objects of this schema. */
  static boolean sameMember(JsonNode schema, String key, Json one, Json other) {
    return same(SpecSchema.member(schema, key), one, other)
        || name(schema, key, one).filter(name -> isNamed(schema, key, other, name)).isPresent();
  }

  /** Returns whether an object of this schema means the same without this member. */
  static boolean isDefault(JsonNode schema, String key, Json value) {
    JsonNode defaultValue = SpecSchema.member(schema, key).path("default");
    boolean required =
        schema.path("required").valueStream().anyMatch(name -> name.asText().equals(key));
    return !required && defaultValue.equals(JsonNodes.of(value));
  }

  /** Returns the normalised name of an object that has one, in snake_case. */
  static Optional<String> nameOf(Json value) {
    return value instanceof Json.Obj object
        ? object.member("name").flatMap(member -> text(member.value())).map(SpecComparison::snake)
        : Optional.empty();
  }

  private static boolean covers(JsonNode schema, Json.Obj object, Json.Obj other) {
    return object.members().stream()
        .allMatch(
            member ->
                other
                    .member(member.key())
                    .map(m -> sameMember(schema, member.key(), member.value(), m.value()))
                    .orElseGet(() -> isDefault(schema, member.key(), member.value())));
  }

  private static boolean sameElements(JsonNode schema, List<Json> elements, List<Json> others) {
    if (elements.size() != others.size()) {
      return false;
    }
    for (int i = 0; i < elements.size(); i++) {
      if (!same(schema, elements.get(i), others.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isNamed(JsonNode schema, String key, Json value, String name) {
    return name(schema, key, value).filter(name::equals).isPresent();
  }

  private static Optional<String> name(JsonNode schema, String key, Json value) {
    boolean isEntity = schema.path("properties").has("fields");
    if (key.equals("name")) {
      return text(value)
          .flatMap(t -> (isEntity ? Name.ofEntity(t) : Name.ofColumn(t)).normalised());
    }
    return key.equals("table_name")
        ? text(value).flatMap(t -> Name.ofColumn(t).normalised())
        : Optional.empty();
  }

  private static String snake(String name) {
    return Name.ofColumn(name).normalised().orElse(name);
  }

  private static Optional<String> text(Json value) {
    return value instanceof Json.Scalar scalar && scalar.value() instanceof String text
        ? Optional.of(text)
        : Optional.empty();
  }
}
