package dev.plinth.drafting;

import dev.plinth.spec.Field;
import dev.plinth.spec.FieldType;
import dev.plinth.spec.FreeNames;
import dev.plinth.spec.ReservedNames;
import java.util.Set;
import java.util.function.Consumer;

/** Makes fields such that review approves them. */
final class FieldMaker {
  private final Types types;
  private final Consumer<String> notes;

  /**
   * Makes them with these types.
   *
   * @param notes hears what is assumed
   */
  FieldMaker(Types types, Consumer<String> notes) {
    this.types = types;
    this.notes = notes;
  }

  /** Makes one field, whose name none of the others has. */
  Field field(FieldPlan plan, boolean keyed, Set<String> taken, String entity) {
    String name =
        FreeNames.inSnakeCase(
                ReservedNames.LONGEST_FIELD,
                other -> taken.contains(other) || ReservedNames.FIELDS.contains(other))
            .near(
                ReservedNames.FIELDS.contains(plan.name()) ? plan.name() + "_value" : plan.name());
    Attributes said = plan.attributes();
    boolean isId = name.equals("id");
    FieldType type = type(name, said, entity, isId);
    boolean password = Field.isPasswordName(name);
    if (password && !type.isTextual()) {
      type = FieldType.STRING;
    }
    boolean key = (isId || said.key()) && !keyed && type.canBeKey() && !password;
    boolean nullable = !key && said.nullable().orElse(false);
    return new Field(name, type, key, nullable, key || (said.unique() && !password));
  }

  private FieldType type(String name, Attributes said, String entity, boolean isId) {
    if (said.type().isPresent()) {
      return said.type().get();
    }
    FieldType type = said.number() ? types.number(name) : isId ? FieldType.UUID : types.guess(name);
    if (!isId) {
      notes.accept("%s.%s: assumed %s".formatted(entity, name, type.word()));
    }
    return type;
  }

  /** Gives a field as it is once this is said of it; what cannot be is not heard. */
  Field said(Field field, Attributes said) {
    FieldType type = said.type().orElse(said.number() ? types.number(field.name()) : field.type());
    boolean password = Field.isPasswordName(field.name());
    type =
        (password && !type.isTextual()) || (field.primaryKey() && !type.canBeKey())
            ? field.type()
            : type;
    boolean nullable = !field.primaryKey() && said.nullable().orElse(field.nullable());
    boolean unique = field.unique() || (said.unique() && !password);
    return new Field(field.name(), type, field.primaryKey(), nullable, unique);
  }
}
