package dev.plinth.drafting;

import java.util.List;
import java.util.Set;

/** Tells which nouns are things that a backend can keep. */
final class Things {
  private static final Set<String> ABOUT =
      Set.of("information", "data", "details", "records", "info", "collection", "list", "crud");

  /** Words before a noun that say when or whose, not what. */
  private static final Set<String> QUALIFIERS =
      Set.of(
          "daily",
          "weekly",
          "monthly",
          "yearly",
          "annual",
          "upcoming",
          "past",
          "future",
          "old",
          "regular",
          "favourite",
          "favorite",
          "different",
          "various",
          "important",
          "recent",
          "local",
          "own",
          "interesting",
          "current",
          "active",
          "individual",
          "whole");

  private static final Set<String> COLLECTIONS =
      Set.of("collection", "collections", "inventory", "catalog", "catalogue", "archive");

  private final Grammar grammar;

  Things(Grammar grammar) {
    this.grammar = grammar;
  }

  /** A thing that can be kept: many of them, or one that everybody knows. */
  boolean isThing(List<Token> noun) {
    Vocabulary words = grammar.words();
    Token last = Tokens.last(noun);
    if (isGeneric(noun)) {
      return false;
    }
    return words.isEntity(last)
        || words.lexicon().knows(Nouns.column(noun))
        || words.plurals().isPlural(last.word())
        || words.plurals().isBoth(last.word());
  }

  /** Tells whether the noun says nothing by itself. */
  boolean isGeneric(List<Token> noun) {
    return grammar.words().is(Role.GENERIC, Tokens.last(noun))
        || grammar.words().of(Role.GENERIC).isWhole(noun);
  }

  /** Tells whether the noun is in the singular and has a plural. */
  boolean isOne(List<Token> noun) {
    String last = Tokens.last(noun).word();
    return !grammar.words().plurals().isPlural(last) && !grammar.words().plurals().isBoth(last);
  }

  /** Tells whether those who act are worth keeping too: customers, but not people. */
  boolean isActor(List<Token> noun) {
    Token last = Tokens.last(noun);
    return !grammar.words().is(Role.PEOPLE, last)
        && !grammar.words().of(Role.PEOPLE).isWhole(noun)
        && grammar.words().isEntity(last)
        && isThing(noun);
  }

  /** In a list of entities companies are kept, where elsewhere they only speak. */
  boolean isListed(List<Token> noun) {
    return noun.size() == 1
        && grammar.words().plurals().isPlural(noun.get(0).word())
        && (grammar.words().isEntity(noun.get(0)) || noun.get(0).is("tables")); // of a restaurant
  }

  /** "Information about cars" keeps cars. */
  boolean isAbout(List<Token> noun) {
    return ABOUT.contains(Tokens.last(noun).word());
  }

  /** In a list of entities a capital is enough: "one entity, Gadget". */
  boolean isProper(List<Token> noun) {
    Token last = Tokens.last(noun);
    return last.isCapitalised() && last.start() > 0 && !grammar.words().is(Role.GENERIC, last);
  }

  /** A "book collection" is one of books. */
  boolean isCollection(List<Token> noun) {
    return noun.size() > 1
        && COLLECTIONS.contains(Tokens.last(noun).word())
        && grammar.words().isEntity(noun.get(noun.size() - 2));
  }

  /** "Daily habits" are habits, unless they are known by the longer name. */
  List<Token> plain(List<Token> phrase) {
    List<Token> noun = Nouns.withoutKind(phrase);
    boolean qualified =
        noun.size() > 1
            && QUALIFIERS.contains(noun.get(0).word())
            && !grammar.words().lexicon().knows(grammar.nouns().entity(noun))
            && grammar.words().isEntity(Tokens.last(noun));
    return qualified ? noun.subList(1, noun.size()) : noun;
  }
}
