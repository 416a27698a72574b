package dev.plinth.drafting;

import java.util.ArrayList;
import java.util.List;

/** Tells what the words over a list stand for. */
final class ListHeads {
  private final Grammar grammar;
  private final Scope scope;
  private final Likeness likeness;

  ListHeads(Grammar grammar, Scope scope) {
    this.grammar = grammar;
    this.scope = scope;
    this.likeness = new Likeness(grammar);
  }

  /** "Classes have a title": what is often a heading is an entity where it has fields. */
  Subject subject(List<Token> left, List<Token> right) {
    Subject subject = grammar.subjects().of(left);
    boolean label = subject.is(Subject.Kind.LABEL) && !Tokens.last(left).is("data");
    return label
            && !right.isEmpty()
            && (likeness.areFields(own(items(right)))
                || isNumbered(left, right)
                || (grammar.words().isEntity(Tokens.last(left))
                    && !likeness.isOfEntities(items(right))))
        ? grammar.subjects().ofNoun(left)
        : subject;
  }

  /** "Tables have a number": those of a restaurant. */
  private boolean isNumbered(List<Token> left, List<Token> right) {
    return Tokens.last(left).is("tables") && Tokens.last(right).is("number");
  }

  /** Gives the items before the next clause with a subject of its own. */
  private List<List<Token>> own(List<List<Token>> items) {
    int end = 0;
    while (end < items.size()
        && grammar
            .links()
            .first(items.get(end), link -> link.start() > 0 && link.kind() == Link.Kind.HAS)
            .isEmpty()) {
      end++;
    }
    return items.subList(0, end);
  }

  /** "Includes the following fields: vin" begins its list with vin. */
  List<Token> withoutLabel(List<Token> list) {
    List<Token> bare = grammar.words().without(Role.DETERMINERS, list);
    int length = grammar.words().at(Role.FIELDLABELS, bare, 0);
    boolean label = length > 0 && length < bare.size() && bare.get(length).is(":");
    return label ? bare.subList(length + 1, bare.size()) : list;
  }

  /** Tells whether the words only say that entities follow. */
  boolean isLabel(List<Token> list) {
    List<Token> bare = grammar.words().without(Role.DETERMINERS, HeadReader.trimmed(list));
    return !bare.isEmpty()
        && grammar.words().of(Role.LABELS).isWhole(bare)
        && Nouns.isKind(bare.get(0));
  }

  /** "Items (name, price)": what has a list in brackets is rarely a heading. */
  Subject bracketed(List<Token> head, List<List<Token>> inside) {
    Subject subject = grammar.subjects().of(head);
    boolean noun =
        subject.is(Subject.Kind.FIELD_LABEL)
            || (subject.is(Subject.Kind.LABEL) && !likeness.isOfEntities(inside));
    boolean tool = // "Tool (name, fee)"
        subject.is(Subject.Kind.CONTAINER)
            && head.size() == 1
            && inside.size() > 1
            && !likeness.isOfEntities(inside);
    return tool
        ? new Subject(Subject.Kind.ENTITY, head, true)
        : noun ? grammar.subjects().ofNoun(head) : subject;
  }

  /** Gives the items of a list that begins with this one. */
  List<List<Token>> items(List<Token> first) {
    List<List<Token>> items = new ArrayList<>();
    if (!first.isEmpty()) {
      items.add(first);
    }
    for (List<Token> item : scope.following()) {
      if (Story.isSpeaker(item.get(0))) {
        break; // "... and we note whether it has electricity"
      }
      items.add(item);
    }
    return items;
  }
}
