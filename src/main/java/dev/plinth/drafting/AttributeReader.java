package dev.plinth.drafting;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads what stands behind a field's name: types, unique, optional and their like. */
final class AttributeReader {
  private static final Set<String> INTRODUCTIONS =
      Set.of(
          "as",
          ":",
          "is",
          "are",
          "which",
          "that",
          "must",
          "should",
          "-",
          "=",
          "be",
          "\u2013",
          "\u2014",
          "type",
          "stored",
          "can",
          "may",
          "cannot",
          "optional",
          "required",
          "nullable",
          "unique",
          "not",
          "::",
          "?");

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

  /**
   * Tells whether the tokens are attributes of one field: (email, phone) are two types, so fields.
   */
  boolean areOfOne(List<Token> tokens) {
    long types =
        new Pieces(words)
            .of(tokens).stream()
                .flatMap(piece -> whole(piece).stream())
                .filter(said -> said.type().isPresent() || said.number())
                .count();
    return types < 2 && whole(tokens).isPresent();
  }

  /** Gives what is said behind a link that is a verb of being. */
  Optional<Attributes> behind(List<Token> tokens, Link be) {
    return behind(tokens.subList(be.start(), be.end()), tokens.subList(be.end(), tokens.size()));
  }

  /** Gives what is said behind "is" or "must be"; behind "cannot be" and the like, the opposite. */
  Optional<Attributes> behind(List<Token> be, List<Token> right) {
    String words = Subjects.phrase(be);
    boolean denied = words.contains("not") || words.contains("n't");
    Optional<Attributes> said = whole(right);
    return denied ? said.map(AttributeReader::opposite) : said;
  }

  private static Attributes opposite(Attributes said) {
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
    best = longer(best, Role.NOISE, Attributes.NONE, tokens, at);
    return best.length() == 0 && isPunctuation(tokens.get(at))
        ? new Step(Attributes.NONE, 1)
        : best;
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

  /** Gives what stands in brackets behind a name; nothing of it need be an attribute. */
  Attributes bracketed(List<Token> inner) {
    if (inner.stream().anyMatch(token -> words.of(Role.REFERENCE).contains(token.word()))) {
      return whole(inner).orElse(Attributes.of(Attributes.Mark.REFERENCE));
    }
    Optional<Attributes> whole = whole(inner);
    return whole.orElseGet(() -> each(inner));
  }

  /** Some of several remarks may be no attributes: (max 50 letters, unique). */
  private Attributes each(List<Token> inner) {
    Attributes all = Attributes.NONE;
    for (List<Token> piece : new Pieces(words).of(inner)) {
      all = all.and(whole(piece).orElse(Attributes.NONE));
    }
    return inner.isEmpty() || !all.type().isEmpty() || !all.saysNothing()
        ? all
        : unit(inner, 0).orElse(Attributes.NONE);
  }

  /** Gives the type of what is measured in the unit that begins here, behind "in" or not. */
  Optional<Attributes> unit(List<Token> tokens, int at) {
    int from = at < tokens.size() && tokens.get(at).is("in") ? at + 1 : at;
    return words.types().unit(tokens, from).map(Attributes::of);
  }

  /** Gives where the attributes behind a name begin, or the end. */
  int behindName(List<Token> tokens) {
    for (int i = 1; i < tokens.size(); i++) {
      if (isIntroduction(tokens.get(i)) && whole(tokens.subList(i, tokens.size())).isPresent()) {
        return i;
      }
    }
    int end = tokens.size() - words.types().trailing(tokens);
    int from = end;
    for (int i = end - 1; i > 0; i--) {
      if (isModifiers(tokens.subList(i, end))) {
        from = i;
      }
    }
    if (from == tokens.size()) {
      return from;
    }
    return from - words.types().trailing(tokens.subList(0, from));
  }

  private static boolean isIntroduction(Token token) {
    return INTRODUCTIONS.contains(token.word());
  }

  private boolean isModifiers(List<Token> tokens) {
    boolean begins =
        words.at(Role.UNIQUE, tokens, 0) > 0
            || words.at(Role.OPTIONAL, tokens, 0) > 0
            || words.at(Role.REQUIRED, tokens, 0) > 0
            || words.at(Role.KEY, tokens, 0) > 1;
    return begins && whole(tokens).isPresent();
  }
}
