package dev.plinth.drafting;

import dev.plinth.spec.Auth;
import dev.plinth.spec.Entity;
import dev.plinth.spec.Field;
import dev.plinth.spec.FieldType;
import dev.plinth.spec.Principal;
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
  private final TakenNames taken;
  private final FieldMaker maker;

  SpecMaker(Grammar grammar, Plan plan, Login login) {
    this.grammar = grammar;
    this.plan = plan;
    this.login = login;
    this.notes = new LinkedHashSet<>(plan.notes());
    this.taken = new TakenNames(grammar.words().plurals());
    this.maker = new FieldMaker(grammar.words().types(), notes::add);
  }

  /**
   * Makes the spec; the request gives its name and description.
   *
   * @param sentences the sentences of the request outside lists, tagged
   */
  Sketch make(String request, List<List<Token>> sentences) {
    Auth auth = auth();
    List<Entity> entities = new ArrayList<>();
    for (EntityPlan entity : plan.entities()) {
      entities.add(entity(entity, auth.enabled()));
    }
    String name = new ProjectName(grammar, plan, entities).of(request, sentences);
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
    entities.forEach(taken::take);
    return this;
  }

  /** Gives what was assumed so far. */
  List<String> notes() {
    return List.copyOf(notes);
  }

  /** Makes one entity. */
  Entity entity(EntityPlan plan, boolean auth) {
    String name = taken.entity(plan.name());
    List<Field> fields = fields(plan);
    if (auth && name.equals(Principal.ENTITY)) {
      fields = withLogin(name, fields);
    }
    return new Entity(name, taken.table(name, fields), fields, !plan.isInternal());
  }

  private List<Field> fields(EntityPlan entity) {
    List<Field> fields = new ArrayList<>();
    Set<String> known = new HashSet<>();
    boolean password = false;
    for (FieldPlan plan : entity.fields().values()) {
      if (password && Field.isPasswordName(plan.name())) {
        continue;
      }
      password |= Field.isPasswordName(plan.name());
      boolean keyed = fields.stream().anyMatch(Field::primaryKey);
      Field field = maker.field(plan, keyed, known, entity.name());
      known.add(field.name());
      fields.add(field);
    }
    if (fields.stream().noneMatch(Field::primaryKey)) {
      fields.removeIf(field -> field.name().equals("id"));
      fields.add(0, new Field("id", FieldType.UUID, true, false, true));
    }
    return fields;
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
