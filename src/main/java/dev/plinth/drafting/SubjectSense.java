package dev.plinth.drafting;

import java.util.List;
import java.util.Set;

/** Tells whether the words before a link are what it can be about. */
final class SubjectSense {
  private static final Set<String> EACH = Set.of("a", "an", "each", "every", "one");

  private final Grammar grammar;
  private final Plan plan;
  private final Scope scope;

  SubjectSense(Grammar grammar, Plan plan, Scope scope) {
    this.grammar = grammar;
    this.plan = plan;
    this.scope = scope;
  }

  /** Tells whether the words are what a link can be about. */
  boolean isSubject(List<Token> left, Link link) {
    Subject subject = grammar.subjects().of(left);
    return switch (subject.kind()) {
      case ENTITY -> scope.level() != Scope.Level.FIELDS || subject.sure() || isKept(subject);
      case BEFORE -> scope.current().isPresent() || scope.loose().size() == 1;
      case CONTAINER -> link.kind() != Link.Kind.REFERS || !isBackend(left, subject);
      default -> false;
    };
  }

  /** Tells whether what stands or happens somewhere is something that is kept. */
  boolean isTouch(List<Token> left, List<Token> right) {
    if (left.isEmpty()) {
      return isTouchOfCurrent(right);
    }
    boolean every = left.get(0).is("each") || left.get(0).is("every");
    if (scope.level() == Scope.Level.FIELDS && !every) {
      return false;
    }
    Subject subject = grammar.subjects().of(left);
    boolean each = EACH.contains(left.get(0).word());
    return switch (subject.kind()) {
      case BEFORE -> scope.current().isPresent();
      case CONTAINER -> each && !isBackend(left, subject);
      case ENTITY -> isKept(subject) || (each && left.size() < 5) || isWellKnown(left, subject);
      default -> false;
    };
  }

  /** "..., and comes from a trench". */
  private boolean isTouchOfCurrent(List<Token> right) {
    boolean listed = scope.level() == Scope.Level.FIELDS || scope.level() == Scope.Level.PARENTS;
    List<Token> noun = grammar.nouns().first(grammar.words().without(Role.DETERMINERS, right), 0);
    return listed
        && scope.current().isPresent()
        && !noun.isEmpty()
        && (grammar.words().isEntity(Tokens.last(noun))
            || plan.find(grammar.nouns().entity(noun)).isPresent());
  }

  private boolean isWellKnown(List<Token> left, Subject subject) {
    boolean many =
        subject.sure()
            && left.stream().noneMatch(token -> grammar.words().is(Role.DETERMINERS, token));
    return left.size() < 4 && (many || grammar.words().isEntity(Tokens.last(left)));
  }

  /** An application may be that for a job. */
  private boolean isBackend(List<Token> left, Subject subject) {
    boolean application = EACH.contains(left.get(0).word()) && Tokens.last(left).is("application");
    return grammar.subjects().isContainer(subject.noun()) && !application;
  }

  /** "The mayor is in a hurry": nobody who was named before. */
  boolean isStranger(List<Token> left) {
    return left.size() > 1 && left.get(0).is("the") && !isKept(grammar.subjects().of(left));
  }

  private boolean isKept(Subject subject) {
    return plan.find(grammar.nouns().entity(subject.noun())).isPresent();
  }

  /** Tells whether the words name a field of the entity that is spoken of. */
  boolean isOwnSubject(List<Token> left) {
    String column = Nouns.column(grammar.words().without(Role.DETERMINERS, left));
    return !column.isEmpty()
        && scope.current().filter(entity -> entity.fields().containsKey(column)).isPresent();
  }
}
