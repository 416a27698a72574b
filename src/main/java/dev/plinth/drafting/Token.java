package dev.plinth.drafting;

import static java.util.Objects.requireNonNull;

/**
 * A word, a number or a mark of a text.
 *
 * @param text as written
 * @param word the same in small letters
 * @param start where it begins, in UTF-16 units
 * @param end behind its last unit
 * @param tag its part of speech by Universal Dependencies, or empty
 * @param lemma the form of a verb that a dictionary lists, or empty
 */
record Token(String text, String word, int start, int end, String tag, String lemma) {
  Token {
    requireNonNull(text);
    requireNonNull(word);
    requireNonNull(tag);
    requireNonNull(lemma);
  }

  Token tagged(String newTag, String newLemma) {
    return new Token(text, word, start, end, newTag, newLemma);
  }

  boolean is(String wanted) {
    return word.equals(wanted);
  }

  boolean isWord() {
    return Character.isLetter(text.codePointAt(0)) || text.charAt(0) == '_';
  }

  boolean isNumber() {
    return Character.isDigit(text.charAt(0));
  }

  boolean isMark() {
    return !isWord() && !isNumber();
  }

  boolean isCapitalised() {
    return Character.isUpperCase(text.codePointAt(0));
  }
}
