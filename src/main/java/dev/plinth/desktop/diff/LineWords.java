package dev.plinth.desktop.diff;

import static java.util.Objects.requireNonNull;

import dev.plinth.desktop.text.TextRange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The words of a line: runs of letters, digits and underscores, runs of blanks, and all other
 * characters one by one. Joined, they are the line.
 *
 * @param line the line
 * @param words the words in order
 * @param counts the number of occurrences of each word that is not blank
 * @param weight the number of characters that are not blank
 */
record LineWords(String line, List<String> words, Map<String, Integer> counts, int weight) {
  LineWords {
    requireNonNull(line);
    words = List.copyOf(words);
    counts = Map.copyOf(counts);
  }

  static LineWords of(String line) {
    List<String> words = new ArrayList<>();
    Map<String, Integer> counts = new HashMap<>();
    int weight = 0;
    int start = 0;
    while (start < line.length()) {
      int end = wordEnd(line, start);
      String word = line.substring(start, end);
      words.add(word);
      if (!word.isBlank()) {
        counts.merge(word, 1, Integer::sum);
        weight += word.length();
      }
      start = end;
    }
    return new LineWords(line, words, counts, weight);
  }

  private static int wordEnd(String line, int start) {
    int first = line.codePointAt(start);
    int end = start + Character.charCount(first);
    boolean word = isInWord(first);
    while (end < line.length() && (word || Character.isWhitespace(first))) {
      int next = line.codePointAt(end);
      if (word ? !isInWord(next) : !Character.isWhitespace(next)) {
        return end;
      }
      end += Character.charCount(next);
    }
    return end;
  }

  private static boolean isInWord(int c) {
    return c == '_' || Character.isLetterOrDigit(c);
  }

  /** Returns the share of characters in common words, from 0 to 1, whatever their order. */
  double similarityTo(LineWords other) {
    if (weight == 0 || other.weight == 0) {
      return 0;
    }
    int common = 0;
    for (Map.Entry<String, Integer> word : counts.entrySet()) {
      int both = Math.min(word.getValue(), other.counts.getOrDefault(word.getKey(), 0));
      common += both * word.getKey().length();
    }
    return 2.0 * common / (weight + other.weight);
  }

  /**
   * Returns the place of consecutive words in the line.
   *
   * @param first the index of the first word
   * @param end the index after the last word
   */
  TextRange range(int first, int end) {
    int start = length(words.subList(0, first));
    return new TextRange(start, start + length(words.subList(first, end)));
  }

  private static int length(List<String> words) {
    return words.stream().mapToInt(String::length).sum();
  }

  /** Returns whether there are only blanks between two parts of the line. */
  boolean isBlankBetween(TextRange before, TextRange after) {
    return line.substring(before.end(), after.start()).isBlank();
  }
}
