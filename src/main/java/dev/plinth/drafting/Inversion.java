package dev.plinth.drafting;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A sentence that turns round who has what: "for each car we store the plate", "the name and phone
 * of each supplier", "a customer's address and phone".
 *
 * @param entity who has it
 * @param list what it has
 */
record Inversion(String entity, List<Token> list) {
  private static final Set<String> EACH = Set.of("each", "every", "all", "any", "one");
  private static final Set<String> BEFORE = Set.of("for", "of", "per", "about", "on");
  private static final Set<String> SPEAKERS =
      Set.of("we", "i", "you", "please", "i'd", "we'd", "they", "it");

  /** "A price per night" is a price. */
  private static final Set<String> UNITS =
      Set.of(
          "minute",
          "hour",
          "day",
          "night",
          "week",
          "month",
          "year",
          "person",
          "unit",
          "item",
          "piece",
          "kilo",
          "kilogram",
          "gram",
          "liter",
          "litre",
          "meter",
          "metre",
          "kilometer",
          "kilometre",
          "mile",
          "page",
          "word",
          "guest",
          "seat",
          "ticket",
          "head");

  private static final int SOON = 7;

  Inversion {
    requireNonNull(entity);
    list = List.copyOf(list);
  }

  static Optional<Inversion> find(Grammar grammar, List<Token> sentence) {
    List<Token> tokens = grammar.words().without(Role.FILLERS, sentence);
    return forEach(grammar, tokens)
        .or(() -> forMany(grammar, tokens))
        .or(() -> ofEach(grammar, tokens))
        .or(() -> owner(grammar, tokens));
  }

  /** Gives where "'s" stands between two nouns, or -1. */
  static int possessive(List<Token> tokens) {
    for (int i = 1; i < tokens.size() - 1; i++) {
      if (tokens.get(i).is("'s")) {
        return i;
      }
    }
    return -1;
  }

  private static Optional<Inversion> forEach(Grammar grammar, List<Token> tokens) {
    if (tokens.size() < 4
        || !BEFORE.contains(tokens.get(0).word())
        || !EACH.contains(tokens.get(1).word())) {
      return Optional.empty();
    }
    int at = 2;
    while (at < tokens.size() && grammar.nouns().isNoun(tokens, at, false)) {
      at++;
    }
    String entity = at == 2 ? "" : grammar.nouns().entity(tokens.subList(2, at));
    if (entity.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Inversion(entity, tokens.subList(behindVerb(grammar, tokens, at), tokens.size())));
  }

  /** "For every room" alone. */
  static Optional<String> each(Grammar grammar, List<Token> tokens) {
    boolean each =
        tokens.size() > 2
            && tokens.get(0).is("for")
            && (tokens.get(1).is("each") || tokens.get(1).is("every"));
    List<Token> noun = each ? grammar.nouns().first(tokens, 2) : List.of();
    boolean whole = !noun.isEmpty() && noun.size() == tokens.size() - 2;
    return Optional.of(whole ? grammar.nouns().entity(noun) : "").filter(name -> !name.isEmpty());
  }

  /** "For agents we keep the name and the email". */
  private static Optional<Inversion> forMany(Grammar grammar, List<Token> tokens) {
    if (tokens.size() < 5 || !tokens.get(0).is("for")) {
      return Optional.empty();
    }
    int at = 1;
    while (at < tokens.size() && grammar.words().is(Role.DETERMINERS, tokens.get(at))) {
      at++;
    }
    int start = at;
    while (at < tokens.size() && grammar.nouns().isNoun(tokens, at, false)) {
      at++;
    }
    int speaker = at < tokens.size() && tokens.get(at).is(",") ? at + 1 : at;
    boolean many = at > start && grammar.words().plurals().isPlural(tokens.get(at - 1).word());
    if (!many || speaker >= tokens.size() || !SPEAKERS.contains(tokens.get(speaker).word())) {
      return Optional.empty();
    }
    String entity = grammar.nouns().entity(tokens.subList(start, at));
    List<Token> list = tokens.subList(behindVerb(grammar, tokens, speaker + 1), tokens.size());
    boolean entities = new Likeness(grammar).isOfEntities(grammar.pieces().of(list));
    return entity.isEmpty() || list.isEmpty() || entities
        ? Optional.empty()
        : Optional.of(new Inversion(entity, list));
  }

  /** "We need to store the name": the list begins behind the last verb that comes soon. */
  private static int behindVerb(Grammar grammar, List<Token> tokens, int from) {
    int at =
        from < tokens.size() && (tokens.get(from).is(",") || tokens.get(from).is(":"))
            ? from + 1
            : from;
    int found = at;
    for (int i = at; i < Math.min(tokens.size(), at + SOON); i++) {
      int length =
          Math.max(
              grammar.words().at(Role.VERBS, tokens, i), grammar.words().at(Role.HAS, tokens, i));
      if (tokens.get(i).is(",") || tokens.get(i).is("the") || tokens.get(i).is("a")) {
        break;
      }
      if (length > 0
          || Set.of("know", "wants", "needs", "requires", "require", "wish")
              .contains(tokens.get(i).word())
          || tokens.get(i).is("is")
          || tokens.get(i).is("are")) {
        found = i + Math.max(1, length);
        i = found - 1;
      }
    }
    return found;
  }

  private static Optional<Inversion> ofEach(Grammar grammar, List<Token> tokens) {
    int end = tokens.size();
    while (end > 0 && tokens.get(end - 1).isMark()) {
      end--;
    }
    for (int i = end - 2; i > 0; i--) {
      if (!BEFORE.contains(tokens.get(i).word())) {
        continue;
      }
      boolean each = EACH.contains(tokens.get(i + 1).word()) && !tokens.get(i + 1).is("one");
      List<Token> noun = grammar.nouns().first(tokens, each ? i + 2 : i + 1);
      boolean unit =
          tokens.get(i).is("per") && noun.size() == 1 && UNITS.contains(noun.get(0).word());
      boolean reaches =
          !unit && !noun.isEmpty() && Tokens.last(noun).end() == tokens.get(end - 1).end();
      List<Token> list = tokens.subList(0, i);
      int verb = behindVerb(grammar, list, 0);
      list = list.subList(Math.min(verb, list.size()), list.size());
      boolean told = verb > 0 && !hasSubject(grammar, tokens); // "pets have a date of birth"
      if (reaches && (each || (told && areFields(grammar, list)))) {
        String entity = grammar.nouns().entity(noun);
        return entity.isEmpty() || list.isEmpty()
            ? Optional.empty()
            : Optional.of(new Inversion(entity, list));
      }
    }
    return Optional.empty();
  }

  private static boolean hasSubject(Grammar grammar, List<Token> tokens) {
    List<Token> bare = grammar.words().without(Role.DETERMINERS, tokens);
    List<Token> noun = grammar.nouns().first(bare, 0);
    return !noun.isEmpty()
        && !grammar.words().is(Role.PEOPLE, Tokens.last(noun))
        && !grammar.subjects().isContainer(noun);
  }

  private static boolean areFields(Grammar grammar, List<Token> list) {
    List<List<Token>> items = grammar.pieces().of(list);
    return items.size() > 1
        && items.stream()
            .allMatch(
                item ->
                    grammar
                        .fields()
                        .reader()
                        .isUsual(Nouns.column(grammar.words().without(Role.DETERMINERS, item))));
  }

  private static Optional<Inversion> owner(Grammar grammar, List<Token> tokens) {
    int at = possessive(tokens);
    boolean brackets = Pieces.opening(tokens) >= 0;
    if (at < 0
        || brackets
        || at > 9
        || grammar.words().of(Role.BE).find(tokens.subList(at, tokens.size())) >= 0) {
      return Optional.empty();
    }
    List<Token> noun = grammar.nouns().last(tokens.subList(0, at));
    if (noun.isEmpty() || grammar.words().is(Role.PEOPLE, Tokens.last(noun))) {
      return Optional.empty();
    }
    String entity = grammar.nouns().entity(noun);
    List<Token> list = tokens.subList(at + 1, tokens.size());
    boolean entities =
        new Likeness(grammar).isOfEntities(grammar.pieces().of(list)); // "my kids' chores"
    boolean told = list.stream().anyMatch(Story::isSpeaker); // "for my master's thesis I want"
    return entity.isEmpty() || entities || told
        ? Optional.empty()
        : Optional.of(new Inversion(entity, list));
  }
}
