package dev.plinth.drafting;

import dev.plinth.spec.FieldType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The seven types: what people call them, and what a field's name says about its own. */
final class Types {
  private static final Set<String> BOOLEAN_FIRST =
      Set.of("is", "has", "was", "can", "should", "allow", "allows", "accepts", "did", "needs");
  private static final Set<String> DATE_LAST = Set.of("at", "on", "until");
  private static final Set<String> COUNT_FIRST = Set.of("num", "max", "min", "total", "number");

  /**
   * A type that somebody wrote, and how many words it took; {@code number} leaves it to the name.
   */
  record Said(Optional<FieldType> type, int length) {}

  private final Map<FieldType, PhraseSet> said = new HashMap<>();
  private final PhraseSet number;
  private final Map<String, FieldType> last = new HashMap<>();
  private final Map<String, FieldType> whole = new HashMap<>();
  private final Set<String> notParticiples;
  private final PhraseSet trailing;
  private final PhraseSet leading;
  private final PhraseSet integerUnits;
  private final PhraseSet floatUnits;

  private Types(Map<String, List<String>> sections) {
    for (FieldType type : FieldType.values()) {
      said.put(type, new PhraseSet(sections.getOrDefault("said " + type.word(), List.of())));
      sections.getOrDefault("last " + type.word(), List.of()).forEach(word -> last.put(word, type));
      sections
          .getOrDefault("whole " + type.word(), List.of())
          .forEach(name -> whole.put(name, type));
    }
    number = new PhraseSet(sections.getOrDefault("said number", List.of()));
    trailing = new PhraseSet(sections.getOrDefault("trailing", List.of()));
    leading = new PhraseSet(sections.getOrDefault("leading", List.of()));
    integerUnits = new PhraseSet(sections.getOrDefault("unit integer", List.of()));
    floatUnits = new PhraseSet(sections.getOrDefault("unit float", List.of()));
    notParticiples = Set.copyOf(sections.getOrDefault("not participles", List.of()));
  }

  static Types load() {
    return new Types(WordFile.sections("types.txt"));
  }

  /** Finds the longest name of a type that begins here. */
  Optional<Said> said(List<Token> tokens, int start) {
    FieldType type = null;
    int longest = number.at(tokens, start);
    for (FieldType candidate : FieldType.values()) {
      PhraseSet phrases = said.get(candidate);
      int length = phrases == null ? 0 : phrases.at(tokens, start);
      if (length > longest) {
        longest = length;
        type = candidate;
      }
    }
    return longest == 0
        ? Optional.empty()
        : Optional.of(new Said(Optional.ofNullable(type), longest));
  }

  /** Gives the number of tokens at the end that are a type and cannot be part of a name. */
  int trailing(List<Token> tokens) {
    for (int length = 1; length <= Math.min(3, tokens.size() - 1); length++) {
      if (trailing.isWhole(tokens.subList(tokens.size() - length, tokens.size()))) {
        return length;
      }
    }
    return 0;
  }

  /** Gives the number of tokens at the start that are a type and cannot be part of a name. */
  int leading(List<Token> tokens) {
    int length = leading.at(tokens, 0);
    return length < tokens.size() ? length : 0;
  }

  /** Gives the type of what is counted, or measured, in the unit that begins here. */
  Optional<FieldType> unit(List<Token> tokens, int at) {
    if (integerUnits.at(tokens, at) > 0) {
      return Optional.of(FieldType.INTEGER);
    }
    return floatUnits.at(tokens, at) > 0 ? Optional.of(FieldType.FLOAT) : Optional.empty();
  }

  /** Gives the type of numbers that the name has, or float. */
  FieldType number(String name) {
    FieldType guess = guess(name);
    return guess == FieldType.INTEGER || isCount(name) ? FieldType.INTEGER : FieldType.FLOAT;
  }

  private static boolean isCount(String name) {
    return name.equals("number") || name.endsWith("_number") || name.equals("id");
  }

  /** Tells whether the name by itself gives a type away, or is one that everybody uses. */
  boolean knows(String name) {
    return whole.containsKey(name) || last.containsKey(name);
  }

  /** Gives the type that a field of this name most likely has. */
  FieldType guess(String name) {
    FieldType known = whole.get(name);
    if (known != null) {
      return known;
    }
    List<String> words = WordFile.split(name, "_");
    String first = words.get(0);
    String end = words.get(words.size() - 1);
    if (words.size() > 1 && BOOLEAN_FIRST.contains(first)) {
      return FieldType.BOOLEAN;
    }
    if ((end.equals("id") && words.size() > 1) || name.startsWith("uuid")) {
      return FieldType.UUID;
    }
    if ((words.size() > 1 && DATE_LAST.contains(end)) || name.startsWith("date_of_")) {
      return FieldType.DATETIME;
    }
    boolean state = words.size() == 2 && (first.equals("on") || first.equals("in"));
    return state ? FieldType.BOOLEAN : ofPhrase(name, words, end);
  }

  private FieldType ofPhrase(String name, List<String> words, String end) {
    if (name.startsWith("number_of_") || name.startsWith("count_of_") || end.equals("count")) {
      return FieldType.INTEGER;
    }
    FieldType ending = ending(words);
    if (words.size() == 1 || ending != FieldType.STRING) {
      return ending == FieldType.STRING && isParticiple(end) ? FieldType.BOOLEAN : ending;
    }
    int of = Math.max(words.indexOf("of"), words.indexOf("per")); // "price per person"
    if (of > 0) {
      return guess(String.join("_", words.subList(0, of)));
    }
    if (COUNT_FIRST.contains(words.get(0)) && isNumeric(end)) {
      return FieldType.INTEGER;
    }
    if (!isParticiple(end)) {
      return FieldType.STRING;
    }
    boolean many = words.get(words.size() - 2).endsWith("s");
    return many ? FieldType.INTEGER : FieldType.BOOLEAN; // bags collected are counted
  }

  /** A longer ending says more: a party_size is counted, a size is a word. */
  private FieldType ending(List<String> words) {
    for (int from = 1; from < words.size() - 1; from++) {
      FieldType type = whole.get(String.join("_", words.subList(from, words.size())));
      if (type != null) {
        return type;
      }
    }
    String end = words.get(words.size() - 1);
    if (words.size() > 1 && (end.equals("start") || end.equals("end"))) {
      return FieldType.DATETIME;
    }
    if (words.size() > 1 && whole.get(end) == FieldType.STRING) {
      return FieldType.STRING;
    }
    return last.getOrDefault(end, FieldType.STRING);
  }

  private boolean isNumeric(String word) {
    return word.endsWith("s") && !last.containsKey(word);
  }

  private boolean isParticiple(String word) {
    return (word.endsWith("ed") && word.length() > 4 && !notParticiples.contains(word))
        || (word.length() > 6 && (word.endsWith("able") || word.endsWith("ible")));
  }

  /** Gives every name that gives its type away. */
  List<String> names() {
    List<String> names = new ArrayList<>(whole.keySet());
    names.addAll(last.keySet());
    return names;
  }
}
