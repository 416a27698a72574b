package dev.plinth.drafting;

import dev.plinth.spec.FieldType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads an item of a list of fields: a name, and what is said about it. */
final class FieldReader {
  /** What is a date by its name: "birthday date" says the type. */
  private static final Set<String> DATES = Set.of("birthday", "deadline", "birthdate", "dob");

  private final Vocabulary words;
  private final AttributeReader attributes;
  private final FieldNames names;

  FieldReader(Vocabulary words, AttributeReader attributes) {
    this.words = words;
    this.attributes = attributes;
    this.names = new FieldNames(words);
  }

  /** Gives the fields that an item names: none where it is no field, several where they run on. */
  List<FieldPlan> read(List<Token> item, boolean alone) {
    Attributes said = Attributes.NONE;
    List<Token> rest = item;
    int open = Pieces.opening(rest);
    if (open >= 0) {
      int close = Pieces.closing(rest, open);
      said = said.and(attributes.bracketed(rest.subList(open + 1, close)));
      List<Token> joined = new ArrayList<>(rest.subList(0, open));
      joined.addAll(rest.subList(Math.min(close + 1, rest.size()), rest.size()));
      rest = joined;
    }
    rest = words.without(Role.FILLERS, stripped(rest));
    List<Token> phrase = rest;
    Optional<FieldPlan> question = Whether.read(words, phrase).or(() -> Asked.read(words, phrase));
    if (question.isPresent()) {
      return List.of(question.get().with(said));
    }
    rest = isList(rest) ? rest : words.without(Role.ARTICLES, rest);
    int cut = attributes.behindName(rest);
    if (cut < rest.size()) {
      said = attributes.whole(rest.subList(cut, rest.size())).orElse(Attributes.NONE).and(said);
      boolean of = cut > 1 && rest.get(cut - 1).is("of"); // "name of type string"
      rest = stripped(rest.subList(0, of ? cut - 1 : cut));
    }
    return named(rest, said, alone);
  }

  private List<FieldPlan> named(List<Token> tokens, Attributes said, boolean alone) {
    Attributes all = said;
    List<Token> name = words.without(Role.ARTICLES, tokens);
    if (isList(tokens)) {
      all = Attributes.of(FieldType.STRING).and(all);
    }
    boolean more = true;
    while (more && name.size() > 1) {
      Optional<Attributes> first = leading(name);
      more = first.isPresent();
      all = first.map(all::and).orElse(all);
      name =
          more
              ? words.without(Role.ARTICLES, name.subList(leadingLength(name), name.size()))
              : name;
    }
    int called = called(name);
    if (called >= 0) {
      all = attributes.whole(name.subList(0, called)).orElse(Attributes.NONE).and(all);
      name = name.subList(called + 1, name.size());
    }
    int end = nameEnd(name);
    if (end < name.size() && name.get(end).is("in")) {
      Optional<Attributes> unit = attributes.unit(name, end);
      all = unit.isPresent() ? unit.get().and(all) : all;
    }
    name = FieldNames.ownless(name.subList(0, end));
    List<Token> type = name.subList(Math.max(0, name.size() - 1), name.size());
    boolean twice = name.size() > 2 && type.get(0).is(name.get(name.size() - 2).word());
    boolean written =
        name.size() == 2
            && (name.get(0).text().indexOf('_') > 0
                || (type.get(0).is("date") && DATES.contains(name.get(0).word()))
                || (type.get(0).is("text") && !words.is(Role.TEXTS, name.get(0))));
    if (twice || (written && attributes.whole(type).isPresent())) {
      all = attributes.whole(type).orElse(Attributes.NONE).and(all);
      name = name.subList(0, name.size() - 1);
    }
    if (name.size() > 2
        && Set.of("date", "time", "timestamp").contains(Tokens.last(name).word())
        && name.get(name.size() - 2).is("at")) { // "a signed at date"
      name = name.subList(0, name.size() - 1);
      all = Attributes.of(FieldType.DATETIME).and(all);
    }
    if (name.size() > 1 && Tokens.last(name).is("flag")) {
      name = name.subList(0, name.size() - 1);
      all = Attributes.of(FieldType.BOOLEAN).and(all);
    }
    return all.saysNothing() ? names.runOn(name, alone) : names.one(name, all);
  }

  /** "A flag called insured": gives where "called" stands, or -1. */
  private static int called(List<Token> name) {
    for (int i = 0; i < name.size() - 1; i++) {
      boolean near = i < 3 || name.get(i + 1).text().indexOf('_') > 0;
      if (near && (name.get(i).is("called") || name.get(i).is("named"))) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isList(List<Token> tokens) {
    return tokens.size() > 2
        && (tokens.get(0).is("list")
            || tokens.get(1).is("list")
            || tokens.get(0).is("array")
            || tokens.get(1).is("array"));
  }

  private int leadingLength(List<Token> name) {
    if (!name.isEmpty() && name.get(0).is("given")) {
      return 0; // "given name"
    }
    for (Role role : List.of(Role.OPTIONAL, Role.REQUIRED, Role.UNIQUE)) {
      if (words.at(role, name, 0) > 0) {
        return words.at(role, name, 0);
      }
    }
    return words.types().leading(name);
  }

  private Optional<Attributes> leading(List<Token> name) {
    int length = leadingLength(name);
    return length == 0 || length >= name.size()
        ? Optional.empty()
        : attributes.whole(name.subList(0, length));
  }

  /** Gives where the name ends: before "in minutes", "for the invoice", a second verb. */
  private int nameEnd(List<Token> name) {
    for (int i = 1; i < name.size(); i++) {
      String word = name.get(i).word();
      boolean unit =
          word.equals("in")
              && (attributes.unit(name, i).isPresent()
                  || (i + 1 < name.size() && words.is(Role.ARTICLES, name.get(i + 1))));
      if ((words.is(Role.BEHINDNAME, name.get(i)) && i < name.size() - 1)
          || unit
          || (name.get(i).isMark()
              && !name.get(i).is("'s")
              && !name.get(i).is("/")
              && !name.get(i).is("&"))) {
        return i;
      }
      boolean outOf = word.equals("out") && i + 1 < name.size() && name.get(i + 1).is("of");
      if (outOf) { // "a rating out of 5"
        return i;
      }
      if (word.equals("of")
          && i + 1 < name.size()
          && Set.of("the", "each", "every", "what", "how", "that", "this", "an", "a")
              .contains(name.get(i + 1).word())) {
        return i;
      }
    }
    return name.size();
  }

  private static List<Token> stripped(List<Token> tokens) {
    int start = 0;
    int end = tokens.size();
    while (start < end && isEdge(tokens.get(start))) {
      start++;
    }
    while (end > start && isEdge(tokens.get(end - 1))) {
      end--;
    }
    return tokens.subList(start, end);
  }

  private static boolean isEdge(Token token) {
    return token.isMark()
        && ".,;:!?-*`\"'_#>|\u2013\u2014\u2022\u201c\u201d)(]}{[".contains(token.text());
  }

  /** Tells whether fields are often called so. */
  boolean isUsual(String column) {
    return names.isUsual(column);
  }
}
