package dev.plinth.drafting;

import dev.plinth.spec.Auth;
import dev.plinth.spec.Entity;
import dev.plinth.spec.Field;
import dev.plinth.spec.FieldType;
import dev.plinth.spec.FreeName;
import dev.plinth.spec.Name;
import dev.plinth.spec.Principal;
import dev.plinth.spec.Reserved;
import dev.plinth.spec.Spec;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes a spec of a plan, such that review approves it. */
final class SpecMaker {
  private static final int USUAL_EXPIRY = 30;
  private static final int LONGEST_DESCRIPTION = 500;

  private final Grammar grammar;
  private final Plan plan;
  private final Login login;
  private final Set<String> notes;
  private final Set<String> names = new HashSet<>();
  private final Set<String> tables = new HashSet<>();
  private final Set<String> sequences = new HashSet<>();

  SpecMaker(Grammar grammar, Plan plan, Login login) {
    this.grammar = grammar;
    this.plan = plan;
    this.login = login;
    this.notes = new LinkedHashSet<>(plan.notes());
  }

  /** Makes the spec; the request gives its name and description. */
  Sketch make(String request) {
    Auth auth = auth();
    List<Entity> entities = new ArrayList<>();
    for (EntityPlan entity : plan.entities()) {
      entities.add(entity(entity, auth.enabled()));
    }
    String name = new ProjectName(grammar, plan).of(request, entities.get(0).tableName());
    Spec spec = new Spec(name, description(request), auth, entities);
    return new Sketch(spec, new ArrayList<>(notes));
  }

  private Auth auth() {
    int minutes = login.minutes().orElse(USUAL_EXPIRY);
    if (login.enabled().isPresent()) {
      return new Auth(login.enabled().get(), minutes);
    }
    boolean passwords = plan.find(Principal.ENTITY).map(SpecMaker::hasPassword).orElse(false);
    notes.add(
        passwords
            ? "login: assumed on, since users have passwords"
            : "login: assumed off, since nothing asks for it; say \"users log in\" to turn it on");
    return new Auth(passwords, minutes);
  }

  private static boolean hasPassword(EntityPlan entity) {
    return entity.fields().keySet().stream().anyMatch(Field::isPasswordName);
  }

  /** Reserves the names of entities that are there already. */
  SpecMaker beside(List<Entity> entities) {
    for (Entity entity : entities) {
      names.add(Name.snake(entity.name()));
      tables.add(entity.tableName());
      sequences.add(Reserved.sequence(entity.tableName(), entity.primaryKey().name()));
    }
    return this;
  }

  /** Gives what was assumed so far. */
  List<String> notes() {
    return List.copyOf(notes);
  }

  /** Makes one entity. */
  Entity entity(EntityPlan plan, boolean auth) {
    String name =
        FreeName.inPascalCase(Reserved.LONGEST_ENTITY, this::isTakenName)
            .near(Reserved.isEntity(plan.name()) ? plan.name() + "Record" : plan.name());
    names.add(Name.snake(name));
    List<Field> fields = fields(plan);
    if (auth && name.equals(Principal.ENTITY)) {
      fields = withLogin(name, fields);
    }
    String table = table(name, fields);
    return new Entity(name, table, fields, !plan.isInternal());
  }

  private boolean isTakenName(String name) {
    return names.contains(Name.snake(name)) || Reserved.isEntity(name);
  }

  private String table(String name, List<Field> fields) {
    String snake = Name.snake(name);
    int last = snake.lastIndexOf('_') + 1;
    String plural =
        snake.substring(0, last) + grammar.words().plurals().plural(snake.substring(last));
    boolean taken = Reserved.TABLES.contains(plural);
    String table =
        FreeName.inSnakeCase(Reserved.LONGEST_TABLE, this::isTakenTable)
            .near(Reserved.outsideCatalogue(taken ? "app_" + plural : plural));
    tables.add(table);
    fields.stream()
        .filter(field -> field.primaryKey() && field.type() == FieldType.INTEGER)
        .forEach(key -> sequences.add(Reserved.sequence(table, key.name())));
    return table;
  }

  private boolean isTakenTable(String table) {
    return tables.contains(table)
        || sequences.contains(table)
        || Reserved.isTable(table)
        || table.endsWith("_seq");
  }

  private List<Field> fields(EntityPlan entity) {
    List<Field> fields = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    boolean password = false;
    for (FieldPlan plan : entity.fields().values()) {
      if (password && Field.isPasswordName(plan.name())) {
        continue;
      }
      password |= Field.isPasswordName(plan.name());
      boolean keyed = fields.stream().anyMatch(Field::primaryKey);
      Field field = field(plan, keyed, taken, entity.name());
      taken.add(field.name());
      fields.add(field);
    }
    if (fields.stream().noneMatch(Field::primaryKey)) {
      fields.removeIf(field -> field.name().equals("id"));
      fields.add(0, new Field("id", FieldType.UUID, true, false, true));
    }
    return fields;
  }

  /** Makes one field, whose name none of the others has. */
  Field field(FieldPlan plan, boolean keyed, Set<String> taken, String entity) {
    String name =
        FreeName.inSnakeCase(
                Reserved.LONGEST_FIELD,
                other -> taken.contains(other) || Reserved.FIELDS.contains(other))
            .near(Reserved.FIELDS.contains(plan.name()) ? plan.name() + "_value" : plan.name());
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
    Types types = grammar.words().types();
    FieldType type = said.number() ? types.number(name) : isId ? FieldType.UUID : types.guess(name);
    if (!isId) {
      notes.add("%s.%s: assumed %s".formatted(entity, name, type.word()));
    }
    return type;
  }

  /** Who logs in needs a unique name: the email, or the username, or one that is added. */
  List<Field> withLogin(String name, List<Field> fields) {
    if (Principal.of(new Entity(name, name, fields, true)).isPresent()) {
      return fields;
    }
    Optional<Field> login =
        fields.stream()
            .filter(field -> field.name().equals("email") || field.name().equals("username"))
            .filter(field -> field.type() == FieldType.STRING && !field.primaryKey())
            .findFirst();
    if (login.isEmpty()) {
      return fields;
    }
    Field old = login.get();
    notes.add("User.%s: assumed unique, since it names an account".formatted(old.name()));
    Field unique = new Field(old.name(), old.type(), false, false, true);
    return fields.stream().map(field -> field.equals(old) ? unique : field).toList();
  }

  private static String description(String request) {
    StringBuilder line = new StringBuilder();
    for (String word : WordFile.split(request, " \n\t")) {
      if (line.length() + word.length() >= LONGEST_DESCRIPTION) {
        break;
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    return line.toString();
  }
}
