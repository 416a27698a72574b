package dev.plinth.drafting;

import dev.plinth.spec.Name;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds noun phrases, and makes names of them. */
final class Nouns {
  private static final Set<String> NOT_IN =
      Set.of("ADP", "DET", "PRON", "AUX", "CCONJ", "SCONJ", "PART", "PUNCT", "ADV", "INTJ");
  private static final Set<String> KINDS =
      Set.of(
          "entity",
          "entities",
          "table",
          "tables",
          "model",
          "models",
          "resource",
          "resources",
          "class",
          "object",
          "objects");
  private static final Set<String> KEEPING = Set.of("track", "log", "record", "list", "store");
  private static final Set<String> ARTICLES = Set.of("a", "an", "the", "each", "every");
  private static final int MOST_WORDS = 4;
  private static final int LONGEST = 50;

  private final Vocabulary words;

  Nouns(Vocabulary words) {
    this.words = words;
  }

  /** Gives the noun phrase at the end of the tokens, without article; maybe empty. */
  List<Token> last(List<Token> tokens) {
    int end = tokens.size();
    int start = end;
    while (start > 0 && isNoun(tokens, start - 1, start == end)) {
      start--;
    }
    return trimmed(tokens.subList(start, end));
  }

  /** Gives the noun phrase that begins here; maybe empty. */
  List<Token> first(List<Token> tokens, int from) {
    int end = from;
    while (end < tokens.size() && isNoun(tokens, end, false)) {
      end++;
    }
    return trimmed(tokens.subList(from, end));
  }

  /** Tells whether a token can be a part of a name. */
  boolean isNoun(List<Token> tokens, int at, boolean wanted) {
    Token token = tokens.get(at);
    if (!token.isWord() || words.is(Role.DETERMINERS, token) || words.is(Role.AND, token)) {
      return false;
    }
    if (words.isEntity(token)) {
      return !isVerbHere(tokens, at);
    }
    if (words.is(Role.FUNCTION, token) || isAdverb(token)) {
      return false;
    }
    if (token.word().endsWith("ing") && words.is(Role.VERBS, token)) {
      return at > 0 && at + 1 == tokens.size() && tokens.get(at - 1).tag().equals("NOUN");
    }
    boolean known =
        at + 1 < tokens.size()
            && words
                .lexicon()
                .knows(token.word() + words.plurals().singular(tokens.get(at + 1).word()));
    if (known && token.tag().equals("VERB")) {
      return true; // "leave request"
    }
    boolean compound =
        at == 0
            && tokens.size() > 1
            && tokens.size() < 4
            && !words.is(Role.VERBS, token)
            && !words.is(Role.HAS, token)
            && tokens.get(1).tag().equals("NOUN");
    boolean behindArticle = at > 0 && ARTICLES.contains(tokens.get(at - 1).word());
    if ((compound || behindArticle) && token.tag().equals("VERB")) {
      return true; // "found items"
    }
    if (token.tag().equals("VERB")) {
      return (wanted || token.word().endsWith("ing")) && !isVerbHere(tokens, at);
    }
    return !isVerbHere(tokens, at);
  }

  private static boolean isAdverb(Token token) {
    return NOT_IN.contains(token.tag()) && token.word().endsWith("ly");
  }

  /** Many verbs are nouns too: at the start, or behind "to" and "can", they are verbs. */
  boolean isVerbHere(List<Token> tokens, int at) {
    Token token = tokens.get(at);
    if (!words.is(Role.VERBS, token) || at + 1 >= tokens.size() || !tokens.get(at + 1).isWord()) {
      return false;
    }
    if (at > 0 && ARTICLES.contains(tokens.get(at - 1).word())) {
      return false; // "every leave request"
    }
    if (token.tag().equals("VERB")) {
      return at > 0 || !isCompound(token, tokens.get(1));
    }
    if (at == 0 && KEEPING.contains(token.word()) && isOfMany(tokens)) {
      return true; // "track stock movements"
    }
    if (at == 0) {
      return !isCompound(token, tokens.get(1));
    }
    String before = tokens.get(at - 1).word();
    boolean deed = words.isEntity(tokens.get(at - 1)) && words.plurals().isPlural(before);
    if (deed && !words.plurals().isPlural(token.word())) {
      return true; // "patients book appointments"
    }
    return Set.of(
            "to", "can", "i", "we", "you", "they", "must", "should", "will", "may", "who", "users",
            "and", "or", "shall", "could", "would", "that", "which", "let", "please", "us")
        .contains(before);
  }

  private boolean isOfMany(List<Token> tokens) {
    return tokens.size() > 2
        && tokens.get(2).isWord()
        && !words.plurals().isPlural(tokens.get(1).word())
        && words.plurals().isPlural(tokens.get(2).word());
  }

  /** "Order items" are things, "order pizzas" is a deed. */
  private boolean isCompound(Token first, Token second) {
    return words.lexicon().knows(first.word() + words.plurals().singular(second.word()))
        || (words.isEntity(first)
            && !words.plurals().isPlural(second.word())
            && !words.is(Role.FUNCTION, second)
            && !first.tag().equals("VERB"));
  }

  private List<Token> trimmed(List<Token> phrase) {
    List<Token> rest = words.without(Role.DETERMINERS, phrase);
    rest = rest.size() <= MOST_WORDS ? rest : rest.subList(rest.size() - MOST_WORDS, rest.size());
    return rest;
  }

  /** Gives the name of an entity, singular and in PascalCase; empty where there can be none. */
  String entity(List<Token> phrase) {
    List<Token> noun = withoutKind(phrase);
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < noun.size(); i++) {
      boolean last = i == noun.size() - 1;
      for (String part : parts(noun.get(i).text())) {
        String one = last ? words.plurals().singular(part) : part;
        name.append(one.substring(0, 1).toUpperCase(Locale.ROOT)).append(one.substring(1));
      }
    }
    return Name.ofEntity(name.toString())
        .normalised()
        .filter(made -> made.length() <= LONGEST)
        .orElse("");
  }

  /** "The book entity" is a book, and so is "entity Book". */
  static List<Token> withoutKind(List<Token> phrase) {
    if (phrase.size() < 2) {
      return phrase;
    }
    Token first = phrase.get(0);
    boolean label = isKind(first) && !first.isCapitalised() && phrase.get(1).isCapitalised();
    if (first.is("entity") || label) {
      return phrase.subList(1, phrase.size());
    }
    boolean kind = isKind(Tokens.last(phrase));
    return kind ? phrase.subList(0, phrase.size() - 1) : phrase;
  }

  /** Tells whether the word only says that something is an entity. */
  static boolean isKind(Token token) {
    return KINDS.contains(token.word());
  }

  /** Gives the words of a word: orderItem and order-item are two, all in small letters. */
  static List<String> parts(String text) {
    String plain = text.replace("'", "").replace("\u2019", "");
    return Name.ofColumn(plain)
        .normalised()
        .map(snake -> WordFile.split(snake, "_"))
        .orElse(List.of());
  }

  /** Gives a name in snake_case of some words; empty where there can be none. */
  static String column(List<Token> phrase) {
    List<String> parts = new ArrayList<>();
    for (Token token : phrase) {
      if (token.isWord() || token.isNumber()) {
        parts.addAll(parts(token.text()));
      }
    }
    return String.join("_", parts);
  }
}
