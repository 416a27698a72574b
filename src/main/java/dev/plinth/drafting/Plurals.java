package dev.plinth.drafting;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One and many of English nouns. Words are in small letters; of a joined word the last part counts.
 */
final class Plurals {
  private static final int SHORTEST = 3;
  private static final int LONGEST = 20;

  private final Map<String, String> toPlural = new HashMap<>();
  private final Map<String, String> toSingular = new HashMap<>();
  private final Set<String> both = new HashSet<>();

  private Plurals() {}

  static Plurals load() {
    Plurals plurals = new Plurals();
    for (String line : WordFile.lines("plurals.txt")) {
      List<String> pair = WordFile.split(line, " ");
      if (pair.size() == 1) {
        plurals.both.add(pair.get(0));
      } else {
        plurals.toPlural.put(pair.get(0), pair.get(1));
        plurals.toSingular.put(pair.get(1), pair.get(0));
      }
    }
    return plurals;
  }

  /** Tells whether the word is a plural that is not its own singular. */
  boolean isPlural(String word) {
    return !singular(word).equals(word);
  }

  /** Tells whether one and many are the same word. */
  boolean isBoth(String word) {
    return both.contains(word);
  }

  String plural(String word) {
    if (both.contains(word) || toSingular.containsKey(word)) {
      return word;
    }
    String irregular = ending(toPlural, word);
    if (!irregular.isEmpty()) {
      return irregular;
    }
    if (isPlural(word)) {
      return word;
    }
    if (word.endsWith("y") && word.length() > 1 && !isVowel(word.charAt(word.length() - 2))) {
      return cut(word, 1) + "ies";
    }
    return word + (hisses(word) ? "es" : "s");
  }

  String singular(String word) {
    if (both.contains(word) || toPlural.containsKey(word) || word.length() < SHORTEST) {
      return word;
    }
    String irregular = ending(toSingular, word);
    if (!irregular.isEmpty()) {
      return irregular;
    }
    if (!word.endsWith("s") || endsWithAny(word, "ss", "us", "is") || word.length() == SHORTEST) {
      return word;
    }
    if (word.endsWith("ies") && word.length() > 4) {
      return cut(word, 3) + "y";
    }
    return endsWithAny(word, "sses", "xes", "ches", "shes", "zzes") ? cut(word, 2) : cut(word, 1);
  }

  /** Gives words that are joined by this, the last of them in the singular. */
  String singularLast(String words, char joint) {
    int last = words.lastIndexOf(joint) + 1;
    return words.substring(0, last) + singular(words.substring(last));
  }

  /** Looks a word up, or its ending where it is compound: grandchildren, businesswoman. */
  private static String ending(Map<String, String> known, String word) {
    String whole = known.get(word);
    if (whole != null) {
      return whole;
    }
    int far = Math.max(1, word.length() - LONGEST); // no ending is longer
    for (int i = far; i + 4 < word.length(); i++) {
      String end = known.get(word.substring(i));
      if (end != null && word.length() - i > SHORTEST + 1) {
        return word.substring(0, i) + end;
      }
    }
    return "";
  }

  private static boolean hisses(String word) {
    return endsWithAny(word, "s", "x", "z", "ch", "sh");
  }

  private static boolean endsWithAny(String word, String... ends) {
    for (String end : ends) {
      if (word.endsWith(end)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isVowel(char c) {
    return "aeiou".indexOf(c) >= 0;
  }

  private static String cut(String word, int length) {
    return word.substring(0, word.length() - length);
  }
}
