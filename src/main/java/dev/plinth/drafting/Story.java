package dev.plinth.drafting;

import java.util.List;
import java.util.Set;

/** Tells what only tells a story: who speaks, what happened, what nobody wants. */
final class Story {
  private static final Set<String> SPEAKERS =
      Set.of("we", "i", "our", "my", "you", "i'd", "we'd", "i'm", "we're", "i've", "please");

  private static final Set<String> NUMBERS =
      Set.of("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twelve");
  private static final Set<String> ACCOUNTS = Set.of("account", "accounts", "login", "logins");

  /** "Moor with us", "has her own program". */
  private static final Set<String> THEM =
      Set.of("us", "me", "you", "him", "her", "his", "my", "our");

  private static final Set<String> DENIALS =
      Set.of("not", "don't", "doesn't", "shouldn't", "won't", "cannot", "can't", "never", "didn't");

  private static final List<String> UNWANTED =
      List.of(
          "of which ",
          "of whom ",
          "no need for ",
          "there is no need for ",
          "out of scope ",
          "out of scope",
          "not in scope",
          "we do not need ",
          "we don't need ",
          "i don't need ",
          "do not add ",
          "don't add ",
          "please do not ",
          "please don't ",
          "do not bother ");

  private final Grammar grammar;
  private final Scope scope;

  Story(Grammar grammar, Scope scope) {
    this.grammar = grammar;
    this.scope = scope;
  }

  /** "Have to", "works with", "our parish has three rooms". */
  boolean isTold(List<Token> left, Link link, List<Token> tokens) {
    Token first = tokens.get(link.end());
    boolean adverb = first.tag().equals("ADV") && link.end() + 1 < tokens.size();
    Token next = adverb ? tokens.get(link.end() + 1) : first; // "has finally become"
    boolean done =
        next.word().endsWith("ed")
            && link.end() + 1 < tokens.size()
            && Set.of("which", "the", "a", "our", "my", "their")
                .contains(tokens.get(link.end() + 1).word());
    boolean perfect =
        link.end() - link.start() == 1 && (done || grammar.words().is(Role.HAPPENED, next));
    boolean soaked = tokens.get(link.start()).is("got") && next.word().endsWith("ed");
    boolean gets = tokens.get(link.start()).is("gets") && (adverb || first.tag().equals("ADJ"));
    boolean arrived =
        next.word().endsWith("ed") && link.end() + 1 == tokens.size() && left.size() > 3;
    boolean someone = THEM.contains(next.word());
    if (perfect
        || soaked
        || gets
        || arrived
        || someone
        || next.is("to")
        || next.is("not")
        || (next.is("this") && link.end() + 1 < tokens.size())) {
      return true;
    }
    if (left.isEmpty()) {
      return false;
    }
    Token end = Tokens.last(left);
    boolean together = link.kind() == Link.Kind.WITH && grammar.words().is(Role.TOGETHER, end);
    boolean ours = left.get(0).is("our") || left.get(0).is("my");
    boolean counted = ours && (next.isNumber() || NUMBERS.contains(next.word()));
    boolean password =
        next.is("a") && link.end() + 1 < tokens.size() && tokens.get(link.end() + 1).is("password");
    boolean register =
        link.kind() == Link.Kind.WITH
            && (Set.of("register", "registers").contains(end.word())
                || grammar.words().of(Role.LOGIN).contains(end.word()))
            && scope.following().stream().anyMatch(item -> item.get(0).is("password"));
    boolean login = (password && grammar.words().is(Role.PEOPLE, end)) || register;
    return together || counted || login || isOurselves(left);
  }

  static boolean isNumber(Token token) {
    return NUMBERS.contains(token.word());
  }

  static boolean isSpeaker(Token token) {
    return SPEAKERS.contains(token.word()) || token.is("me") || token.is("us");
  }

  /** "We are an association with a long list" tells who speaks. */
  private static boolean isOurselves(List<Token> left) {
    return left.size() > 2
        && Set.of("we", "i").contains(left.get(0).word())
        && Set.of("are", "am", "'re").contains(left.get(1).word())
        && !left.get(2).word().endsWith("ing");
  }

  /** "Parents should not have many rights" and "people need accounts" name nothing to keep. */
  boolean isNothing(List<Token> tokens) {
    int has = grammar.words().of(Role.HAS).find(tokens);
    boolean setting =
        tokens.size() > 1
            && (tokens.get(1).is(":") || tokens.get(1).is("=") || tokens.get(1).is("-"));
    if (setting && grammar.words().is(Role.LOGIN, tokens.get(0))) {
      return true; // "auth: none"
    }
    if (isUnwanted(tokens)) {
      return true;
    }
    if (has <= 0 || scope.level() != Scope.Level.PROSE) {
      return false;
    }
    Token before = tokens.get(has - 1);
    Token last = Tokens.last(tokens);
    boolean people =
        grammar.words().is(Role.PEOPLE, before) || grammar.words().is(Role.PEOPLE, tokens.get(0));
    return DENIALS.contains(before.word()) || (ACCOUNTS.contains(last.word()) && people);
  }

  /** "No need for invoices, shipping or payments", "of which only one is mandatory". */
  static boolean isUnwanted(List<Token> tokens) {
    String words = Subjects.phrase(tokens.subList(0, Math.min(4, tokens.size()))) + " ";
    return UNWANTED.stream().anyMatch(words::startsWith);
  }

  /** "Context: we run a farm" and "keep this: printers have a name" only begin. */
  static boolean isAnnouncement(List<Token> right) {
    return right.size() > 2
        && right.get(0).is("the")
        && right.get(1).is("two")
        && right.get(2).is(":"); // "an assignment connects the two: it belongs to"
  }

  static boolean isAnnouncement(List<Token> left, List<Token> right) {
    boolean speaks = !right.isEmpty() && SPEAKERS.contains(right.get(0).word());
    return !right.isEmpty()
        && ((speaks && left.size() < 4)
            || Set.of("this", "these", "two").contains(Tokens.last(left).word()));
  }
}
