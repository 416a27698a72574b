package dev.plinth.drafting;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads CREATE TABLE. */
final class SqlReader {
  private static final Set<String> CONSTRAINTS =
      Set.of("primary", "foreign", "unique", "constraint", "check", "key", "index");

  private final Grammar grammar;
  private final Plan plan;

  SqlReader(Grammar grammar, Plan plan) {
    this.grammar = grammar;
    this.plan = plan;
  }

  /** Reads a table that is created here, and gives where it ends; the same place where none is. */
  int read(List<Token> tokens, int at) {
    if (at + 4 > tokens.size() || !tokens.get(at).is("create") || !tokens.get(at + 1).is("table")) {
      return at;
    }
    int open = at + 2;
    while (open < tokens.size() && !tokens.get(open).is("(")) {
      open++;
    }
    int close = Pieces.closing(tokens, Math.min(open, tokens.size() - 1));
    boolean near = open < tokens.size() && open - at < 10 && tokens.get(open - 1).isWord();
    String name = near ? grammar.nouns().entity(tokens.subList(open - 1, open)) : "";
    if (name.isEmpty() || close >= tokens.size()) {
      return at;
    }
    EntityPlan entity = plan.entity(name);
    int start = open + 1;
    int depth = 0;
    for (int i = start; i <= close; i++) {
      depth += i < close ? Pieces.depth(tokens.get(i)) : 0;
      if (i == close || (depth == 0 && tokens.get(i).is(","))) {
        column(entity, tokens.subList(start, i));
        start = i + 1;
      }
    }
    return close + 1;
  }

  private void column(EntityPlan entity, List<Token> tokens) {
    if (tokens.size() < 2
        || !tokens.get(0).isWord()
        || CONSTRAINTS.contains(tokens.get(0).word())) {
      return;
    }
    String name = Nouns.column(tokens.subList(0, 1));
    if (name.isEmpty()) {
      return;
    }
    Attributes said = Attributes.NONE;
    Optional<Types.Said> type = grammar.words().types().said(tokens, 1);
    if (type.isPresent()) {
      said = type.get().type().map(Attributes::of).orElse(Attributes.NUMBER);
    }
    for (int i = 2; i < tokens.size(); i++) {
      said = tokens.get(i).is("unique") ? said.and(Attributes.UNIQUE) : said;
      said = tokens.get(i).is("primary") ? said.and(Attributes.KEY) : said;
    }
    entity.add(new FieldPlan(name, said));
  }
}
