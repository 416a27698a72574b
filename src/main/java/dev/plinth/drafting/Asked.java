package dev.plinth.drafting;

import dev.plinth.spec.FieldType;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads a field that is put as "when it was bought", "how much it costs", "how many pages". */
final class Asked {
  private static final Set<String> ITSELF = Set.of("it", "they", "he", "she");
  private static final Set<String> HELPERS = Set.of("was", "were", "is", "are", "has", "been");

  private Asked() {}

  /** Gives the field; none where the tokens are no such question. */
  static Optional<FieldPlan> read(Vocabulary words, List<Token> tokens) {
    List<Token> rest = words.without(Role.ARTICLES, tokens);
    if (rest.size() < 3) {
      return Optional.empty();
    }
    if (rest.get(0).is("when")) {
      return when(rest.subList(1, rest.size()));
    }
    boolean much = rest.get(0).is("how") && rest.get(1).is("much");
    boolean many = rest.get(0).is("how") && rest.get(1).is("many");
    if (much && rest.size() == 4 && ITSELF.contains(rest.get(2).word())) {
      String verb = words.plurals().singular(rest.get(3).word());
      return field(verb, FieldType.FLOAT);
    }
    return many ? field(Nouns.column(rest.subList(2, 3)), FieldType.INTEGER) : Optional.empty();
  }

  private static Optional<FieldPlan> when(List<Token> rest) {
    int at = 0;
    while (at < rest.size()
        && (ITSELF.contains(rest.get(at).word()) || HELPERS.contains(rest.get(at).word()))) {
      at++;
    }
    boolean one = at > 0 && at == rest.size() - 1 && rest.get(at).isWord();
    return one
        ? field(Nouns.column(rest.subList(at, at + 1)) + "_at", FieldType.DATETIME)
        : Optional.empty();
  }

  private static Optional<FieldPlan> field(String name, FieldType type) {
    return name.isEmpty() || name.length() > FieldNames.LONGEST
        ? Optional.empty()
        : Optional.of(new FieldPlan(name, Attributes.of(type)));
  }
}
