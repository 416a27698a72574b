package dev.plinth.drafting;

import java.util.List;
import java.util.Set;

/** Tells what only tells a story: who speaks, what happened, what nobody wants. */
final class Story {
  private static final Set<String> SPEAKERS =
      Set.of("we", "i", "our", "my", "you", "i'd", "we'd", "i'm", "we're", "i've", "please");

  private static final Set<String> NUMBERS =
      Set.of(
          "two",
          "three",
          "four",
          "five",
          "six",
          "seven",
          "eight",
          "nine",
          "ten",
          "eleven",
          "twelve",
          "fifteen",
          "twenty",
          "thirty",
          "forty",
          "fifty",
          "sixty",
          "seventy",
          "eighty",
          "ninety",
          "hundred",
          "hundreds",
          "thousands",
          "dozens");
  private static final Set<String> ACCOUNTS = Set.of("account", "accounts", "login", "logins");

  /** "Moor with us", "has her own program". */
  private static final Set<String> THEM =
      Set.of("us", "me", "you", "him", "her", "his", "my", "our");

  private static final Set<String> OBJECTS = Set.of("which", "the", "a", "our", "my", "their");
  private static final Set<String> DENIALS =
      Set.of("not", "don't", "doesn't", "shouldn't", "won't", "cannot", "can't", "never", "didn't");

  private static final List<String> UNWANTED =
      List.of(
          "of which ",
          "one of which ",
          "some of which ",
          "most of which ",
          "of whom ",
          "no need for ",
          "there is no need for ",
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
    return happened(left, link, tokens) || (!left.isEmpty() && isAside(left, link, tokens));
  }

  /** Tells by what stands behind the link: "has finally become", "has to", "moor with us". */
  private boolean happened(List<Token> left, Link link, List<Token> tokens) {
    Token verb = tokens.get(link.start());
    Token first = tokens.get(link.end());
    boolean last = link.end() + 1 == tokens.size();
    Token next = behind(link, tokens);
    boolean past = next.word().endsWith("ed");
    boolean done = past && !last && OBJECTS.contains(tokens.get(link.end() + 1).word());
    boolean perfect =
        link.end() - link.start() == 1 && (done || grammar.words().is(Role.HAPPENED, next));
    boolean other = next.is("each") && !last && tokens.get(link.end() + 1).is("other");
    boolean arrived = past && last && left.size() > 3;
    boolean soaked =
        verb.is("got") && (past || next.is("out") || next.is("into") || next.tag().equals("ADJ"));
    boolean gets = verb.is("gets") && (!next.equals(first) || first.tag().equals("ADJ"));
    return perfect
        || arrived
        || other
        || soaked
        || gets
        || THEM.contains(next.word())
        || next.is("to")
        || next.is("not")
        || (next.is("this") && !last);
  }

  /**
   * Tells by what stands before it: "works with", "our parish has three", "users register with".
   */
  private boolean isAside(List<Token> left, Link link, List<Token> tokens) {
    boolean with = link.kind() == Link.Kind.WITH;
    Token end = Tokens.last(left);
    boolean kept = left.size() > 1 && grammar.words().is(Role.VERBS, left.get(left.size() - 2));
    boolean together = with && !kept && grammar.words().is(Role.TOGETHER, end);
    return together
        || isCounted(left, link, tokens)
        || isLogin(end, link, tokens)
        || isOurselves(left);
  }

  private boolean isCounted(List<Token> left, Link link, List<Token> tokens) {
    boolean ours = left.get(0).is("our") || left.get(0).is("my");
    Token next = behind(link, tokens);
    return ours && (next.isNumber() || isNumber(next) || isWholeBackend(link, tokens));
  }

  /** "Our unit needs a backend". */
  private boolean isWholeBackend(Link link, List<Token> tokens) {
    List<Token> right = tokens.subList(link.end(), tokens.size());
    List<Token> noun = grammar.nouns().first(grammar.words().without(Role.DETERMINERS, right), 0);
    return !noun.isEmpty() && grammar.subjects().isContainer(noun);
  }

  private boolean isLogin(Token end, Link link, List<Token> tokens) {
    boolean password =
        behind(link, tokens).is("a")
            && link.end() + 1 < tokens.size()
            && tokens.get(link.end() + 1).is("password");
    boolean register =
        link.kind() == Link.Kind.WITH
            && (Set.of("register", "registers").contains(end.word())
                || grammar.words().of(Role.LOGIN).contains(end.word()))
            && scope.following().stream().anyMatch(item -> item.get(0).is("password"));
    return register || (password && grammar.words().is(Role.PEOPLE, end));
  }

  /** Gives the word behind a link, an adverb left out. */
  private static Token behind(Link link, List<Token> tokens) {
    Token first = tokens.get(link.end());
    boolean adverb = first.tag().equals("ADV") && link.end() + 1 < tokens.size();
    return adverb ? tokens.get(link.end() + 1) : first;
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
    int colon = Pieces.colon(tokens);
    boolean login = colon > 0 && grammar.words().of(Role.LOGIN).isWhole(tokens.subList(0, colon));
    if ((login && Pieces.opening(tokens) < 0)
        || (setting && grammar.words().is(Role.LOGIN, tokens.get(0)))) {
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

  /** "An assignment connects the two: it belongs to" says below what it connects. */
  static boolean isAnnouncement(List<Token> right) {
    return right.size() > 2
        && right.get(0).is("the")
        && right.get(1).is("two")
        && right.get(2).is(":");
  }

  /** "Context: we run a farm" and "keep this: printers have a name" only begin. */
  static boolean isAnnouncement(List<Token> left, List<Token> right) {
    boolean speaks = !right.isEmpty() && SPEAKERS.contains(right.get(0).word());
    return !right.isEmpty()
        && ((speaks && left.size() < 4)
            || Set.of("this", "these", "two").contains(Tokens.last(left).word()));
  }
}
