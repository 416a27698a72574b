package dev.plinth.drafting;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads nouns that wait for a verb: "print jobs" in "print jobs, which belong to a printer". */
final class LooseReader {
  private final Grammar grammar;
  private final Plan plan;
  private final Scope scope;
  private final References references;

  LooseReader(Grammar grammar, Plan plan, Scope scope, References references) {
    this.grammar = grammar;
    this.plan = plan;
    this.scope = scope;
    this.references = references;
  }

  /** Gives whom "which", "each" and what stands alone mean: who was named last. */
  Optional<EntityPlan> subjectOf(List<Token> left, Token first) {
    boolean before =
        left.isEmpty()
            || Set.of("which", "that", "who", "each", "they", "these")
                .contains(Tokens.last(left).word());
    List<List<Token>> loose = List.copyOf(scope.loose());
    boolean prose = scope.level() == Scope.Level.PROSE;
    if (!prose
        || !before
        || left.size() > 1
        || loose.isEmpty()
        || !loose.stream().allMatch(this::isMany)) {
      return Optional.empty();
    }
    boolean each = LinkSense.isOfEach(first);
    if (loose.size() > 1 && !each) {
      return Optional.empty();
    }
    String name = grammar.nouns().entity(undetermined(loose.get(loose.size() - 1)));
    scope.forget();
    if (name.isEmpty()) {
      return Optional.empty();
    }
    EntityPlan entity = plan.entity(name);
    references.alike(entity, loose.subList(0, loose.size() - 1));
    return Optional.of(entity);
  }

  private List<Token> undetermined(List<Token> phrase) {
    return grammar.words().without(Role.DETERMINERS, phrase);
  }

  /** Tells whether a phrase is only a noun in the plural. */
  boolean isMany(List<Token> phrase) {
    List<Token> noun =
        undetermined(grammar.words().without(Role.FILLERS, HeadReader.trimmed(phrase)));
    return !noun.isEmpty()
        && noun.size() < 4
        && noun.stream().allMatch(Token::isWord)
        && noun.stream().noneMatch(token -> grammar.words().is(Role.FUNCTION, token))
        && grammar.words().plurals().isPlural(Tokens.last(noun).word());
  }

  /** "Measurements, with a value" begins anew in a list of fields. */
  boolean isFollowedByWith(List<Token> tokens) {
    boolean with = !scope.following().isEmpty() && scope.following().get(0).get(0).is("with");
    return with
        && Pieces.opening(tokens) < 0
        && tokens.size() < 4
        && grammar.words().plurals().isPlural(Tokens.last(tokens).word());
  }
}
