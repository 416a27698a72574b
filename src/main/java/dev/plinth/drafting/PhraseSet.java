package dev.plinth.drafting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Phrases of one or more words that can be found in a text. */
final class PhraseSet {
  private final Map<String, List<List<String>>> byFirst = new HashMap<>();
  private final Set<String> whole = new HashSet<>();

  PhraseSet(Iterable<String> phrases) {
    for (String phrase : phrases) {
      List<String> words = Tokens.of(phrase).stream().map(Token::word).toList();
      if (!words.isEmpty() && whole.add(String.join(" ", words))) {
        byFirst.computeIfAbsent(words.get(0), first -> new ArrayList<>()).add(words);
      }
    }
    byFirst.values().forEach(list -> list.sort(Comparator.comparing(words -> -words.size())));
  }

  /** Gives the number of tokens of the longest phrase that begins here, or 0. */
  int at(List<Token> tokens, int start) {
    if (start >= tokens.size()) {
      return 0;
    }
    for (List<String> words : byFirst.getOrDefault(tokens.get(start).word(), List.of())) {
      if (begins(tokens, start, words)) {
        return words.size();
      }
    }
    return 0;
  }

  /** Tells whether the tokens are exactly one phrase. */
  boolean isWhole(List<Token> tokens) {
    return !tokens.isEmpty() && at(tokens, 0) == tokens.size();
  }

  boolean contains(String word) {
    return whole.contains(word);
  }

  /** Gives where the first phrase begins, or -1. */
  int find(List<Token> tokens) {
    for (int i = 0; i < tokens.size(); i++) {
      if (at(tokens, i) > 0) {
        return i;
      }
    }
    return -1;
  }

  private static boolean begins(List<Token> tokens, int start, List<String> words) {
    if (start + words.size() > tokens.size()) {
      return false;
    }
    for (int i = 1; i < words.size(); i++) {
      if (!tokens.get(start + i).is(words.get(i))) {
        return false;
      }
    }
    return true;
  }
}
