package dev.plinth.drafting;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads lists: in brackets, or behind the words that say whose they are. */
final class ListReader {
  private final Grammar grammar;
  private final Scope scope;
  private final LinkSense sense;
  private final ItemReader items;
  private final HolderReader holders;
  private final ListHeads heads;
  private final Consumer<List<Token>> pieces;

  /**
   * Reads lists.
   *
   * @param pieces reads an item of one, whatever it is
   */
  ListReader(
      Grammar grammar,
      Scope scope,
      LinkSense sense,
      ItemReader items,
      HolderReader holders,
      Consumer<List<Token>> pieces) {
    this.grammar = grammar;
    this.scope = scope;
    this.sense = sense;
    this.items = items;
    this.holders = holders;
    this.heads = new ListHeads(grammar, scope);
    this.pieces = pieces;
  }

  /** Reads "items (name, price)", and what stands alone. */
  void bracketed(List<Token> tokens) {
    int open = Pieces.opening(tokens);
    if (open <= 0) {
      items.mentioned(tokens);
      return;
    }
    List<Token> head = ItemReader.unrelated(tokens.subList(0, open));
    int close = Pieces.closing(tokens, open);
    List<Token> inner = tokens.subList(open + 1, close);
    List<Token> behind = tokens.subList(Math.min(close + 1, tokens.size()), tokens.size());
    Subject subject = grammar.subjects().of(head);
    Optional<Attributes> said = grammar.fields().attributes().whole(inner);
    boolean listed = scope.level() == Scope.Level.ENTITIES || subject.sure();
    if (said.isPresent() && grammar.fields().attributes().areOfOne(inner)) {
      items.mentioned(head);
      scope.current().filter(entity -> said.get().isInternal()).ifPresent(EntityPlan::hide);
    } else if (sense.isLogin(inner)
        || (head.size() > 1 && sense.isLogin(head))
        || (!inner.isEmpty() && isAside(head, inner))) {
      items.mentioned(head);
    } else {
      Scope.Level before = scope.level();
      opened(head, inner);
      scope.enter(listed || before == Scope.Level.PROSE ? Scope.Level.ENTITIES : before);
    }
    if (!behind.isEmpty()) {
      pieces.accept(behind);
    }
  }

  /** "The report (max. 4 pages)" and "my wedding (wish me luck)" have no fields. */
  private boolean isAside(List<Token> head, List<Token> inner) {
    boolean counted =
        inner.size() > 1
            && (inner.get(0).isNumber() || inner.get(0).is("a") || Story.isNumber(inner.get(0)));
    boolean spoken = inner.stream().anyMatch(Story::isSpeaker);
    boolean pages =
        inner.stream().anyMatch(Token::isNumber) && grammar.pieces().of(inner).size() < 2;
    if (inner.get(0).tag().equals("INTJ")) {
      return true; // "lends out seeds (yes, really)"
    }
    return scope.level() == Scope.Level.PROSE
        && (counted || spoken || pages)
        && !grammar.subjects().of(head).sure();
  }

  private void opened(List<Token> head, List<Token> inner) {
    List<List<Token>> inside = grammar.pieces().of(inner);
    List<List<Token>> outer = scope.following();
    scope.follow(inside.isEmpty() ? List.of() : inside.subList(1, inside.size()));
    Subject subject = heads.bracketed(head, inside);
    holds(head, inside.isEmpty() ? List.of() : inside.get(0), subject, false);
    if (subject.is(Subject.Kind.ENTITY)) {
      holders.listed();
    }
    for (int i = 1; i < inside.size(); i++) {
      scope.follow(inside.subList(i + 1, inside.size()));
      pieces.accept(inside.get(i));
    }
    scope.follow(outer);
  }

  /** Reads "books: title, author". */
  void headed(List<Token> left, List<Token> right, List<Token> tokens) {
    boolean fields = scope.level() == Scope.Level.FIELDS;
    if (fields && grammar.words().of(Role.FIELDLABELS).isWhole(left)) {
      pieces.accept(right);
    } else if (fields && !sense.isNewEntity(left, right)) {
      items.explained(tokens, right);
    } else if (LinkSense.isThem(Tokens.last(left)) && isAboutCurrent(right)) {
      scope.enter(Scope.Level.FIELDS); // "do not expose them: ..."
      pieces.accept(right);
    } else if (!fields && grammar.words().of(Role.HEADINGS).isWhole(left)) {
      sense.sentenceIn(right).ifPresent(pieces); // "details: a crane has a code"
    } else if (Story.isAnnouncement(left, right)) {
      holders.announced(left);
      pieces.accept(right);
    } else {
      holds(left, right, heads.subject(left, right), false);
    }
  }

  private boolean isAboutCurrent(List<Token> right) {
    return scope.current().isPresent() && !right.isEmpty();
  }

  /** Reads whom a list belongs to, and its first item. */
  void holds(List<Token> left, List<Token> right, Subject subject, boolean with) {
    if (heads.isLabel(right)) {
      scope.enter(Scope.Level.ENTITIES); // "with these entities:"
      return;
    }
    List<Token> list = heads.withoutLabel(right);
    holders.holds(left, list, subject, with);
    if (!list.isEmpty()) {
      pieces.accept(list);
    }
  }
}
