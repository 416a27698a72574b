package dev.plinth.drafting;

import dev.plinth.spec.Entity;
import dev.plinth.spec.Reserved;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Reads what is to be changed: "add a price to products", "rename Customer to Client". */
final class ChangeReader {
  private static final Set<String> PLACES = Set.of("to", "of", "from", "in", "on", "for", "into");
  private static final Set<String> INTO = Set.of("to", "into", "as");
  private static final Set<String> KINDS =
      Set.of("field", "column", "attribute", "property", "entity", "table", "model", "fields");

  private final Grammar grammar;
  private final Changes changes;
  private Role verb = Role.ADD;

  ChangeReader(Grammar grammar, Changes changes) {
    this.grammar = grammar;
    this.changes = changes;
  }

  /** Reads a sentence, which may hold several changes. */
  void read(List<Token> sentence) {
    List<Token> command = new ArrayList<>();
    verb = Role.FILLERS;
    for (List<Token> piece : grammar.pieces().of(sentence)) {
      List<Token> bare = grammar.words().without(Role.FILLERS, polite(piece));
      Role begins = verb(bare);
      if (begins != Role.FILLERS || command.isEmpty()) {
        run(command);
        verb = begins;
        command = new ArrayList<>(bare.subList(length(begins, bare), bare.size()));
      } else {
        command.add(new Token(",", ",", piece.get(0).start(), piece.get(0).start(), "", ""));
        command.addAll(piece);
      }
    }
    run(command);
  }

  private static List<Token> polite(List<Token> piece) {
    int at = 0;
    while (at < piece.size()
        && Set.of("please", "can", "could", "you", "now", "also", "then", "i'd", "like", "just")
            .contains(piece.get(at).word())) {
      at++;
    }
    boolean to = at > 0 && at < piece.size() && piece.get(at).is("to");
    return piece.subList(to ? at + 1 : at, piece.size());
  }

  private Role verb(List<Token> tokens) {
    for (Role role : List.of(Role.RENAME, Role.REMOVE, Role.GIVE, Role.ADD, Role.MAKE)) {
      if (grammar.words().at(role, tokens, 0) > 0) {
        return role;
      }
    }
    return Role.FILLERS;
  }

  private int length(Role role, List<Token> tokens) {
    return role == Role.FILLERS ? 0 : grammar.words().at(role, tokens, 0);
  }

  private void run(List<Token> command) {
    if (command.isEmpty() || isLogin(command)) {
      return;
    }
    switch (verb) {
      case RENAME -> rename(command);
      case REMOVE -> grammar.pieces().of(command).forEach(piece -> remove(piece, command));
      case MAKE, GIVE -> make(command);
      case ADD -> add(command);
      default -> statement(command);
    }
  }

  private boolean isLogin(List<Token> tokens) {
    return grammar.words().of(Role.LOGIN).find(tokens) >= 0
        || grammar.words().of(Role.NOLOGIN).find(tokens) >= 0;
  }

  /** Where a change is: the words before "to products", and the entity, where one is named. */
  private record Spot(List<Token> what, Optional<Entity> entity) {
    boolean wanted(Entity other) {
      return entity.isEmpty() || entity.get().name().equals(other.name());
    }
  }

  private Spot spot(List<Token> tokens) {
    int own = Whole.possessive(tokens);
    if (own > 0) {
      Optional<Entity> owner = changes.entity(tokens.subList(0, own));
      if (owner.isPresent()) {
        return new Spot(tokens.subList(own + 1, tokens.size()), owner);
      }
    }
    for (int i = tokens.size() - 2; i > 0; i--) {
      if (PLACES.contains(tokens.get(i).word())) {
        Optional<Entity> entity = entity(tokens.subList(i + 1, tokens.size()));
        if (entity.isPresent()) {
          return new Spot(tokens.subList(0, i), entity);
        }
      }
    }
    return new Spot(tokens, Optional.empty());
  }

  private Optional<Entity> entity(List<Token> tokens) {
    return changes.entity(withoutKind(grammar.words().without(Role.DETERMINERS, tokens)));
  }

  /** "The notes field", "the entity notes" and "notes" are the same. */
  private static List<Token> withoutKind(List<Token> tokens) {
    List<Token> rest = tokens;
    if (rest.size() > 1 && KINDS.contains(rest.get(0).word())) {
      rest = rest.subList(1, rest.size());
    }
    boolean last = rest.size() > 1 && KINDS.contains(rest.get(rest.size() - 1).word());
    return last ? rest.subList(0, rest.size() - 1) : rest;
  }

  private String column(List<Token> tokens) {
    List<Token> bare = withoutKind(grammar.words().without(Role.ARTICLES, tokens));
    String name = Nouns.column(bare);
    String singular = grammar.words().plurals().singular(name);
    return changes.hasField(name) || !changes.hasField(singular) ? name : singular;
  }

  private void add(List<Token> command) {
    Spot spot = spot(command);
    boolean to = spot.entity().isPresent();
    if (to) {
      addFields(spot.entity().get(), spot.what());
    } else if (!has(command)) {
      Plan plan = new Plan();
      ClauseReader clauses = new ClauseReader(grammar, plan);
      clauses.entities(named(command));
      new Completion(grammar, plan).complete(List.of());
      changes.add(plan);
    }
  }

  /** "An entity Review with a rating": the kind says nothing. */
  private List<Token> named(List<Token> command) {
    List<Token> bare = grammar.words().without(Role.DETERMINERS, command);
    boolean kind = bare.size() > 1 && KINDS.contains(bare.get(0).word());
    List<Token> rest = kind ? bare.subList(1, bare.size()) : bare;
    boolean called =
        rest.size() > 1
            && (rest.get(0).is("called") || rest.get(0).is("named") || rest.get(0).is("for"));
    return called ? rest.subList(1, rest.size()) : rest;
  }

  private void addFields(Entity entity, List<Token> list) {
    for (List<Token> piece : grammar.pieces().of(list)) {
      for (FieldPlan field :
          grammar
              .fields()
              .reader()
              .read(withoutKind(grammar.words().without(Role.ARTICLES, piece)), false)) {
        changes.addField(entity.name(), field);
      }
    }
  }

  /** "Products should have a price." */
  private boolean has(List<Token> tokens) {
    Optional<Link> link =
        grammar
            .links()
            .first(
                tokens, found -> found.kind() == Link.Kind.HAS || found.kind() == Link.Kind.COLON);
    Optional<Entity> entity =
        link.flatMap(
            found -> entity(grammar.subjects().of(tokens.subList(0, found.start())).noun()));
    entity.ifPresent(known -> addFields(known, tokens.subList(link.get().end(), tokens.size())));
    return entity.isPresent();
  }

  private void remove(List<Token> piece, List<Token> command) {
    Spot all = spot(command);
    Spot own = spot(piece);
    Predicate<Entity> wanted = own.entity().isPresent() ? own::wanted : all::wanted;
    boolean placed = own.entity().isPresent() || all.entity().isPresent();
    Optional<Entity> whole = placed ? Optional.empty() : entity(own.what());
    String name = column(own.what());
    if (whole.isPresent()) {
      changes.removeEntity(whole.get());
    } else {
      changes.removeField(wanted, name);
    }
  }

  private void rename(List<Token> command) {
    int to = -1;
    for (int i = 1; i < command.size() - 1; i++) {
      to = INTO.contains(command.get(i).word()) ? i : to;
    }
    if (to < 0) {
      return;
    }
    List<Token> from = command.subList(0, to);
    Spot name = spot(command.subList(to + 1, command.size()));
    Spot spot = name.entity().isPresent() ? new Spot(from, name.entity()) : spot(from);
    Optional<Entity> entity = spot.entity().isPresent() ? Optional.empty() : entity(spot.what());
    if (entity.isPresent()) {
      changes.renameEntity(entity.get(), withoutKind(name.what()));
    } else {
      String column = Nouns.column(grammar.words().without(Role.ARTICLES, name.what()));
      if (!column.isEmpty() && column.length() <= 50 && !Reserved.FIELDS.contains(column)) {
        changes.renameField(spot::wanted, column(spot.what()), column);
      }
    }
  }

  /** "Make email unique", "change price to integer", "give products a price". */
  private void make(List<Token> command) {
    for (int i = 1; i < command.size(); i++) {
      Optional<Attributes> said = grammar.fields().attributes().whole(unlinked(command, i));
      if (said.isPresent()) {
        say(command.subList(0, i), said.get());
        return;
      }
    }
    if (!has(command)) {
      give(command);
    }
  }

  private static List<Token> unlinked(List<Token> command, int at) {
    boolean link = INTO.contains(command.get(at).word());
    return command.subList(link && at + 1 < command.size() ? at + 1 : at, command.size());
  }

  private void say(List<Token> left, Attributes said) {
    for (List<Token> piece : grammar.pieces().of(left)) {
      Spot spot = spot(piece);
      Optional<Entity> entity = spot.entity().isPresent() ? Optional.empty() : entity(spot.what());
      if (said.isInternal()) {
        entity.ifPresent(changes::hide);
      } else {
        changes.say(spot::wanted, column(spot.what()), said);
      }
    }
  }

  private void give(List<Token> command) {
    for (int i = Math.min(4, command.size() - 1); i > 0; i--) {
      Optional<Entity> entity = entity(command.subList(0, i));
      if (entity.isPresent()) {
        addFields(entity.get(), command.subList(i, command.size()));
        return;
      }
    }
  }

  /** "Email must be unique", "products should have a price". */
  private void statement(List<Token> command) {
    Optional<Link> be =
        grammar.links().first(command, link -> link.kind() == Link.Kind.BE && link.start() > 0);
    if (be.isPresent()) {
      List<Token> right = command.subList(be.get().end(), command.size());
      boolean denied =
          Subjects.phrase(command.subList(be.get().start(), be.get().end())).contains("not");
      Optional<Attributes> said =
          denied
              ? grammar.fields().attributes().denied(right)
              : grammar.fields().attributes().whole(right);
      if (said.isPresent()) {
        say(command.subList(0, be.get().start()), said.get());
        return;
      }
    }
    has(command);
  }
}
