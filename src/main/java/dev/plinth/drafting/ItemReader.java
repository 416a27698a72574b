package dev.plinth.drafting;

import java.util.List;
import java.util.Set;

/** Reads an item that is only a name: of a field, or of an entity. */
final class ItemReader {
  private final Grammar grammar;
  private final Plan plan;
  private final Scope scope;
  private final References references;
  private final Mentions mentions;

  ItemReader(Grammar grammar, Plan plan, Scope scope, References references) {
    this.grammar = grammar;
    this.plan = plan;
    this.scope = scope;
    this.references = references;
    this.mentions = new Mentions(grammar, plan);
  }

  /** Tells whether "reviews (rating, comment)" ends a list of fields. */
  boolean isEntityWithFields(List<Token> tokens, int open) {
    List<Token> noun = grammar.nouns().last(tokens.subList(0, open));
    List<Token> inner = tokens.subList(open + 1, Pieces.closing(tokens, open));
    boolean several = grammar.pieces().of(inner).size() > 1;
    return !noun.isEmpty()
        && several
        && grammar.words().plurals().isPlural(LinkTest.last(noun).word())
        && grammar.words().isEntity(LinkTest.last(noun))
        && grammar.fields().attributes().whole(inner).isEmpty();
  }

  /** Reads an item of a list of fields. */
  void field(List<Token> tokens) {
    List<FieldPlan> fields = grammar.fields().reader().read(tokens, scope.following().size() < 2);
    scope.current().ifPresent(entity -> fields.forEach(entity::add));
    if (scope.level() == Scope.Level.FIELDS && isChoosing(tokens)) {
      scope.enter(Scope.Level.CHOICES);
    }
    if (fields.isEmpty() && scope.level() == Scope.Level.FIELDS) {
      mentions.read(tokens, false, name -> {});
    }
  }

  /** "A status which is one of pending": what follows are values. */
  private static boolean isChoosing(List<Token> tokens) {
    for (int i = 1; i < tokens.size() - 1; i++) {
      boolean one = tokens.get(i).is("one") && tokens.get(i + 1).is("of");
      boolean such = tokens.get(i).is("such") && tokens.get(i + 1).is("as");
      if (one
          || such
          || Set.of("either", "e.g.", "eg", "like", "i.e.").contains(tokens.get(i).word())) {
        return Pieces.opening(tokens) < 0;
      }
    }
    return false;
  }

  /** Reads prose, or an item of a list of entities. */
  void mentioned(List<Token> tokens) {
    if (scope.level() == Scope.Level.PROSE && tokens.size() < 5) {
      scope.loose().add(tokens);
    }
    boolean listed = mentions.read(tokens, scope.level() == Scope.Level.ENTITIES, this::mention);
    if (listed && scope.level() == Scope.Level.PROSE) {
      scope.enter(Scope.Level.ENTITIES);
    }
    references.inPhrase(tokens);
  }

  private void mention(String name) {
    if (!name.isEmpty()) {
      scope.turnTo(plan.entity(name));
    }
  }
}
