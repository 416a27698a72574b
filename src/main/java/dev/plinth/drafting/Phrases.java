package dev.plinth.drafting;

import java.util.List;
import java.util.Set;

/**
 * Finds the parts that roundabout sentences are made of. Gives places, each behind what it found.
 */
final class Phrases {
  private static final Set<String> ONE = Set.of("a", "an", "each", "every", "any", "one");
  private static final Set<String> OWNERS = Set.of("of", "on", "in", "for", "at", "by", "from");
  private static final Set<String> TYPES =
      Set.of(
          "string",
          "text",
          "integer",
          "int",
          "float",
          "boolean",
          "bool",
          "datetime",
          "date",
          "uuid",
          "number",
          "timestamp",
          "flag",
          "name");
  private static final Set<String> GIVING =
      Set.of("giving", "stating", "having", "bearing", "contains", "contain");

  private final Grammar grammar;
  private final FieldRuns runs;
  private final Verbs verbs;

  /** Those parts in the words of this grammar. */
  Phrases(Grammar grammar) {
    this.grammar = grammar;
    this.runs = new FieldRuns(grammar);
    this.verbs = new Verbs(grammar);
  }

  /** Gives what finds verbs. */
  Verbs verbs() {
    return verbs;
  }

  /** A thing: "each line", and whose it is where that is said: "of an order". */
  record Thing(List<Token> noun, List<Token> owner, int end, boolean one) {}

  /** Reads the thing that begins here; its noun is empty where none does. */
  Thing thing(List<Token> tokens, int from) {
    int at = from;
    boolean one = at < tokens.size() && ONE.contains(tokens.get(at).word());
    at += one ? 1 : 0;
    at = one ? at : behindAll(tokens, at);
    int end = noun(tokens, at);
    boolean verb = // "an application stores"
        one && end > at + 1 && grammar.words().plurals().isPlural(tokens.get(end - 1).word());
    end -= verb ? 1 : 0;
    List<Token> noun = tokens.subList(at, end);
    if (!noun.isEmpty() && end + 2 < tokens.size() && OWNERS.contains(tokens.get(end).word())) {
      boolean another = ONE.contains(tokens.get(end + 1).word());
      int ends = another ? noun(tokens, end + 2) : end;
      if (another && ends > end + 2) {
        return new Thing(noun, tokens.subList(end + 2, ends), ends, one);
      }
    }
    return new Thing(noun, List.of(), noun.isEmpty() ? end : behindOurs(tokens, end), one);
  }

  /** "All the products". */
  private static int behindAll(List<Token> tokens, int from) {
    int at = from;
    while (at + 1 < tokens.size()
        && Set.of("all", "the", "our", "my", "these").contains(tokens.get(at).word())) {
      at++;
    }
    return at;
  }

  /** "The products we make": who makes them is no part of the thing. */
  private static int behindOurs(List<Token> tokens, int from) {
    int at = from < tokens.size() && tokens.get(from).is("that") ? from + 1 : from;
    boolean ours =
        at + 2 < tokens.size()
            && Set.of("we", "i", "they").contains(tokens.get(at).word())
            && tokens.get(at + 1).tag().equals("VERB")
            && (tokens.get(at + 2).is(",")
                || Set.of("VERB", "AUX").contains(tokens.get(at + 2).tag()));
    return ours ? at + 2 : from;
  }

  /** Reads the thing that begins here, whosever it is. */
  Thing plain(List<Token> tokens, int from) {
    Thing thing = thing(tokens, from);
    boolean whole = thing.owner().isEmpty();
    int end = whole ? thing.end() : thing.end() - thing.owner().size() - 2;
    return new Thing(thing.noun(), List.of(), end, thing.one());
  }

  /** Reads the thing behind a preposition, where a noun must stand whatever it is taken for. */
  Thing governed(List<Token> tokens, int from) {
    boolean verb =
        from + 1 < tokens.size()
            && tokens.get(from).tag().equals("VERB")
            && grammar.words().plurals().isPlural(tokens.get(from).word());
    return verb
        ? new Thing(tokens.subList(from, from + 1), List.of(), from + 1, false)
        : thing(tokens, from);
  }

  /** Gives where the noun ends that begins here. */
  int noun(List<Token> tokens, int from) {
    int end = from;
    while (end < tokens.size()
        && (grammar.nouns().isNoun(tokens, end, false) || (end > from && isDoing(tokens.get(end))))
        && !(end > from && (isDeed(tokens, end) || GIVING.contains(tokens.get(end).word())))) {
      end++;
    }
    return end;
  }

  /** "A job posting". */
  private static boolean isDoing(Token token) {
    return token.tag().equals("NOUN") && token.word().endsWith("ing");
  }

  /** "Whoever reads a meter enters a reading": a verb may be taken for a noun. */
  private boolean isDeed(List<Token> tokens, int at) {
    return at + 1 < tokens.size()
        && (tokens.get(at).word().endsWith("s")
            || grammar.words().plurals().isPlural(tokens.get(at - 1).word())) // "bookings link a"
        && Set.of("a", "an", "the", "its", "exactly", "one", "in", "out", "up", "that")
            .contains(tokens.get(at + 1).word());
  }

  /** Tells whether a thing may be kept: no part of speech, nobody who speaks, not the backend. */
  boolean isKept(Thing thing) {
    List<Token> noun = thing.noun();
    return !noun.isEmpty()
        && noun.size() < 4
        && (thing.one() || grammar.words().plurals().isPlural(Tokens.last(noun).word()))
        && !grammar.words().is(Role.PEOPLE, Tokens.last(noun))
        && !grammar.words().of(Role.LABELS).isWhole(noun)
        && !grammar.words().of(Role.FIELDLABELS).isWhole(noun)
        && (!grammar.subjects().isContainer(noun)
            || (thing.one() && noun.size() == 1 && noun.get(0).is("application")))
        && !TYPES.contains(Tokens.last(noun).word())
        && !grammar.nouns().entity(noun).isEmpty();
  }

  /** ", which takes place in one tower,": gives the same place where none stands here. */
  int behindRelative(List<Token> tokens, int from) {
    boolean relative =
        from + 3 < tokens.size()
            && tokens.get(from).is(",")
            && Set.of("which", "that", "who").contains(tokens.get(from + 1).word());
    for (int i = from + 2; relative && i < Math.min(tokens.size() - 1, from + 12); i++) {
      if (tokens.get(i).is(",")) {
        return i + 1;
      }
    }
    return from;
  }

  /** Gives the thing that these words say something is in, or at; maybe empty. */
  List<Token> parentIn(List<Token> tokens, int from, int end) {
    for (int i = from; i + 2 < end; i++) {
      boolean in =
          OWNERS.contains(tokens.get(i).word())
              || tokens.get(i).is("to")
              || tokens.get(i).is("with");
      if (in && ONE.contains(tokens.get(i + 1).word())) {
        return tokens.subList(i + 2, Math.min(end, noun(tokens, i + 2)));
      }
    }
    return List.of();
  }

  /** Tells whether a noun is what a field is often called, and no entity. */
  boolean isField(List<Token> noun) {
    return runs.isField(noun);
  }

  /** Tells whether nothing but fields stands from here on. */
  boolean areFields(List<Token> tokens, int from) {
    return runs.areAll(tokens, from);
  }

  /** Gives how many items of a list of fields begin here, one after the other. */
  int fields(List<Token> tokens, int from) {
    return runs.from(tokens, from);
  }
}
