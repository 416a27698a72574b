package dev.plinth.drafting;

import java.util.List;
import java.util.Set;

/** Finds the end of what says only that something is wanted: "Hi, I need", "please track". */
final class LeadIn {
  private static final int MOST_STEPS = 12;
  private static final Set<String> OPENINGS =
      Set.of(
          "hi", "hello", "hey", "dear", "please", "kindly", "could", "can", "would", "so", "ok",
          "okay", "well", "i'm", "we're", "as", "for", "me", "us", "just", "simply", "to", "thanks",
          "u", "pls", "plz");
  private static final Set<String> MAKING =
      Set.of(
          "build",
          "create",
          "make",
          "design",
          "develop",
          "generate",
          "write",
          "draft",
          "implement",
          "prepare",
          "give",
          "help",
          "let",
          "set",
          "up",
          "need",
          "want",
          "wanted",
          "looking",
          "building",
          "creating",
          "making",
          "designing",
          "developing",
          "planning",
          "needed");
  private static final Set<String> BEING = Set.of("am", "are", "have", "run", "own");
  private static final Set<String> DATA = Set.of("data", "information", "info", "database");

  private final Grammar grammar;
  private final List<Token> tokens;

  LeadIn(Grammar grammar, List<Token> tokens) {
    this.grammar = grammar;
    this.tokens = tokens;
  }

  /** Returns the place behind greetings, and behind who wants what to be done. */
  int behind(int from) {
    int at = from;
    for (int i = 0; i < MOST_STEPS && at < tokens.size(); i++) {
      int length = length(at);
      if (length == 0) {
        break;
      }
      at += length;
    }
    return at;
  }

  private int length(int at) {
    int behind = new Verbs(grammar).behindSpeaker(tokens, at);
    if (behind > at) {
      return behind - at;
    }
    if (isBeing(at)) {
      return 2;
    }
    Token token = tokens.get(at);
    boolean opening = OPENINGS.contains(token.word()) || token.isMark();
    return opening || isMaking(at) ? 1 : deed(at);
  }

  /** "We are a", "I have a". */
  private boolean isBeing(int at) {
    return Verbs.isSpeaker(tokens.get(at))
        && at + 2 < tokens.size()
        && BEING.contains(tokens.get(at + 1).word())
        && isDeterminer(at + 2);
  }

  /** "Build me" and "design a", but not "design studio". */
  private boolean isMaking(int at) {
    return MAKING.contains(tokens.get(at).word())
        && at + 1 < tokens.size()
        && (isDeterminer(at + 1)
            || Set.of("me", "us", "for", "up").contains(tokens.get(at + 1).word()));
  }

  /** Returns the length of "track" or "keep track of", where that is a verb; otherwise 0. */
  private int deed(int at) {
    int length = grammar.words().at(Role.VERBS, tokens, at);
    if (length == 0 || at + length >= tokens.size() || isBackend(at, length)) {
      return 0;
    }
    boolean verb =
        length > 1
            || tokens.get(at).word().endsWith("ing")
            || isDeterminer(at + 1)
            || grammar.nouns().isVerbHere(tokens.subList(at, tokens.size()), 0);
    return verb ? length : 0;
  }

  /** "Support desk backend" asks for no support. */
  private boolean isBackend(int at, int verb) {
    int end = at + verb;
    while (end < tokens.size()
        && tokens.get(end).isWord()
        && !ThingReader.ends(grammar, tokens.get(end))) {
      end++;
    }
    return !MAKING.contains(tokens.get(at).word())
        && end > at + verb
        && grammar.words().is(Role.CONTAINERS, tokens.get(end - 1))
        && !DATA.contains(tokens.get(end - 1).word());
  }

  private boolean isDeterminer(int at) {
    return grammar.words().at(Role.DETERMINERS, tokens, at) > 0;
  }
}
