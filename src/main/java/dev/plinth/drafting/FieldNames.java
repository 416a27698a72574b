package dev.plinth.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Makes names of fields of the words that are left when all else has been read. */
final class FieldNames {
  /** The longest name that is made, in characters. */
  static final int LONGEST = 50;

  private static final int MOST_WORDS = 5;
  private static final Set<String> VERBS_IN =
      Set.of(
          "can",
          "should",
          "must",
          "will",
          "may",
          "could",
          "would",
          "cannot",
          "can't",
          "we",
          "i",
          "they",
          "you",
          "please",
          "don't",
          "doesn't",
          "isn't",
          "want",
          "need",
          "thanks",
          "thank",
          "have",
          "shouldn't",
          "won't",
          "didn't",
          "aren't",
          "wasn't",
          "mustn't",
          "it's",
          "let's",
          "etc",
          "etc.");
  private static final Set<String> OWN =
      Set.of("the", "its", "their", "his", "her", "each", "every", "a", "an", "this", "that");

  private final Vocabulary words;

  FieldNames(Vocabulary words) {
    this.words = words;
  }

  /** A book's title is a title: whose it is stands before. */
  static List<Token> ownless(List<Token> name) {
    int at = 0;
    while (at < name.size() && OWN.contains(name.get(at).word())) {
      at++;
    }
    return name.subList(at, name.size()).stream().filter(token -> !token.is("'s")).toList();
  }

  /** Gives the field of this name; none where the words are no name. */
  List<FieldPlan> one(List<Token> name, Attributes said) {
    boolean grouped = // "grouped in lists" is no field
        name.size() > 2
            && name.get(0).word().endsWith("ed")
            && Set.of("in", "into", "by").contains(name.get(1).word())
            && words.plurals().isPlural(Tokens.last(name).word());
    if (grouped
        || name.size() > MOST_WORDS
        || name.stream().anyMatch(token -> VERBS_IN.contains(token.word()))) {
      return List.of();
    }
    String column = singular(Nouns.column(name));
    return column.isEmpty()
            || column.length() > LONGEST
            || (Character.isDigit(name.get(0).text().charAt(0)) && name.size() == 1)
        ? List.of()
        : List.of(new FieldPlan(column, said));
  }

  /** "Contacts have names": each has one. */
  private String singular(String column) {
    int last = column.lastIndexOf('_') + 1;
    String one = words.plurals().singularLast(column, '_');
    boolean each = !isUsual(column) && !words.types().knows(column.substring(last));
    return each
            && (isUsual(one)
                || words.types().knows(one.substring(last))
                || one.endsWith("_number")
                || one.endsWith("_name"))
        ? one
        : column;
  }

  /** "Title director release year": names that run on, most of which everybody knows. */
  List<FieldPlan> runOn(List<Token> name, boolean alone) {
    List<FieldPlan> found = new ArrayList<>();
    int at = 0;
    if (name.isEmpty()) {
      return List.of();
    }
    boolean plain = name.get(0).text().indexOf('_') > 0 || known(name, 0) > 0;
    int unknown = plain ? 0 : name.size(); // the first is one that everybody knows
    while (at < name.size()) {
      if (words.is(Role.FUNCTION, name.get(at))) {
        return one(name, Attributes.NONE);
      }
      boolean written = name.get(at).text().indexOf('_') > 0;
      int length = written ? 1 : known(name, at);
      if (length == 0) {
        length = 1;
        unknown++;
      }
      found.add(new FieldPlan(Nouns.column(name.subList(at, at + length)), Attributes.NONE));
      at += length;
    }
    boolean most = alone ? found.size() > 2 * unknown : unknown == 0;
    return found.size() > 2 && most ? found : one(name, Attributes.NONE);
  }

  private int known(List<Token> name, int at) {
    for (int length = Math.min(3, name.size() - at); length > 0; length--) {
      String column = Nouns.column(name.subList(at, at + length));
      if (length < name.size() && isUsual(column)) {
        return length;
      }
    }
    return 0;
  }

  /** Tells whether fields are often called so. */
  boolean isUsual(String column) {
    return !column.isEmpty()
        && (words.lexicon().hasField(column)
            || words.types().knows(column)
            || column.startsWith("is_")
            || column.startsWith("has_"));
  }
}
