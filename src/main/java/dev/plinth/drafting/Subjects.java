package dev.plinth.drafting;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads the left side of a clause: whom it is about. */
final class Subjects {
  private static final Set<String> SPEAKERS =
      Set.of(
          "i",
          "we",
          "you",
          "there",
          "i'd",
          "we'd",
          "i'll",
          "let",
          "please",
          "he",
          "she",
          "need",
          "what",
          "who",
          "which",
          "that",
          "everybody",
          "everyone",
          "nobody",
          "somebody",
          "someone",
          "anybody",
          "anyone",
          "noone");

  private static final Set<String> TIMES =
      Set.of(
          "second", "seconds", "minute", "minutes", "hour", "hours", "day", "days", "week", "weeks",
          "month", "months", "year", "years", "night", "morning", "evening");

  private static final Set<String> WANTED = Set.of("wanted", "needed", "required");
  private static final Set<String> DEEDS =
      Set.of("to", "must", "should", "will", "can", "shall", "could");
  private static final Set<String> OWNED_BY = Set.of("of", "on", "for", "about", "to", "by");

  private static final Set<String> BEING = Set.of("is", "are", "be", "being", "get", "gets");
  private final Vocabulary words;
  private final Nouns nouns;

  Subjects(Vocabulary words, Nouns nouns) {
    this.words = words;
    this.nouns = nouns;
  }

  Subject of(List<Token> left) {
    List<Token> tokens = words.without(Role.FILLERS, left);
    if (words.of(Role.ANAPHORA).isWhole(tokens) || words.of(Role.ANAPHORA).isWhole(left)) {
      return new Subject(Subject.Kind.BEFORE, List.of(), true);
    }
    if (tokens.isEmpty()) {
      return nobody();
    }
    if (tokens.get(0).is("what")) {
      return new Subject(Subject.Kind.LABEL, List.of(), true); // "what it stores:"
    }
    List<Token> bare = words.without(Role.DETERMINERS, tokens);
    if (words.of(Role.LABELS).isWhole(bare)) {
      return new Subject(Subject.Kind.LABEL, List.of(), true);
    }
    if (words.of(Role.FIELDLABELS).isWhole(bare)) {
      return new Subject(Subject.Kind.FIELD_LABEL, List.of(), true);
    }
    boolean deed = tokens.size() > 1 && DEEDS.contains(tokens.get(tokens.size() - 2).word());
    if (deed && words.is(Role.VERBS, Tokens.last(tokens))) {
      return new Subject(Subject.Kind.LABEL, List.of(), true); // "it must manage:"
    }
    return ofNoun(tokens);
  }

  /** Reads words that can only be a noun, whatever headings they resemble. */
  Subject ofNoun(List<Token> tokens) {
    List<Token> noun = nouns.last(untilOwner(untilModal(untilTime(tokens))));
    if (noun.isEmpty()) {
      return nobody();
    }
    if (noun.size() > 1 && Nouns.isKind(Tokens.last(noun)) && !noun.get(0).is("data")) {
      return new Subject(Subject.Kind.ENTITY, noun.subList(0, noun.size() - 1), true);
    }
    List<Token> called = Nouns.withoutKind(noun);
    if (called.size() < noun.size() && Nouns.isKind(noun.get(0))) {
      return new Subject(Subject.Kind.ENTITY, called, true);
    }
    Token last = Tokens.last(noun);
    if (SPEAKERS.contains(last.word())) {
      return nobody();
    }
    int before = tokens.indexOf(noun.get(0)) - 1;
    boolean each = before >= 0 && isEach(tokens.get(before));
    boolean plural = words.plurals().isPlural(last.word());
    if (!each && isContainer(noun)) {
      return new Subject(Subject.Kind.CONTAINER, noun, false);
    }
    boolean domain = !plural && words.lexicon().domain(phrase(noun)).isPresent();
    boolean soft = !plural && words.is(Role.SOFTCONTAINERS, last);
    Subject.Kind kind = !each && (domain || soft) ? Subject.Kind.CONTAINER : Subject.Kind.ENTITY;
    return new Subject(kind, noun, each || plural);
  }

  /** "They send measurements every 10 minutes". */
  private static List<Token> untilTime(List<Token> tokens) {
    int end = tokens.size();
    boolean time = end > 2 && TIMES.contains(Tokens.last(tokens).word());
    int from = time && tokens.get(end - 2).isNumber() ? end - 3 : end - 2;
    boolean every =
        time && from > 0 && Set.of("every", "each", "per").contains(tokens.get(from).word());
    return every ? tokens.subList(0, from) : tokens;
  }

  /** "Orders of a customer" are orders, "comments on a post" are comments. */
  private List<Token> untilOwner(List<Token> tokens) {
    for (int i = 1; i < tokens.size() - 1; i++) {
      boolean ours = Set.of("our", "my").contains(tokens.get(i + 1).word());
      boolean one =
          Set.of("a", "an", "each", "the", "one").contains(tokens.get(i + 1).word())
              || isOfMany(tokens, i);
      List<Token> owned =
          (OWNED_BY.contains(tokens.get(i).word()) && one)
                  || (ours
                      && Set.of("in", "of", "at", "to", "for", "from")
                          .contains(tokens.get(i).word()))
              ? nouns.last(tokens.subList(0, i))
              : List.of();
      if (!owned.isEmpty()
          && (words.plurals().isPlural(Tokens.last(owned).word()) || isEach(tokens.get(0)))
          && (ours || isTold(tokens, i, owned))) {
        return tokens.subList(0, i);
      }
    }
    return tokens;
  }

  /** "Launches of rockets". */
  private boolean isOfMany(List<Token> tokens, int of) {
    return tokens.get(of).is("of")
        && of + 2 == tokens.size()
        && words.plurals().isPlural(Tokens.last(tokens).word());
  }

  /** "Comments on a post", "tunings of a piano". */
  private boolean isTold(List<Token> tokens, int of, List<Token> owned) {
    boolean begins = of == owned.size() || (of == owned.size() + 1 && isEach(tokens.get(0)));
    boolean owner = begins && tokens.get(of).is("of") && !tokens.get(of + 1).is("the");
    return words.isEntity(Tokens.last(owned))
        || (owner && !words.is(Role.GENERIC, Tokens.last(owned)));
  }

  /** "Users should" and "an order can": the noun stands before. */
  private List<Token> untilModal(List<Token> tokens) {
    int end = tokens.size();
    while (end > 1
        && (tokens.get(end - 1).is(",")
            || (words.is(Role.HELPERS, tokens.get(end - 1))
                && !(end == tokens.size()
                    && tokens.get(end - 1).is("registers")
                    && tokens.get(end - 1).tag().equals("NOUN")))
            || WANTED.contains(tokens.get(end - 1).word())
            || isKept(tokens, end - 1))) {
      end--;
    }
    return tokens.subList(0, end);
  }

  /** "Donations are recorded" with what follows. */
  private boolean isKept(List<Token> tokens, int at) {
    boolean being = BEING.contains(tokens.get(at).word());
    boolean kept = words.is(Role.KEPT, tokens.get(at)) && BEING.contains(tokens.get(at - 1).word());
    return kept || (being && at + 1 < tokens.size() && words.is(Role.KEPT, tokens.get(at + 1)));
  }

  /** Tells whether the noun is the backend itself: its last word says so. */
  boolean isContainer(List<Token> noun) {
    Token last = Tokens.last(noun);
    return words.is(Role.CONTAINERS, last) || words.of(Role.CONTAINERS).isWhole(noun);
  }

  /** Tells whether the noun is the backend, or what may be one: an app, a marketplace. */
  boolean isBackend(List<Token> noun) {
    return isContainer(noun) || words.is(Role.SOFTCONTAINERS, Tokens.last(noun));
  }

  private static boolean isEach(Token token) {
    return token.is("each")
        || token.is("every")
        || token.is("per")
        || token.is("any")
        || token.is("all");
  }

  static String phrase(List<Token> noun) {
    return Tokens.words(noun).toLowerCase(Locale.ROOT);
  }

  private static Subject nobody() {
    return new Subject(Subject.Kind.NOBODY, List.of(), false);
  }
}
