package dev.plinth.drafting;

import java.util.List;

/** Tells lists of fields from other words, when nothing before them says what they are. */
final class FieldRuns {
  private final Grammar grammar;

  FieldRuns(Grammar grammar) {
    this.grammar = grammar;
  }

  /** Gives how many items of a list of fields begin here, one after the other. */
  int from(List<Token> tokens, int from) {
    List<List<Token>> items = grammar.pieces().of(tokens.subList(from, tokens.size()));
    int count = 0;
    int usual = 0;
    for (List<Token> item : items) {
      int kind = kind(item);
      if (kind == 0) {
        break;
      }
      count++;
      usual += kind > 1 ? 1 : 0;
    }
    return usual * 2 >= Math.min(count, 4) && usual > 0 ? count : 0;
  }

  /**
   * Tells whether there are items from here on, all could be fields, and one is often called so.
   */
  boolean areAll(List<Token> tokens, int from) {
    List<List<Token>> items = grammar.pieces().of(tokens.subList(from, tokens.size()));
    boolean usual = false;
    for (List<Token> item : items) {
      int kind = Whether.read(grammar.words(), item).isPresent() ? 2 : kind(item);
      if (kind == 0) {
        return false;
      }
      usual |= kind > 1;
    }
    return usual && items.size() > 1;
  }

  /** Tells whether a noun is what a field is often called, and no entity. */
  boolean isField(List<Token> noun) {
    String column = Nouns.column(noun);
    Token last = Tokens.last(noun);
    FieldReader fields = grammar.fields().reader();
    boolean usual = fields.isUsual(column) || grammar.words().types().knows(last.word());
    return usual && !grammar.words().lexicon().knows(grammar.nouns().entity(noun));
  }

  /** Gives 2 for what fields are often called, 1 for what could be one, 0 for what is none. */
  private int kind(List<Token> item) {
    int open = Pieces.opening(item);
    List<Token> name = open > 0 ? item.subList(0, open) : item;
    List<Token> filled = grammar.words().without(Role.FILLERS, name);
    List<Token> bare = grammar.words().without(Role.ARTICLES, filled);
    int cut = grammar.fields().attributes().behindName(bare);
    boolean typed = cut > 0 && cut < bare.size();
    bare = cut > 0 ? bare.subList(0, cut) : bare;
    String column = Nouns.column(bare);
    boolean words = bare.stream().allMatch(token -> token.isWord() || token.isNumber());
    if (column.isEmpty() || !words || bare.size() > 4) {
      return 0;
    }
    Token last = Tokens.last(bare);
    boolean written = bare.get(0).text().indexOf('_') > 0;
    FieldReader fields = grammar.fields().reader();
    if (!written && !typed && bare.size() == 1 && grammar.words().isEntity(last)) {
      return 1; // "takes a course"
    }
    if (written
        || typed
        || fields.isUsual(column)
        || (fields.isUsual(last.word()) && !grammar.words().is(Role.FUNCTION, bare.get(0)))
        || grammar.words().types().knows(last.word())) {
      return 2;
    }
    boolean sentence = bare.stream().anyMatch(token -> grammar.words().is(Role.FUNCTION, token));
    return sentence || grammar.words().plurals().isPlural(last.word()) ? 0 : 1;
  }
}
