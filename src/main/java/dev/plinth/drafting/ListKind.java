package dev.plinth.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells what the list below a line is of. */
final class ListKind {
  private final Grammar grammar;
  private final Sentences sentences;
  private final Likeness likeness;

  ListKind(Grammar grammar, Sentences sentences) {
    this.grammar = grammar;
    this.sentences = sentences;
    this.likeness = new Likeness(grammar);
  }

  /** Tells whether more of its items look like entities than like fields. */
  boolean isOfEntities(Node node) {
    return likeness.isOfEntities(items(node));
  }

  /** The items below, those that hold a list of their own as such. */
  private List<List<Token>> items(Node node) {
    List<List<Token>> items = new ArrayList<>();
    for (Node child : node.children()) {
      List<Token> tokens = sentences.tagged(child.tokens());
      items.addAll(
          child.line().kind() == Line.Kind.ITEM
              ? List.of(asItem(tokens))
              : grammar.pieces().of(tokens));
    }
    return items;
  }

  /** "Due date: when it must be back": a sentence, and no list. */
  private boolean isExplanation(List<Token> right) {
    return right.size() > 2
        && grammar.pieces().of(right).size() < 2
        && right.stream().anyMatch(token -> grammar.words().is(Role.FUNCTION, token));
  }

  /** "Book: title, author" is written as "Book (title, author)". */
  private List<Token> asItem(List<Token> tokens) {
    Optional<Link> link =
        grammar
            .links()
            .first(
                tokens,
                found ->
                    found.start() > 0
                        && (found.kind() == Link.Kind.COLON || found.kind() == Link.Kind.DASH));
    if (link.isEmpty() || Pieces.opening(tokens) >= 0) {
      return tokens;
    }
    if (isExplanation(tokens.subList(link.get().end(), tokens.size()))) {
      return tokens.subList(0, link.get().start());
    }
    List<Token> item = new ArrayList<>(tokens.subList(0, link.get().start()));
    Token at = tokens.get(link.get().start());
    item.add(new Token("(", "(", at.start(), at.end(), "", ""));
    item.addAll(tokens.subList(link.get().end(), tokens.size()));
    return item;
  }
}
