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

  /** Tells whether each item below has a list of its own. */
  boolean isStructured(Node node) {
    return node.children().size() > 1
        && node.children().stream()
            .map(child -> sentences.tagged(child.tokens()))
            .allMatch(
                tokens -> {
                  List<Token> item = asItem(tokens);
                  int open = Pieces.opening(item);
                  return !item.equals(tokens)
                      && open > 0
                      && grammar.pieces().of(item.subList(open + 1, item.size())).size() > 1;
                });
  }

  /** The items below, those that hold a list of their own as such. */
  private List<List<Token>> items(Node node) {
    List<List<Token>> items = new ArrayList<>();
    for (Node child : node.children()) {
      List<Token> tokens = sentences.tagged(child.tokens());
      List<Token> item = asItem(tokens);
      boolean one = child.line().kind() == Line.Kind.ITEM || !item.equals(tokens);
      items.addAll(one ? List.of(item) : grammar.pieces().of(tokens));
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
    int open = Pieces.opening(tokens);
    if (link.isEmpty() || (open >= 0 && open < link.get().start())) {
      return tokens;
    }
    Token at = tokens.get(link.get().start());
    List<Token> left = tokens.subList(0, link.get().start());
    List<Token> right = tokens.subList(link.get().end(), tokens.size());
    if (grammar.words().of(Role.FIELDLABELS).isWhole(left)) {
      return tokens;
    }
    boolean field =
        grammar.fields().reader().isUsual(Nouns.column(left))
            && !grammar.words().isEntity(Tokens.last(left));
    if (open < 0 && (field || isExplanation(right))) {
      return left;
    }
    List<Token> item = new ArrayList<>(left);
    item.add(new Token("(", "(", at.start(), at.end(), "", ""));
    item.addAll(right);
    return item;
  }
}
