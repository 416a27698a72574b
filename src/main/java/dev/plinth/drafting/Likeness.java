package dev.plinth.drafting;

import java.util.List;
import java.util.Set;

/** Tells what the items of a list are when nothing says so: entities or fields. */
final class Likeness {
  private static final int ENOUGH = 8;
  private static final Set<String> NAMES = Set.of("name", "title", "id", "label", "description");

  private final Grammar grammar;

  Likeness(Grammar grammar) {
    this.grammar = grammar;
  }

  /** Tells whether more of the items look like entities than like fields. */
  boolean isOfEntities(List<List<Token>> items) {
    int votes = 0;
    for (List<Token> item : items.subList(0, Math.min(items.size(), ENOUGH))) {
      votes += vote(item);
    }
    return votes > 0;
  }

  /** Tells whether the first item is followed by a list of its own in brackets. */
  boolean isBracketed(List<List<Token>> items) {
    return !items.isEmpty() && vote(items.get(0)) > 2;
  }

  /** "A blog with comments": things that everybody knows, and many of each. */
  boolean areMany(List<List<Token>> items) {
    return !items.isEmpty()
        && items.stream()
            .allMatch(
                item ->
                    item.size() < 3
                        && grammar.words().isEntity(Tokens.last(item))
                        && grammar.words().plurals().isPlural(Tokens.last(item).word()));
  }

  /** Tells whether all items are what fields are often called, and one is a name. */
  boolean areFields(List<List<Token>> items) {
    List<String> columns =
        items.stream()
            .map(item -> Pieces.opening(item) > 0 ? item.subList(0, Pieces.opening(item)) : item)
            .map(item -> Nouns.column(grammar.words().without(Role.DETERMINERS, item)))
            .toList();
    return columns.size() > 1
        && (columns.stream().anyMatch(NAMES::contains)
            || items.stream().anyMatch(item -> item.get(0).text().indexOf('_') > 0))
        && columns.stream().filter(grammar.fields().reader()::isUsual).count() * 3
            >= columns.size() * 2L;
  }

  private int vote(List<Token> item) {
    int open = Pieces.opening(item);
    if (open > 0) {
      int close = Pieces.closing(item, open);
      List<Token> inner = item.subList(open + 1, close);
      return isAttributes(inner) || isChoice(item.get(open - 1), inner)
          ? -1
          : grammar.pieces().of(inner).size() > 1 ? 3 : 1;
    }
    List<Token> rest =
        grammar.words().without(Role.DETERMINERS, grammar.words().without(Role.FILLERS, item));
    boolean structured =
        grammar.links().first(rest, link -> link.start() > 0 && isStructure(link)).isPresent();
    return structured ? 2 : voteForName(rest);
  }

  private static boolean isStructure(Link link) {
    return link.kind() == Link.Kind.HAS || link.kind() == Link.Kind.WITH;
  }

  /** "A status (open, closed)" is a field, and what it may be. */
  private boolean isChoice(Token head, List<Token> inner) {
    boolean choosing = grammar.words().is(Role.CHOOSING, head);
    return grammar.words().is(Role.CHOOSING, inner.isEmpty() ? head : inner.get(0))
        || (choosing && inner.stream().noneMatch(token -> NAMES.contains(token.word())));
  }

  private boolean isAttributes(List<Token> inner) {
    return grammar.fields().attributes().areOfOne(inner);
  }

  private int voteForName(List<Token> name) {
    if (name.isEmpty()) {
      return 0;
    }
    Vocabulary words = grammar.words();
    Token last = Tokens.last(name);
    String column = Nouns.column(name);
    boolean entity = words.lexicon().knows(column) || words.isEntity(last);
    if (words.plurals().isPlural(last.word()) && !words.types().knows(last.word())) {
      return entity ? 2 : grammar.fields().reader().isUsual(column) ? -1 : 1;
    }
    if (grammar.fields().reader().isUsual(column)) {
      return entity ? 0 : -2;
    }
    return entity && last.isCapitalised() ? 1 : entity ? 0 : -1;
  }
}
