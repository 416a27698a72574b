package dev.plinth.drafting;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** All that is known about words. Never changes. */
final class Vocabulary {
  private final Map<Role, PhraseSet> roles = new EnumMap<>(Role.class);
  private final Plurals plurals = Plurals.load();
  private final Types types = Types.load();
  private final Lexicon lexicon = Lexicon.load(plurals);

  private Vocabulary() {}

  static Vocabulary load() {
    Vocabulary vocabulary = new Vocabulary();
    Map<String, List<String>> sections = WordFile.sections("words.txt");
    for (Role role : Role.values()) {
      vocabulary.roles.put(role, new PhraseSet(sections.getOrDefault(role.section(), List.of())));
    }
    return vocabulary;
  }

  PhraseSet of(Role role) {
    PhraseSet phrases = roles.get(role);
    if (phrases == null) {
      throw new IllegalStateException("no words for " + role);
    }
    return phrases;
  }

  /** Gives the length of the longest phrase of this role here, or 0. */
  int at(Role role, List<Token> tokens, int start) {
    return of(role).at(tokens, start);
  }

  boolean is(Role role, Token token) {
    return of(role).contains(token.word());
  }

  Plurals plurals() {
    return plurals;
  }

  Types types() {
    return types;
  }

  Lexicon lexicon() {
    return lexicon;
  }

  /** Tells whether a word is one entity of the lexicon, or several. */
  boolean isEntity(Token token) {
    return lexicon.knows(plurals.singular(token.word()));
  }

  /** Gives the tokens behind all phrases of this role that they begin with. */
  List<Token> without(Role role, List<Token> tokens) {
    int at = 0;
    int length = at(role, tokens, 0);
    while (length > 0) {
      at += length;
      length = at(role, tokens, at);
    }
    return tokens.subList(at, tokens.size());
  }
}
