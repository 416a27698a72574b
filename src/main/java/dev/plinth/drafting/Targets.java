package dev.plinth.drafting;

import dev.plinth.spec.Entity;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds what a change is aimed at. */
final class Targets {
  private static final Set<String> PLACES = Set.of("to", "of", "from", "in", "on", "for", "into");
  private static final Set<String> KINDS =
      Set.of("field", "column", "attribute", "property", "entity", "table", "model", "fields");

  private static final Set<String> ALL = Set.of("all", "every", "each");

  private final Grammar grammar;
  private final Changes changes;

  /**
   * Something said of a field or an entity.
   *
   * @param of the words that name it
   * @param said what is said
   */
  record Remark(List<Token> of, Attributes said) {}

  Targets(Grammar grammar, Changes changes) {
    this.grammar = grammar;
    this.changes = changes;
  }

  /** Reads "price of products", "a product's price", or "price" alone. */
  Target of(List<Token> tokens) {
    int own = Inversion.possessive(tokens);
    if (own > 0) {
      Optional<Entity> owner = changes.entity(tokens.subList(0, own));
      if (owner.isPresent()) {
        return new Target(tokens.subList(own + 1, tokens.size()), owner);
      }
    }
    for (int i = tokens.size() - 2; i > 0; i--) {
      if (PLACES.contains(tokens.get(i).word())) {
        Optional<Entity> entity = entity(tokens.subList(i + 1, tokens.size()));
        if (entity.isPresent()) {
          return new Target(tokens.subList(0, i), entity);
        }
      }
    }
    return new Target(tokens, Optional.empty());
  }

  /** Reads "email must be unique". */
  Optional<Remark> remark(List<Token> tokens) {
    return grammar
        .links()
        .first(tokens, link -> link.kind() == Link.Kind.BE && link.start() > 0)
        .flatMap(
            be ->
                grammar
                    .fields()
                    .attributes()
                    .behind(tokens, be)
                    .map(said -> new Remark(tokens.subList(0, be.start()), said)));
  }

  /** Gives where "to all entities" begins in the tokens, or their end. */
  int ofAll(List<Token> tokens) {
    for (int i = tokens.size() - 2; i > 0; i--) {
      List<Token> rest = tokens.subList(i + 1, tokens.size());
      List<Token> bare = grammar.words().without(Role.DETERMINERS, rest);
      boolean all =
          ALL.contains(rest.get(0).word())
              || grammar.words().plurals().isPlural(Tokens.last(rest).word());
      if (PLACES.contains(tokens.get(i).word())
          && all
          && bare.size() == 1
          && Nouns.isKind(bare.get(0))) {
        return i;
      }
    }
    return tokens.size();
  }

  /** Finds the entity that the words name, its kind and article left out. */
  Optional<Entity> entity(List<Token> tokens) {
    return changes.entity(withoutKind(grammar.words().without(Role.DETERMINERS, tokens)));
  }

  /** "The notes field", "the entity notes" and "notes" are the same. */
  static List<Token> withoutKind(List<Token> tokens) {
    List<Token> rest = tokens;
    if (rest.size() > 1 && KINDS.contains(rest.get(0).word())) {
      rest = rest.subList(1, rest.size());
    }
    boolean last = rest.size() > 1 && KINDS.contains(Tokens.last(rest).word());
    return last ? rest.subList(0, rest.size() - 1) : rest;
  }

  /** Gives the name of the field that the words name, in the singular where that is one. */
  String column(List<Token> tokens) {
    List<Token> bare = withoutKind(grammar.words().without(Role.ARTICLES, tokens));
    String name = Nouns.column(bare);
    String singular = grammar.words().plurals().singular(name);
    return changes.hasField(name) || !changes.hasField(singular) ? name : singular;
  }

  /** "An entity Review with a rating": the kind says nothing. */
  List<Token> named(List<Token> command) {
    List<Token> bare = grammar.words().without(Role.DETERMINERS, command);
    boolean kind = bare.size() > 1 && KINDS.contains(bare.get(0).word());
    List<Token> rest = kind ? bare.subList(1, bare.size()) : bare;
    boolean called =
        rest.size() > 1
            && (rest.get(0).is("called") || rest.get(0).is("named") || rest.get(0).is("for"));
    return called ? rest.subList(1, rest.size()) : rest;
  }
}
