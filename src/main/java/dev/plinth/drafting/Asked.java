package dev.plinth.drafting;

import dev.plinth.spec.FieldType;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads a field that is put as "when it was bought", "how much it costs", "how many pages". */
final class Asked {
  private static final Set<String> ITSELF = Set.of("it", "they", "he", "she", "them", "him", "her");
  private static final Set<String> WHO =
      Set.of(
          "it",
          "they",
          "he",
          "she",
          "i",
          "we",
          "you",
          "somebody",
          "was",
          "were",
          "is",
          "are",
          "has",
          "been",
          "have");

  private Asked() {}

  /** Gives the field; none where the tokens are no such question. */
  static Optional<FieldPlan> read(Vocabulary words, List<Token> tokens) {
    List<Token> rest = words.without(Role.ARTICLES, tokens);
    Optional<FieldPlan> alone = alone(Tokens.words(rest).toLowerCase(Locale.ROOT));
    if (alone.isPresent()) {
      return alone;
    }
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

  /** "How much, when, where". */
  private static Optional<FieldPlan> alone(String question) {
    return switch (question) {
      case "how much" -> field("amount", FieldType.FLOAT);
      case "how many" -> field("quantity", FieldType.INTEGER);
      case "when" -> field("date", FieldType.DATETIME);
      case "where" -> field("location", FieldType.STRING);
      default -> Optional.empty();
    };
  }

  /** "It was bought" gives bought_at, "I last watered it" gives last_watered. */
  private static Optional<FieldPlan> when(List<Token> words) {
    int at = 0;
    while (at < words.size() && WHO.contains(words.get(at).word())) {
      at++;
    }
    boolean last = at > 0 && at + 1 < words.size() && words.get(at).is("last");
    at += last ? 1 : 0;
    int end = words.size();
    end -= end > at && ITSELF.contains(words.get(end - 1).word()) ? 1 : 0;
    if (at == 0 || at != end - 1 || !words.get(at).isWord()) {
      return Optional.empty();
    }
    String verb = Nouns.column(words.subList(at, end));
    return field(last ? "last_" + verb : verb + "_at", FieldType.DATETIME);
  }

  private static Optional<FieldPlan> field(String name, FieldType type) {
    return name.isEmpty() || name.length() > FieldNames.LONGEST
        ? Optional.empty()
        : Optional.of(new FieldPlan(name, Attributes.of(type)));
  }
}
