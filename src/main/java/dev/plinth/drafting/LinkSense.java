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

  private final Grammar grammar;
  private final Plan plan;
  private final Scope scope;
  private final Story story;

  LinkSense(Grammar grammar, Plan plan, Scope scope) {
    this.grammar = grammar;
    this.plan = plan;
    this.scope = scope;
    this.story = new Story(grammar, scope);
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
              && !Story.isAnnouncement(right)
              && (isSubject(left, link)
                  || (left.isEmpty()
                      && (scope.current().isPresent() || scope.loose().size() == 1)));
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
      case BEFORE -> scope.current().isPresent() || scope.loose().size() == 1;
      case CONTAINER ->
          link.kind() != Link.Kind.REFERS || !grammar.subjects().isContainer(subject.noun());
      default -> false;
    };
  }

  private boolean isHolder(List<Token> tokens, Link link) {
    List<Token> left = tokens.subList(0, link.start());
    List<Token> right =
        grammar.words().without(Role.DETERMINERS, tokens.subList(link.end(), tokens.size()));
    if (grammar.words().at(Role.LOGIN, right, 0) > 0 || story.isTold(left, link, tokens)) {
      return false;
    }
    if (left.isEmpty()) {
      boolean flag =
          right.size() == tokens.size() - 1 && right.size() < 3 && tokens.get(0).is("has");
      if (link.kind() == Link.Kind.WITH && scope.level() != Scope.Level.FIELDS) {
        return scope.loose().size() == 1 || scope.level() == Scope.Level.ENTITIES;
      }
      boolean named = scope.level() == Scope.Level.PROSE && isOfEach(tokens.get(0));
      return link.kind() == Link.Kind.HAS
          && ((named && !scope.loose().isEmpty())
              || (scope.level() != Scope.Level.PROSE && scope.current().isPresent() && !flag));
    }
    Token end = Tokens.last(left);
    if (end.tag().equals("ADJ") && !grammar.words().isEntity(end) && !end.isCapitalised()) {
      return false; // "the usual fields are fine"
    }
    boolean participle = end.tag().equals("VERB") && end.word().endsWith("ed");
    boolean login = grammar.words().of(Role.LOGIN).isWhole(left);
    if (login || (participle && link.kind() == Link.Kind.WITH && left.size() == 1)) {
      return false;
    }
    boolean rare =
        RARELY.contains(tokens.get(link.start()).word()) && link.end() - link.start() == 1;
    if (rare && tokens.get(link.end()).is("(")) {
      return false; // "store records (artist, title)"
    }
    Subject subject = grammar.subjects().of(left);
    if (subject.is(Subject.Kind.LABEL) || subject.is(Subject.Kind.FIELD_LABEL)) {
      return true;
    }
    return isSubject(left, link) && (!rare || (subject.sure() && !tokens.get(link.end()).is(":")));
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
