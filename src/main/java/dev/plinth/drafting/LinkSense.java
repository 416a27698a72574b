package dev.plinth.drafting;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells whether words that often join two sides of a clause do so here. */
final class LinkSense {
  private static final Set<String> CHOICES =
      Set.of(
          "can be",
          "is either",
          "is one of",
          "can be either",
          "may be",
          "are either",
          "can be one of",
          "one of");
  private static final Set<String> RARELY =
      Set.of(
          "store", "stores", "records", "tracks", "keeps", "holds", "hold", "save", "saves", "gets",
          "needs", "need");

  private static final Set<String> TOGETHER =
      Set.of(
          "work",
          "works",
          "deal",
          "deals",
          "start",
          "starts",
          "help",
          "helps",
          "begin",
          "begins",
          "come",
          "comes",
          "go",
          "goes",
          "cooperate",
          "cooperates",
          "integrate",
          "integrates",
          "struggle",
          "struggles",
          "compete",
          "competes",
          "comply",
          "interact",
          "end",
          "ends");
  private static final Set<String> SPEAKERS =
      Set.of("we", "i", "our", "my", "you", "i'd", "we'd", "i'm", "we're", "i've", "please");
  private static final Set<String> NUMBERS =
      Set.of("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twelve");
  private static final Set<String> ACCOUNTS = Set.of("account", "accounts", "login", "logins");
  private static final Set<String> DENIALS =
      Set.of("not", "don't", "doesn't", "shouldn't", "won't", "cannot", "can't", "never", "didn't");

  private final Grammar grammar;
  private final Plan plan;
  private final Scope scope;

  LinkSense(Grammar grammar, Plan plan, Scope scope) {
    this.grammar = grammar;
    this.plan = plan;
    this.scope = scope;
  }

  /** Tells whether the link joins what stands before it and behind it. */
  boolean isLink(List<Token> tokens, Link link) {
    List<Token> left = tokens.subList(0, link.start());
    List<Token> right = tokens.subList(link.end(), tokens.size());
    return switch (link.kind()) {
      case COLON -> !left.isEmpty();
      case DASH -> !left.isEmpty() && left.size() <= 4 && !right.isEmpty();
      case BE ->
          (scope.level() != Scope.Level.FIELDS || isOwnSubject(left))
              && isRemark(left, link, tokens);
      case REFERS, MANY ->
          !right.isEmpty()
              && (isSubject(left, link) || (left.isEmpty() && scope.current().isPresent()));
      case HAS, WITH -> !right.isEmpty() && isHolder(tokens, link);
    };
  }

  private boolean isSubject(List<Token> left, Link link) {
    Subject subject = grammar.subjects().of(left);
    return switch (subject.kind()) {
      case ENTITY ->
          scope.level() != Scope.Level.FIELDS
              || subject.sure()
              || plan.find(grammar.nouns().entity(subject.noun())).isPresent();
      case BEFORE -> scope.current().isPresent();
      case CONTAINER ->
          link.kind() != Link.Kind.REFERS || !grammar.subjects().isContainer(subject.noun());
      default -> false;
    };
  }

  private boolean isHolder(List<Token> tokens, Link link) {
    List<Token> left = tokens.subList(0, link.start());
    List<Token> right =
        grammar.words().without(Role.DETERMINERS, tokens.subList(link.end(), tokens.size()));
    if (grammar.words().at(Role.LOGIN, right, 0) > 0 || isOtherwise(left, link, tokens)) {
      return false;
    }
    if (left.isEmpty()) {
      boolean flag =
          right.size() == tokens.size() - 1 && right.size() < 3 && tokens.get(0).is("has");
      return scope.level() != Scope.Level.PROSE
          && link.kind() == Link.Kind.HAS
          && scope.current().isPresent()
          && !flag;
    }
    Token end = Tokens.last(left);
    boolean participle = end.tag().equals("VERB") && end.word().endsWith("ed");
    boolean login = grammar.words().of(Role.LOGIN).isWhole(left);
    if (login || (participle && link.kind() == Link.Kind.WITH && left.size() == 1)) {
      return false;
    }
    Subject subject = grammar.subjects().of(left);
    if (subject.is(Subject.Kind.LABEL) || subject.is(Subject.Kind.FIELD_LABEL)) {
      return true;
    }
    boolean rare =
        RARELY.contains(tokens.get(link.start()).word()) && link.end() - link.start() == 1;
    return isSubject(left, link) && (!rare || (subject.sure() && !tokens.get(link.end()).is(":")));
  }

  /** "Have to", "works with", "our parish has three rooms". */
  private boolean isOtherwise(List<Token> left, Link link, List<Token> tokens) {
    Token next = tokens.get(link.end());
    if (next.is("to") || (next.is("this") && next != Tokens.last(tokens))) {
      return true;
    }
    if (left.isEmpty()) {
      return false;
    }
    Token end = Tokens.last(left);
    boolean together = link.kind() == Link.Kind.WITH && TOGETHER.contains(end.word());
    boolean ours = left.get(0).is("our") || left.get(0).is("my");
    boolean counted = ours && (next.isNumber() || NUMBERS.contains(next.word()));
    return together || counted || isOurselves(left);
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
    if (has <= 0 || scope.level() != Scope.Level.PROSE) {
      return false;
    }
    Token before = tokens.get(has - 1);
    Token last = Tokens.last(tokens);
    return DENIALS.contains(before.word())
        || (ACCOUNTS.contains(last.word()) && grammar.words().is(Role.PEOPLE, before));
  }

  private boolean isRemark(List<Token> left, Link link, List<Token> tokens) {
    List<Token> right = tokens.subList(link.end(), tokens.size());
    return !left.isEmpty()
        && left.size() < 9
        && (said(link, tokens, right).isPresent() || (isChoice(link, tokens) && !right.isEmpty()));
  }

  private static boolean isChoice(Link link, List<Token> tokens) {
    return CHOICES.contains(Subjects.phrase(tokens.subList(link.start(), link.end())));
  }

  Optional<Attributes> said(Link link, List<Token> tokens, List<Token> right) {
    return grammar.fields().attributes().behind(tokens.subList(link.start(), link.end()), right);
  }

  private boolean isOwnSubject(List<Token> left) {
    String column = Nouns.column(grammar.words().without(Role.DETERMINERS, left));
    return !column.isEmpty()
        && scope.current().filter(entity -> entity.fields().containsKey(column)).isPresent();
  }

  boolean isNewEntity(List<Token> left, List<Token> right) {
    Subject subject = grammar.subjects().of(left);
    boolean typed = grammar.fields().attributes().whole(right).isPresent();
    return subject.is(Subject.Kind.ENTITY)
        && !typed
        && (subject.sure() || left.get(0).isCapitalised())
        && grammar.words().isEntity(Tokens.last(left));
  }

  /** "Context: we run a farm" and "keep this: printers have a name" only begin. */
  static boolean isAnnouncement(List<Token> left, List<Token> right) {
    boolean speaks = !right.isEmpty() && SPEAKERS.contains(right.get(0).word());
    return !right.isEmpty()
        && ((speaks && left.size() < 4)
            || Set.of("this", "these").contains(Tokens.last(left).word()));
  }

  static boolean isThem(Token token) {
    return token.is("them") || token.is("it");
  }

  /** Tells whether the words are about logging in and nothing else. */
  boolean isLogin(List<Token> tokens) {
    boolean brackets = Pieces.opening(tokens) >= 0;
    return !brackets
        && Login.isNamed(grammar.words(), tokens)
        && !(scope.level() == Scope.Level.FIELDS && tokens.size() < 4);
  }

  /** "Including" says less surely than "has" whose the list is. */
  static boolean isWeak(Link link, List<Token> tokens) {
    return tokens.get(link.start()).is("including") || tokens.get(link.start()).is("featuring");
  }

  /** "Teams and players, each with a name". */
  static boolean isOfEach(Token first) {
    return first.is("each") || first.is("all") || first.is("both");
  }
}
