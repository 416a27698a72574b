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

/** Finds the value that was probably meant where a wrong one stands, or none. */
final class ValueRepair {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final Set<String> YES = Set.of("true", "yes", "y", "on", "1");
  private static final Set<String> NO = Set.of("false", "no", "n", "off", "0");

  private final SourceMap source;
  private @Nullable FreeNames freeTables;

  ValueRepair(SourceMap source) {
    this.source = source;
  }

  /** Gives what a missing key would sensibly hold; a table's name is made from its entity's. */
  Optional<JsonNode> missing(Pointer object, String key) {
    Pointer at = object.child(key);
    return key.equals("table_name") ? table(object).map(NODES::textNode) : standard(at);
  }

  /** Gives the only value that a place can hold, or its default. */
  Optional<JsonNode> standard(Pointer at) {
    JsonNode schema = SpecSchema.at(at);
    if (schema.has("const")) {
      return Optional.of(schema.path("const"));
    }
    return Optional.of(schema.path("default")).filter(value -> !value.isMissingNode());
  }

  /** Gives the default where null stands, which many programs write for it. */
  Optional<JsonNode> instead(Pointer at) {
    boolean isNull =
        source.place(at).value() instanceof Json.Scalar scalar && scalar.value() == null;
    return standard(at).filter(value -> isNull);
  }

  /** Gives the same where it is a scalar, so that reading can go on with it. */
  Optional<Object> scalarInstead(Pointer at) {
    return instead(at).filter(JsonNode::isValueNode).map(ValueRepair::scalar);
  }

  private static Object scalar(JsonNode value) {
    if (value.isBoolean()) {
      return value.booleanValue();
    }
    return value.isIntegralNumber() ? value.longValue() : value.textValue();
  }

  /** Gives the boolean, whole number or text that a value of another type says. */
  Optional<Object> typed(Pointer at, String wanted) {
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

  /** Gives the allowed word nearest to the one here. */
  Optional<String> word(Pointer at, List<String> allowed) {
    return NearestWord.word(word(at), allowed);
  }

  /**
   * Gives the version where this one is only written in another way, such as 1, "1" or "v1.0.0".
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

  /** Gives a scalar as a word, and nothing for null, objects and arrays. */
  private String word(Pointer at) {
    return source.place(at).value() instanceof Json.Scalar scalar && scalar.value() != null
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
        .flatMap(name -> Name.ofEntity(name).normal())
        .map(name -> ReservedNames.outsideCatalogue(ReservedNames.plural(Name.snake(name))))
        .map(freeTables()::near);
  }

  private FreeNames freeTables() {
    if (freeTables == null) {
      Set<String> taken = new HashSet<>();
      Pointer entities = Pointer.ROOT.child("entities");
      for (int i = 0; source.contains(entities.child(i)); i++) {
        text(entities.child(i).child("table_name"))
            .flatMap(table -> Name.ofColumn(table).normal())
            .ifPresent(taken::add);
      }
      freeTables =
          FreeNames.inSnakeCase(
              ReservedNames.LONGEST_TABLE,
              name -> ReservedNames.isTable(name) || taken.contains(name));
    }
    return freeTables;
  }

  private Optional<String> text(Pointer at) {
    return source
        .find(at)
        .map(SourceMap.Place::value)
        .filter(Json.Scalar.class::isInstance)
        .map(value -> ((Json.Scalar) value).value())
        .filter(String.class::isInstance)
        .map(String.class::cast);
  }
}
