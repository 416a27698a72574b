package dev.plinth.drafting;

import dev.plinth.drafting.ThingReader.Thing;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the thing that a sentence is about: "my small clinic", "our city's parking lots". */
final class SubjectMatter {
  private static final int MOST_NESTED = 3;
  private static final Set<String> TOWARDS = Set.of("for", "of", "about", "around");
  private static final Set<String> DOING =
      Set.of("to", "that", "which", "should", "must", "will", "can", "shall");
  private static final Set<String> WANTING =
      Set.of("needs", "wants", "need", "want", "requires", "require");
  private static final Set<String> SOMETHING = Set.of("something", "anything", "everything");
  private static final Set<String> DETAILING =
      Set.of("their", "its", "with", "where", "including", "each");

  private final Grammar grammar;
  private final List<Token> tokens;
  private final LeadIn leadIn;
  private final ThingReader things;

  SubjectMatter(Grammar grammar, List<Token> tokens) {
    this.grammar = grammar;
    this.tokens = tokens;
    this.leadIn = new LeadIn(grammar, tokens);
    this.things = new ThingReader(grammar, tokens);
  }

  /** Returns the words of the thing; none where the sentence lists or defines several. */
  Optional<List<Token>> find() {
    int start = leadIn.behind(0);
    Thing thing = things.at(start);
    int speaker = isRole(thing, start) ? speaker(thing.end()) : -1;
    return named(speaker < 0 ? thing : things.at(leadIn.behind(speaker)), 0);
  }

  /** "As a teacher I want" and "I'm a teacher and I want" say who speaks. */
  private boolean isRole(Thing thing, int start) {
    boolean am = tokens.stream().limit(start).anyMatch(one -> one.is("i'm") || one.is("am"));
    return !thing.noun().isEmpty() && (tokens.get(0).is("as") || am);
  }

  /** Returns the place of the next "I" or "we"; -1 if there is none. */
  private int speaker(int from) {
    for (int i = from; i < tokens.size(); i++) {
      if (Verbs.isSpeaker(tokens.get(i))) {
        return i;
      }
    }
    return -1;
  }

  private Optional<List<Token>> named(Thing thing, int depth) {
    List<Token> noun = Nouns.withoutKind(thing.noun());
    int end = thing.end();
    if (noun.isEmpty()) {
      boolean something = end < tokens.size() && SOMETHING.contains(tokens.get(end).word());
      return depth == 0 && something ? inner(end, depth) : Optional.empty();
    }
    if (depth > MOST_NESTED || Nouns.isKind(Tokens.last(noun))) {
      return Optional.empty();
    }
    if (isGeneric(noun)) {
      return inner(end, depth);
    }
    if (isVague(noun, end)) {
      return inner(end, depth).or(() -> Optional.of(noun));
    }
    if (isWanting(end)) {
      return named(things.at(end + 1), depth + 1).or(() -> Optional.of(noun));
    }
    return isOneOfSeveral(thing) ? Optional.empty() : Optional.of(specific(noun));
  }

  /** Reads on behind a backend of which nothing is said yet: "an API to manage", "an app for". */
  private Optional<List<Token>> inner(int from, int depth) {
    int at = from;
    while (at < tokens.size() && !tokens.get(at).is(":") && !tokens.get(at).is("with")) {
      String word = tokens.get(at).word();
      at++;
      int verb = DOING.contains(word) ? grammar.words().at(Role.VERBS, tokens, at) : 0;
      if (TOWARDS.contains(word) || DOING.contains(word)) {
        Thing thing = things.at(leadIn.behind(at + verb));
        Optional<List<Token>> found = named(thing, depth + 1);
        if (found.isPresent()) {
          return found;
        }
        at = Math.max(at, thing.end());
      }
    }
    return Optional.empty();
  }

  private boolean isGeneric(List<Token> noun) {
    Vocabulary words = grammar.words();
    boolean kept = noun.size() > 1 && Tokens.last(noun).is("collection"); // "record collection"
    return words.of(Role.PEOPLE).isWhole(noun)
        || (!kept
            && noun.stream()
                .allMatch(one -> words.is(Role.GENERIC, one) || words.is(Role.CONTAINERS, one)));
  }

  /** "Maintenance of" what, "a marketplace for" what: a word that says too little alone. */
  private boolean isVague(List<Token> noun, int end) {
    if (noun.size() > 1 || end >= tokens.size() || !TOWARDS.contains(tokens.get(end).word())) {
      return false;
    }
    boolean domain = grammar.words().lexicon().domain(Subjects.phrase(noun)).isPresent();
    boolean soft = grammar.words().is(Role.SOFTCONTAINERS, noun.get(0));
    return tokens.get(end).is("of") ? !soft : soft && !domain;
  }

  /** "Our church needs a schedule", but not "our shelter needs to register animals". */
  private boolean isWanting(int at) {
    return at < tokens.size()
        && WANTING.contains(tokens.get(at).word())
        && grammar.words().at(Role.ARTICLES, tokens, at + 1) > 0;
  }

  /** "Books, authors and loans", "books have a title". */
  private boolean isOneOfSeveral(Thing thing) {
    int end = thing.end();
    boolean detailed =
        end + 1 < tokens.size() && DETAILING.contains(tokens.get(end + 1).word()); // ", with"
    if (end >= tokens.size() || thing.owned() || detailed) {
      return false;
    }
    boolean plural = grammar.words().plurals().isPlural(Tokens.last(thing.noun()).word());
    boolean listed = tokens.get(end).is(",") || grammar.words().at(Role.AND, tokens, end) > 0;
    boolean defined = plural && grammar.words().at(Role.HAS, tokens, end) > 0;
    return (listed && (plural || !thing.determined())) || defined;
  }

  /** "REST recipe app" is a recipe app. */
  private List<Token> specific(List<Token> noun) {
    int start = 0;
    while (start < noun.size() - 1 && grammar.words().is(Role.CONTAINERS, noun.get(start))) {
      start++;
    }
    return noun.subList(start, noun.size());
  }
}
