package dev.plinth.drafting;

import java.util.List;
import java.util.Optional;

/** Reads who has what: a subject, and the list that belongs to it. */
final class HolderReader {
  private final Grammar grammar;
  private final Plan plan;
  private final Scope scope;
  private final Mentions mentions;
  private final Things things;
  private final Likeness likeness;
  private final References references;
  private final ListHeads heads;

  HolderReader(Grammar grammar, Plan plan, Scope scope, References references, ListHeads heads) {
    this.grammar = grammar;
    this.plan = plan;
    this.scope = scope;
    this.references = references;
    this.heads = heads;
    this.mentions = new Mentions(grammar, plan);
    this.things = new Things(grammar);
    this.likeness = new Likeness(grammar);
  }

  /** Marks what is spoken of as meant, even where no field of it can be read. */
  void listed() {
    scope.current().ifPresent(entity -> plan.listed().add(entity.name()));
  }

  /** "An assignment joins the two: it belongs to": an assignment is spoken of. */
  void announced(List<Token> left) {
    List<Token> bare = grammar.words().without(Role.DETERMINERS, left);
    List<Token> noun = grammar.nouns().first(bare, 0);
    if (bare.size() < left.size() && noun.size() < bare.size() && !noun.isEmpty()) {
      scope.turnTo(plan.entity(grammar.nouns().entity(noun)));
    }
  }

  /** Makes what has the list the current entity; with tells the weak word from the others. */
  void holds(List<Token> left, List<Token> right, Subject subject, boolean with) {
    switch (subject.kind()) {
      case ENTITY -> {
        boolean whole =
            !with && ((!subject.sure() && isHolderItself(right)) || isForThings(left, right));
        if (whole || isWholeOfEntities(subject, with, right)) {
          scope.enter(Scope.Level.ENTITIES);
        } else {
          holder(left, subject);
        }
      }
      case CONTAINER -> container(subject, left, right);
      case LABEL -> scope.enter(Scope.Level.ENTITIES);
      case FIELD_LABEL ->
          scope.enter(scope.current().isPresent() ? Scope.Level.FIELDS : Scope.Level.PROSE);
      case BEFORE ->
          scope.enter(scope.current().isPresent() ? Scope.Level.FIELDS : Scope.Level.ENTITIES);
      case NOBODY -> {
        if (left.isEmpty() && scope.current().isPresent()) {
          scope.enter(
              likeness.isBracketed(heads.items(right)) ? Scope.Level.ENTITIES : Scope.Level.FIELDS);
          break;
        }
        boolean listed = mentions.read(left, false, this::mention);
        boolean fields =
            listed && scope.current().isPresent() && !likeness.isOfEntities(heads.items(right));
        scope.enter(fields ? Scope.Level.FIELDS : Scope.Level.ENTITIES);
      }
    }
    references.inPhrase(left);
  }

  /** "A marketplace for handmade goods: sellers, products". */
  private boolean isForThings(List<Token> left, List<Token> right) {
    List<Token> bare = grammar.words().without(Role.DETERMINERS, left);
    List<Token> first = grammar.nouns().first(bare, 0);
    return !first.isEmpty()
        && grammar.subjects().isBackend(first)
        && first.size() + 1 < bare.size()
        && bare.get(first.size()).is("for")
        && likeness.isOfEntities(heads.items(right));
  }

  /** "A playlist with songs (title, artist)": what has a list of entities is the backend. */
  private boolean isWholeOfEntities(Subject subject, boolean with, List<Token> right) {
    List<List<Token>> items = heads.items(right);
    return (!subject.sure() || (!with && likeness.isBracketed(items)))
        && likeness.isOfEntities(items);
  }

  private void holder(List<Token> left, Subject subject) {
    String name = grammar.nouns().entity(things.plain(subject.noun()));
    if (name.isEmpty()) {
      return;
    }
    mentions.read(
        left.subList(0, Math.max(0, left.indexOf(subject.noun().get(0)))), false, this::mention);
    EntityPlan entity = plan.entity(name);
    scope.turnTo(entity);
    scope.enter(Scope.Level.FIELDS);
    if (!scope.loose().isEmpty()) {
      references.alike(entity, scope.loose());
      scope.forget();
    }
  }

  private void container(Subject subject, List<Token> left, List<Token> right) {
    plan.containers().add(subject.noun());
    List<Token> before = left.subList(0, Math.max(0, left.indexOf(subject.noun().get(0))));
    boolean entities =
        likeness.isOfEntities(heads.items(right)) || likeness.areMany(heads.items(right));
    if (entities || isHolderItself(right)) {
      mentions.read(before, false, name -> {});
      scope.enter(Scope.Level.ENTITIES);
      return;
    }
    List<Token> noun = subject.noun();
    boolean pure =
        grammar.subjects().isContainer(noun)
            || (noun.size() > 1 && grammar.words().is(Role.SOFTCONTAINERS, Tokens.last(noun)));
    List<Token> inner = pure ? noun.subList(0, noun.size() - 1) : noun;
    String name =
        inner.isEmpty() || grammar.words().is(Role.GENERIC, Tokens.last(inner))
            ? ""
            : grammar.nouns().entity(inner);
    if (name.isEmpty() && likeness.areFields(heads.items(right))) {
      name = grammar.nouns().entity(noun); // "Site: name, address"
    }
    if (name.isEmpty()) {
      scope.enter(Scope.Level.ENTITIES);
    } else {
      if (plan.find(name).isEmpty() && heads.items(right).isEmpty()) {
        plan.candidates().add(name); // "an inventory API:" says what is kept, or only what it is
      }
      scope.turnTo(plan.entity(name));
      scope.enter(Scope.Level.FIELDS);
    }
  }

  /** "A shortener: links with a url" begins a list of entities. */
  private boolean isHolderItself(List<Token> right) {
    Optional<Link> found =
        grammar
            .links()
            .first(
                right,
                link ->
                    link.start() > 0
                        && (link.kind() == Link.Kind.WITH
                            || link.kind() == Link.Kind.HAS
                            || link.kind() == Link.Kind.COLON));
    return found.isPresent() && isHolderItself(right, found.get());
  }

  private boolean isHolderItself(List<Token> right, Link link) {
    List<Token> left = right.subList(0, link.start());
    Subject subject = grammar.subjects().of(left);
    boolean field =
        grammar.fields().reader().isUsual(Nouns.column(left))
            || grammar
                .fields()
                .attributes()
                .whole(right.subList(link.end(), right.size()))
                .isPresent();
    boolean named = link.kind() == Link.Kind.COLON && !field && link.end() < right.size();
    boolean both =
        !subject.noun().isEmpty()
            && grammar.words().plurals().isBoth(Tokens.last(subject.noun()).word());
    return subject.is(Subject.Kind.ENTITY) && (subject.sure() || named || both);
  }

  private void mention(String name) {
    if (!name.isEmpty()) {
      scope.turnTo(plan.entity(name));
    }
  }
}
