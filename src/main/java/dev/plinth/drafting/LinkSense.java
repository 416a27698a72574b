package dev.plinth.drafting;

import dev.plinth.spec.FieldType;
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

  private static final Set<String> ACCOUNTS = Set.of("accounts", "users", "logins", "passwords");

  private final Grammar grammar;
  private final Scope scope;
  private final Story story;
  private final SubjectSense subjects;

  LinkSense(Grammar grammar, Plan plan, Scope scope) {
    this.grammar = grammar;
    this.scope = scope;
    this.story = new Story(grammar, scope);
    this.subjects = new SubjectSense(grammar, plan, scope);
  }

  /** Tells whether the link joins what stands before it and behind it. */
  boolean isLink(List<Token> tokens, Link link) {
    List<Token> left = tokens.subList(0, link.start());
    List<Token> right = tokens.subList(link.end(), tokens.size());
    return switch (link.kind()) {
      case COLON -> !left.isEmpty();
      case DASH ->
          !left.isEmpty()
              && !right.isEmpty()
              && (left.size() <= 4 || Set.of("their", "its").contains(right.get(0).word()));
      case BE ->
          (scope.level() != Scope.Level.FIELDS || subjects.isOwnSubject(left))
              && isRemark(left, link, tokens);
      case REFERS, MANY ->
          !right.isEmpty()
              && !Story.isAnnouncement(right)
              && !subjects.isStranger(left)
              && (subjects.isSubject(left, link)
                  || (left.isEmpty()
                      && (scope.current().isPresent() || scope.loose().size() == 1)));
      case TOUCHES -> !right.isEmpty() && subjects.isTouch(left, right);
      case HAS, WITH -> !right.isEmpty() && isHolder(tokens, link);
    };
  }

  private boolean isHolder(List<Token> tokens, Link link) {
    List<Token> left = tokens.subList(0, link.start());
    List<Token> right =
        grammar.words().without(Role.DETERMINERS, tokens.subList(link.end(), tokens.size()));
    if (grammar.words().at(Role.LOGIN, right, 0) > 0 || story.isTold(left, link, tokens)) {
      return false;
    }
    return left.isEmpty() ? goesOn(tokens, link, right) : holds(left, link, tokens);
  }

  /** Tells whether a list goes on whose subject was named before. */
  private boolean goesOn(List<Token> tokens, Link link, List<Token> right) {
    boolean prose = scope.level() == Scope.Level.PROSE;
    if (link.kind() == Link.Kind.WITH) {
      return scope.level() != Scope.Level.FIELDS && (!prose || scope.loose().size() == 1);
    }
    boolean flag = tokens.get(0).is("has") && isFlag(tokens.subList(1, tokens.size()), right);
    return prose
        ? isOfEach(tokens.get(0)) && !scope.loose().isEmpty()
        : scope.current().isPresent() && !flag;
  }

  /** "Has dogs (boolean)", "has water": and not "has commit_hash". */
  private boolean isFlag(List<Token> all, List<Token> right) {
    int open = Pieces.opening(right);
    if (open > 0 && open < 3) {
      return grammar
          .fields()
          .attributes()
          .whole(right.subList(open, right.size()))
          .flatMap(Attributes::type)
          .filter(FieldType.BOOLEAN::equals)
          .isPresent();
    }
    return right.size() == all.size() && right.size() < 3 && right.get(0).text().indexOf('_') < 0;
  }

  private boolean holds(List<Token> left, Link link, List<Token> tokens) {
    Token end = Tokens.last(left);
    boolean usual = // "the usual fields are fine"
        end.tag().equals("ADJ") && !grammar.words().isEntity(end) && !end.isCapitalised();
    boolean participle =
        end.tag().equals("VERB")
            && end.word().endsWith("ed")
            && link.kind() == Link.Kind.WITH
            && left.size() == 1;
    boolean rare =
        RARELY.contains(tokens.get(link.start()).word()) && link.end() - link.start() == 1;
    boolean records = rare && tokens.get(link.end()).is("("); // "store records (artist, title)"
    if (usual || participle || records || grammar.words().of(Role.LOGIN).isWhole(left)) {
      return false;
    }
    Subject subject = grammar.subjects().of(left);
    boolean label = subject.is(Subject.Kind.LABEL) || subject.is(Subject.Kind.FIELD_LABEL);
    boolean sure = !rare || (subject.sure() && !tokens.get(link.end()).is(":"));
    return label || (subjects.isSubject(left, link) && sure);
  }

  private boolean isRemark(List<Token> left, Link link, List<Token> tokens) {
    List<Token> right = tokens.subList(link.end(), tokens.size());
    return !left.isEmpty()
        && left.size() < 9
        && (grammar.fields().attributes().behind(tokens, link).isPresent()
            || (isChoice(link, tokens) && !right.isEmpty()));
  }

  private static boolean isChoice(Link link, List<Token> tokens) {
    return CHOICES.contains(Subjects.phrase(tokens.subList(link.start(), link.end())));
  }

  boolean isNewEntity(List<Token> left, List<Token> right) {
    Subject subject = grammar.subjects().of(left);
    boolean typed = grammar.fields().attributes().whole(right).isPresent();
    return subject.is(Subject.Kind.ENTITY)
        && !typed
        && (subject.sure() || left.get(0).isCapitalised())
        && grammar.words().isEntity(Tokens.last(left));
  }

  static boolean isThem(Token token) {
    return token.is("them") || token.is("it");
  }

  /** Gives the words where they are a sentence with a subject of its own. */
  Optional<List<Token>> sentenceIn(List<Token> right) {
    boolean linked =
        grammar.links().first(right, link -> link.start() > 0 && isLink(right, link)).isPresent();
    return Optional.of(right).filter(words -> linked);
  }

  /** "A backend with login for medicines" is about medicines, too. */
  private static boolean isForSomething(List<Token> tokens) {
    if (tokens.isEmpty()) {
      return false;
    }
    Token last = Tokens.last(tokens);
    boolean many = tokens.size() > 4 && tokens.get(tokens.size() - 2).is("for");
    return many
        && last.tag().equals("NOUN")
        && last.word().endsWith("s")
        && !ACCOUNTS.contains(last.word());
  }

  /** Tells whether the words are about logging in and nothing else. */
  boolean isLogin(List<Token> tokens) {
    boolean brackets = Pieces.opening(tokens) >= 0 || isForSomething(tokens);
    return !brackets
        && Login.isNamed(grammar.words(), tokens)
        && (scope.level() != Scope.Level.FIELDS || tokens.size() > 3 || isDeed(tokens));
  }

  /** "... and log in" and "login required" are no fields, "login" may be one. */
  private boolean isDeed(List<Token> tokens) {
    if (tokens.size() < 2) {
      return false;
    }
    Token last = Tokens.last(tokens);
    List<Token> first = tokens.subList(0, tokens.size() - 1);
    boolean deed = Set.of("in", "up", "out", "on").contains(last.word());
    boolean wanted = Set.of("required", "needed", "mandatory").contains(last.word());
    return (deed && grammar.words().of(Role.LOGIN).isWhole(tokens))
        || (wanted && grammar.words().of(Role.LOGIN).isWhole(first));
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
