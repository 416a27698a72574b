package dev.plinth.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.plinth.diagnostic.Pointer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds corrections for missing and wrong values. */
final class ValueRepair {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final Set<String> YES = Set.of("true", "yes", "y", "on", "1");
  private static final Set<String> NO = Set.of("false", "no", "n", "off", "0");

  private final SourceMap source;
  private @Nullable FreeNames freeTables;

  ValueRepair(SourceMap source) {
    this.source = source;
  }

  /** Returns a value for a missing key: its default, or a table name made from the entity name. */
  Optional<JsonNode> forMissingKey(Pointer object, String key) {
    Pointer at = object.child(key);
    return key.equals("table_name") ? table(object).map(NODES::textNode) : defaultValue(at);
  }

  /** Returns the only allowed value at a pointer, or else the default. */
  Optional<JsonNode> defaultValue(Pointer at) {
    JsonNode schema = SpecSchema.at(at);
    if (schema.has("const")) {
      return Optional.of(schema.path("const"));
    }
    return Optional.of(schema.path("default")).filter(value -> !value.isMissingNode());
  }

  /**
   * Returns the default if the value is null, since many programs write null for an absent value.
   */
  Optional<JsonNode> defaultForNull(Pointer at) {
    boolean isNull =
        source.locate(at).value() instanceof Json.Scalar scalar && scalar.value() == null;
    return defaultValue(at).filter(value -> isNull);
  }

  /**
   * Returns the default if the value is null and the default is a scalar. Reading can continue with
   * a scalar.
   */
  Optional<Object> scalarDefaultForNull(Pointer at) {
    return defaultForNull(at).filter(JsonNode::isValueNode).map(ValueRepair::scalar);
  }

  private static Object scalar(JsonNode value) {
    if (value.isBoolean()) {
      return value.booleanValue();
    }
    return value.isIntegralNumber() ? value.longValue() : value.textValue();
  }

  /**
   * Converts a scalar to the wanted type, such as {@code "yes"} to true. Returns empty if the
   * scalar cannot be converted.
   */
  Optional<Object> converted(Pointer at, String wanted) {
    String word = word(at).toLowerCase(Locale.ROOT);
    if (word.isEmpty()) {
      return Optional.empty();
    }
    return switch (wanted) {
      case "boolean" ->
          YES.contains(word)
              ? Optional.of(true)
              : NO.contains(word) ? Optional.of(false) : Optional.empty();
      case "integer" -> minutes(word);
      case "string" -> Optional.of(word(at));
      default -> Optional.empty();
    };
  }

  /** Returns the allowed word that is nearest to the value. */
  Optional<String> word(Pointer at, List<String> allowed) {
    return NearestWord.of(word(at), allowed);
  }

  /**
   * Returns the known version if the value is another notation of that version, such as 1, "1" or
   * "v1.0.0".
   */
  Optional<String> version(Pointer at, String known) {
    String plain = word(at).replaceFirst("^[vV]", "").replaceFirst("(\\.0)*$", "");
    return plain.equals(known.replace(".0", "")) ? Optional.of(known) : Optional.empty();
  }

  static JsonNode node(Object value) {
    if (value instanceof Boolean flag) {
      return NODES.booleanNode(flag);
    }
    return value instanceof Long number
        ? NODES.numberNode(number)
        : NODES.textNode(value.toString());
  }

  /** Returns a scalar as text; an empty text for null, objects and arrays. */
  private String word(Pointer at) {
    return source.locate(at).value() instanceof Json.Scalar scalar && scalar.value() != null
        ? scalar.value().toString()
        : "";
  }

  private static Optional<Object> minutes(String word) {
    boolean digits = !word.isEmpty() && word.chars().allMatch(c -> c >= '0' && c <= '9');
    if (!digits || word.length() > 6) {
      return Optional.empty();
    }
    long minutes = Long.parseLong(word);
    boolean valid = minutes >= Auth.SHORTEST_EXPIRY && minutes <= Auth.LONGEST_EXPIRY;
    return valid ? Optional.of(minutes) : Optional.empty();
  }

  private Optional<String> table(Pointer entity) {
    return text(entity.child("name"))
        .flatMap(name -> Name.ofEntity(name).normalised())
        .map(name -> ReservedNames.withoutCataloguePrefix(ReservedNames.plural(Name.snake(name))))
        .map(freeTables()::near);
  }

  private FreeNames freeTables() {
    if (freeTables == null) {
      Set<String> taken = new HashSet<>();
      Pointer entities = Pointer.ROOT.child("entities");
      for (int i = 0; source.contains(entities.child(i)); i++) {
        text(entities.child(i).child("table_name"))
            .flatMap(table -> Name.ofColumn(table).normalised())
            .ifPresent(taken::add);
      }
      freeTables =
          FreeNames.inSnakeCase(
              ReservedNames.LONGEST_TABLE,
              name -> ReservedNames.isReservedTable(name) || taken.contains(name));
    }
    return freeTables;
  }

  private Optional<String> text(Pointer at) {
    return source
        .find(at)
        .map(SourceMap.LocatedValue::value)
        .filter(Json.Scalar.class::isInstance)
        .map(value -> ((Json.Scalar) value).value())
        .filter(String.class::isInstance)
        .map(String.class::cast);
  }
}
