package dev.plinth.drafting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Cuts lines into sentences and tells the parts of speech. One request, one thread. */
final class Sentences {
  private static final int MOST_TOKENS = 200;
  private static final int LONGEST_WORD = 100;
  private static final Set<String> POLITE = Set.of("please", "thanks", "cheers");
  private static final Set<String> VERBS =
      Set.of(
          "has",
          "have",
          "is",
          "are",
          "belongs",
          "belong",
          "must",
          "can",
          "should",
          "with",
          "need",
          "needs",
          "no",
          "not",
          "users",
          "log",
          "login",
          "auth",
          "please",
          "contains",
          "includes");

  private final String text;
  private final Language.Tagger tagger;
  private final Map<Place, List<Token>> known = new HashMap<>();

  /** Where tokens stand in the text: a line that is looked at twice is tagged once. */
  private record Place(int start, int end, int tokens) {}

  Sentences(String text, Language.Tagger tagger) {
    this.text = text;
    this.tagger = tagger;
  }

  /** Gives the sentences of a line, tagged. */
  List<List<Token>> of(List<Token> line) {
    List<List<Token>> sentences = new ArrayList<>();
    if (line.isEmpty()) {
      return sentences;
    }
    int offset = line.get(0).start();
    String part = text.substring(offset, Tokens.last(line).end());
    Set<Integer> ends =
        tagger.ends(part).stream().map(end -> end + offset).collect(Collectors.toSet());
    int start = 0;
    int depth = 0;
    for (int i = 0; i < line.size(); i++) {
      depth = Math.max(0, depth + Pieces.depth(line.get(i)));
      boolean stops = depth == 0 && isEnd(line, i, ends);
      if (stops || i - start > MOST_TOKENS) {
        add(sentences, line.subList(start, stops ? i : i + 1));
        start = i + 1;
      }
    }
    add(sentences, line.subList(start, line.size()));
    return sentences;
  }

  private void add(List<List<Token>> sentences, List<Token> sentence) {
    int end = sentence.size();
    while (end > 0 && POLITE.contains(sentence.get(end - 1).word())) {
      end--;
    }
    if (end > 0) {
      sentences.add(tagged(sentence.subList(0, end)));
    }
  }

  /** Gives the tokens with their parts of speech. */
  List<Token> tagged(List<Token> sentence) {
    if (sentence.isEmpty()) {
      return sentence;
    }
    int end = Tokens.last(sentence).end();
    return known.computeIfAbsent(
        new Place(sentence.get(0).start(), end, sentence.size()), place -> tag(sentence));
  }

  private List<Token> tag(List<Token> sentence) {
    boolean words = sentence.stream().allMatch(token -> token.text().length() <= LONGEST_WORD);
    return words ? tagger.tag(text, sentence) : sentence; // no model knows endless words
  }

  /** "Name; servings (integer); description" goes on: what follows is a word or two. */
  private static boolean isItem(List<Token> line, int semicolon) {
    int words = 0;
    int depth = 0;
    for (int i = semicolon + 1; i < line.size(); i++) {
      Token token = line.get(i);
      depth = Math.max(0, depth + Pieces.depth(token));
      if (depth == 0 && (token.is(";") || token.is(".") || token.is(","))) {
        break;
      }
      if (depth == 0 && (token.is(":") || VERBS.contains(token.word()))) {
        return false;
      }
      words += depth == 0 && token.isWord() ? 1 : 0;
    }
    return words > 0 && words < 4;
  }

  /** A stop ends a sentence where the model says so, or behind a word that is no abbreviation. */
  private static boolean isEnd(List<Token> line, int at, Set<Integer> ends) {
    Token token = line.get(at);
    boolean last = at + 1 == line.size();
    if (token.is(";") && isItem(line, at)) {
      return false;
    }
    if (token.is(";") || token.is("!") || token.is("?")) {
      return last || token.end() < line.get(at + 1).start();
    }
    if (!token.is(".") || at == 0) {
      return false;
    }
    boolean apart = last || token.end() < line.get(at + 1).start();
    return ends.contains(token.end()) || (apart && line.get(at - 1).text().length() > 2);
  }
}
