package dev.plinth.evolution;

import dev.plinth.spec.Auth;
import dev.plinth.spec.Entity;
import dev.plinth.spec.Field;
import dev.plinth.spec.FieldType;
import dev.plinth.spec.Name;
import dev.plinth.spec.Spec;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads the spec in alembic/spec.json. The spec was approved when the project was made. It is not
 * reviewed again, since a newer version may have rules that it breaks.
 */
final class StoredSpecReader {
  private static final Pattern PROJECT_NAME =
      Pattern.compile("[A-Za-z0-9]([A-Za-z0-9 ._-]{0,61}[A-Za-z0-9])?");

  private StoredSpecReader() {}

  static Spec read(JsonPart spec) throws InvalidSpecFile {
    JsonPart version = spec.member("spec_version");
    version.require(version.text().equals(Spec.VERSION), '"' + Spec.VERSION + '"');
    spec.withKeys(
        Set.of("spec_version", "project_name", "description", "database", "auth", "entities"));
    JsonPart name = spec.member("project_name");
    name.require(PROJECT_NAME.matcher(name.text()).matches(), "the name of a project");
    List<Entity> entities = new ArrayList<>();
    Set<String> names = new HashSet<>();
    Set<String> tables = new HashSet<>();
    for (JsonPart entity : spec.member("entities").elements()) {
      entities.add(entity(entity, names, tables));
    }
    return new Spec(
        name.text(),
        spec.has("description") ? spec.member("description").text() : "",
        auth(spec.member("auth")),
        entities);
  }

  private static Auth auth(JsonPart auth) throws InvalidSpecFile {
    auth.withKeys(Set.of("enabled", "type", "access_token_expiry_minutes"));
    JsonPart minutes = auth.member("access_token_expiry_minutes");
    int expiry = minutes.number();
    minutes.require(
        expiry >= Auth.SHORTEST_EXPIRY && expiry <= Auth.LONGEST_EXPIRY, "a number of minutes");
    return new Auth(auth.flag("enabled", true), expiry);
  }

  private static Entity entity(JsonPart entity, Set<String> names, Set<String> tables)
      throws InvalidSpecFile {
    entity.withKeys(Set.of("name", "table_name", "fields", "crud"));
    JsonPart name = entity.member("name");
    requireName(name, Name.ofEntity(name.text()), names);
    JsonPart table = entity.member("table_name");
    requireName(table, Name.ofColumn(table.text()), tables);
    List<Field> fields = new ArrayList<>();
    Set<String> fieldNames = new HashSet<>();
    for (JsonPart field : entity.member("fields").elements()) {
      fields.add(field(field, fieldNames));
    }
    if (fields.stream().filter(Field::primaryKey).count() != 1) {
      throw new InvalidSpecFile(entity.place() + " must have one primary key");
    }
    return new Entity(name.text(), table.text(), fields, entity.flag("crud", true));
  }

  private static Field field(JsonPart field, Set<String> names) throws InvalidSpecFile {
    field.withKeys(Set.of("name", "type", "primary_key", "nullable", "unique"));
    JsonPart name = field.member("name");
    requireName(name, Name.ofColumn(name.text()), names);
    JsonPart type = field.member("type");
    Optional<FieldType> known = FieldType.of(type.text());
    type.require(known.isPresent(), "one of the seven types");
    return new Field(
        name.text(),
        known.orElseThrow(),
        field.flag("primary_key", false),
        field.flag("nullable", false),
        field.flag("unique", false));
  }

  private static void requireName(JsonPart part, Name name, Set<String> siblings)
      throws InvalidSpecFile {
    String text = part.text();
    part.require(name.normalised().filter(text::equals).isPresent(), "a normalised name");
    part.require(siblings.add(text), "a name of its own");
  }
}
