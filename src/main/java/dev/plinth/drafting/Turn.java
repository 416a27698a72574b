package dev.plinth.drafting;

import java.util.ArrayList;
import java.util.List;

/**
 * Plain words in the place of others.
 *
 * @param end behind the last token that they stand for
 * @param instead the plain words; they lie where the first of the others did
 */
record Turn(int end, List<Token> instead) {
  Turn {
    instead = List.copyOf(instead);
  }

  /** Begins plain words that stand for tokens from this one on. */
  static Words at(Token first) {
    return new Words(first);
  }

  /** Plain words that are being put together. */
  static final class Words {
    private final Token first;
    private final List<Token> words = new ArrayList<>();

    private Words(Token first) {
      this.first = first;
    }

    /** Adds a word that was not written. */
    Words say(String word, String tag) {
      words.add(new Token(word, word, first.start(), first.end(), tag, ""));
      return this;
    }

    /** Adds words as they were written. */
    Words repeat(List<Token> tokens) {
      words.addAll(tokens);
      return this;
    }

    /** "Each order". */
    Words each(List<Token> noun) {
      Token last = Tokens.last(noun);
      say("each", "DET");
      words.addAll(noun.subList(0, noun.size() - 1));
      words.add(last.tagged("NOUN", last.lemma())); // what it was taken for, alone or elsewhere
      return this;
    }

    /** "Has". */
    Words has() {
      return say("has", "VERB");
    }

    /** "Each line belongs to one order,". */
    Words belongs(List<Token> child, List<Token> parent) {
      return each(child).belongsTo(parent).say(",", "PUNCT");
    }

    /** "Belongs to one order". */
    Words belongsTo(List<Token> parent) {
      return say("belongs", "VERB").say("to", "ADP").say("one", "NUM").repeat(parent);
    }

    /** "Each line stands on one shelf,": belongs to it, where shelves are kept. */
    Words stands(List<Token> child, List<Token> parent) {
      return each(child)
          .say("stands", "VERB")
          .say("on", "ADP")
          .say("one", "NUM")
          .repeat(parent)
          .say(",", "PUNCT");
    }

    /** Ends them. */
    Turn until(int end) {
      return new Turn(end, words);
    }
  }
}
