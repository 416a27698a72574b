package dev.plinth.drafting;

import java.util.List;
import java.util.Optional;

/** Reads what stands behind a field's name: types, unique, optional and their like. */
final class AttributeReader {
  private final Vocabulary words;

  AttributeReader(Vocabulary words) {
    this.words = words;
  }

  /** A part of a reading: what was said, and how many tokens it took. */
  private record Step(Attributes attributes, int length) {}

  /** Gives what the tokens say; empty where they say anything that is no attribute, or nothing. */
  Optional<Attributes> whole(List<Token> tokens) {
    Attributes all = Attributes.NONE;
    int at = 0;
    while (at < tokens.size()) {
      Step step = step(tokens, at);
      if (step.length() == 0) {
        return Optional.empty();
      }
      all = all.and(step.attributes());
      at += step.length();
    }
    return all.saysNothing() ? Optional.empty() : Optional.of(all);
  }

  /** Reads "cannot be empty" and the like: what is denied is the opposite. */
  Optional<Attributes> denied(List<Token> tokens) {
    return whole(tokens).map(this::opposite);
  }

  private Attributes opposite(Attributes said) {
    if (said.nullable().isPresent()) {
      return said.nullable().get() ? Attributes.REQUIRED : Attributes.OPTIONAL;
    }
    return said;
  }

  private Step step(List<Token> tokens, int at) {
    Step best = new Step(Attributes.NONE, 0);
    best = longer(best, Role.UNIQUE, Attributes.UNIQUE, tokens, at);
    best = longer(best, Role.OPTIONAL, Attributes.OPTIONAL, tokens, at);
    best = longer(best, Role.REQUIRED, Attributes.REQUIRED, tokens, at);
    best = longer(best, Role.KEY, Attributes.KEY, tokens, at);
    best = longer(best, Role.REFERENCE, Attributes.of(Attributes.Mark.REFERENCE), tokens, at);
    best = longer(best, Role.INTERNAL, Attributes.of(Attributes.Mark.INTERNAL), tokens, at);
    Optional<Types.Said> said = words.types().said(tokens, at);
    if (said.isPresent() && said.get().length() > best.length()) {
      Attributes type = said.get().type().map(Attributes::of).orElse(Attributes.NUMBER);
      best = new Step(type, said.get().length() + size(tokens, at + said.get().length()));
    }
    return longer(best, Role.NOISE, Attributes.NONE, tokens, at).length() == 0
            && isPunctuation(tokens.get(at))
        ? new Step(Attributes.NONE, 1)
        : longer(best, Role.NOISE, Attributes.NONE, tokens, at);
  }

  /** Gives the length of a size behind a type: (255), (10,2) or []. */
  private static int size(List<Token> tokens, int at) {
    if (at + 1 < tokens.size() && tokens.get(at).is("[") && tokens.get(at + 1).is("]")) {
      return 2;
    }
    int end = at + 1;
    while (end < tokens.size() && (tokens.get(end).isNumber() || tokens.get(end).is(","))) {
      end++;
    }
    boolean sized =
        at < tokens.size() && tokens.get(at).is("(") && end > at + 1 && end < tokens.size();
    return sized && tokens.get(end).is(")") ? end + 1 - at : 0;
  }

  private Step longer(Step best, Role role, Attributes meaning, List<Token> tokens, int at) {
    int length = words.at(role, tokens, at);
    return length > best.length() ? new Step(meaning, length) : best;
  }

  private static boolean isPunctuation(Token token) {
    return token.isMark() && ",.;:()-–—!?\"'`*/<>[]|".contains(token.text());
  }
}
