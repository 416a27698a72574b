package dev.plinth.drafting;

import java.util.List;
import java.util.Optional;

/** Reads fields of which nobody says whose they are: "I want to store the title and a rating". */
final class Unowned {
  private final Grammar grammar;
  private final Plan plan;
  private final Scope scope;
  private final Phrases phrases;

  Unowned(Grammar grammar, Plan plan, Scope scope) {
    this.grammar = grammar;
    this.plan = plan;
    this.scope = scope;
    this.phrases = new Phrases(grammar);
  }

  /** Gives them with what was spoken of last, or with what the whole is a collection of. */
  Optional<Inversion> find(List<Token> tokens) {
    boolean we = !tokens.isEmpty() && (Story.isSpeaker(tokens.get(0)) || tokens.get(0).is("i'll"));
    int list = we ? phrases.verbs().behindSpeaker(tokens, 0) : 0;
    boolean fields =
        list > 0
            && list < tokens.size()
            && phrases.areFields(tokens, list)
            && !Login.isNamed(grammar.words(), tokens);
    Optional<String> owner =
        fields ? scope.current().map(EntityPlan::name).or(this::whole) : Optional.empty();
    return owner.map(name -> new Inversion(name, tokens.subList(list, tokens.size())));
  }

  /** "A book app", or what else may be kept where nothing was named. */
  private Optional<String> whole() {
    if (plan.candidates().size() == 1 && plan.entities().isEmpty()) {
      return plan.candidates().stream().findFirst();
    }
    return plan.containers().stream()
        .filter(container -> container.size() > 1)
        .map(container -> container.get(container.size() - 2))
        .filter(grammar.words()::isEntity)
        .map(token -> grammar.nouns().entity(List.of(token)))
        .reduce((first, last) -> last);
  }
}
