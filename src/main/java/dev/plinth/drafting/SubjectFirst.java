package dev.plinth.drafting;

import dev.plinth.drafting.Phrases.Thing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a subject with a long way to its list: "projects come in from an agency with a title", "an
 * allocation gives one pitch to one trader for a market date, and has a paid flag".
 */
final class SubjectFirst {
  private static final Set<String> OPENERS =
      Set.of("with", "giving", "stating", "having", "bearing", "storing", "holding");
  private static final Set<String> PREPOSITIONS =
      Set.of(
          "of", "on", "in", "for", "at", "by", "from", "to", "with", "into", "onto", "under",
          "over", "against", "about", "via", "through", "during", "that");
  private static final Set<String> ARTICLES =
      Set.of("a", "an", "each", "every", "that", "this", "the");
  private static final Set<String> SAME =
      Set.of("one", "single", "certain", "given", "same", "particular", "exactly");
  private static final int FAR = 32;

  private final Grammar grammar;
  private final Phrases phrases;

  SubjectFirst(Grammar grammar, Phrases phrases) {
    this.grammar = grammar;
    this.phrases = phrases;
  }

  /** What stands between a subject and its list: whose it is, and fields that came early. */
  private final class Way {
    private final List<List<Token>> parents = new ArrayList<>();
    private final List<Boolean> certain = new ArrayList<>();
    private final List<List<Token>> fields = new ArrayList<>();

    /** Reads what stands here, and gives where it ends. */
    int read(List<Token> tokens, int at) {
      boolean number = tokens.get(at).is("one") || tokens.get(at).is("exactly");
      Token before = tokens.get(at - 1);
      boolean again = before.is("and") && !parents.isEmpty() && !tokens.get(at).is("the");
      boolean behind = PREPOSITIONS.contains(before.word()) || again || isCertain(tokens, at);
      if (!number && !(behind && ARTICLES.contains(tokens.get(at).word()))) {
        return at + 1;
      }
      int from = number ? at : at + 1;
      while (from < tokens.size() && SAME.contains(tokens.get(from).word())) {
        from++;
      }
      Thing thing = phrases.plain(tokens, from);
      Thing one = new Thing(thing.noun(), List.of(), thing.end(), true);
      if (one.noun().isEmpty()) {
        return at + 1;
      }
      int end = typed(tokens, one.end());
      boolean given = end > one.end() || one.noun().size() > 1 || tokens.get(from - 1).is("given");
      boolean price = before.is("against") && phrases.isField(one.noun());
      if (price || (behind && given && phrases.isField(one.noun()))) {
        fields.add(tokens.subList(from, end));
        return end;
      }
      if (phrases.isKept(one)) {
        parents.add(one.noun());
        certain.add(isCertain(tokens, at) || (again && certain.get(certain.size() - 1)));
      }
      return one.end();
    }

    private int typed(List<Token> tokens, int end) {
      boolean bracket = end < tokens.size() && tokens.get(end).is("(");
      return bracket ? Math.min(tokens.size(), Pieces.closing(tokens, end) + 1) : end;
    }

    private boolean isCertain(List<Token> tokens, int at) {
      for (int i = Math.max(0, at - 5); i < at; i++) {
        int length = grammar.words().at(Role.REFERS, tokens, i);
        if (length > 0 && i + length >= at) {
          return true;
        }
      }
      return false;
    }

    Turn.Words say(Token first, List<Token> noun) {
      Turn.Words words = Turn.at(first);
      for (int i = 0; i < parents.size(); i++) {
        if (certain.get(i)) {
          words.belongs(noun, parents.get(i));
        } else {
          words.stands(noun, parents.get(i));
        }
      }
      fields.forEach(field -> words.each(noun).has().repeat(field).say(",", "PUNCT"));
      return words;
    }
  }

  Optional<Turn> at(List<Token> tokens, int at) {
    boolean several = Set.of("several", "many").contains(tokens.get(at).word());
    Thing thing = phrases.plain(tokens, several ? at + 1 : at);
    boolean always = thing.end() < tokens.size() && tokens.get(thing.end()).tag().equals("ADV");
    int verb = always ? thing.end() + 1 : thing.end();
    if (!phrases.isKept(thing)
        || verb + 2 >= tokens.size()
        || !phrases.verbs().isOne(tokens, verb)
        || (tokens.get(verb).word().endsWith("ed") && tokens.get(verb).tag().equals("VERB"))
        || grammar.words().at(Role.HAS, tokens, verb) > 0
        || grammar.words().at(Role.MANY, tokens, verb) > 0) {
      return Optional.empty();
    }
    if (hasObject(tokens, verb)) {
      return Optional.empty(); // "customers submit tickets with a subject": these have it
    }
    Way way = new Way();
    int i = verb + 1;
    while (i < Math.min(tokens.size(), verb + FAR)) {
      if (grammar.words().at(Role.LOGIN, tokens, i - 1) > 0) {
        return Optional.empty();
      }
      if (Set.of(";", ":", "(", "not").contains(tokens.get(i).word())) {
        break;
      }
      int list = list(tokens, i, verb);
      if (list > i) {
        return list == verb + 1 && way.parents.isEmpty()
            ? Optional.empty()
            : Optional.of(
                way.say(tokens.get(at), thing.noun()).each(thing.noun()).has().until(list));
      }
      if (OPENERS.contains(tokens.get(i).word())) {
        return Optional.empty(); // a list that is none of fields
      }
      if (tokens.get(i).is(",") && !goesOn(tokens, i + 1)) {
        break;
      }
      i = way.read(tokens, i);
    }
    boolean whole = i >= tokens.size() || tokens.get(i).isMark();
    boolean enough = !way.fields.isEmpty() || (several && !way.parents.isEmpty());
    return whole && enough
        ? Optional.of(way.say(tokens.get(at), thing.noun()).until(Math.min(tokens.size(), i + 1)))
        : Optional.empty();
  }

  private boolean hasObject(List<Token> tokens, int verb) {
    int from = Math.max(verb + 1, phrases.verbs().behind(tokens, verb));
    Thing object = phrases.plain(tokens, from);
    boolean one = from < tokens.size() && tokens.get(from).is("one");
    return !PREPOSITIONS.contains(tokens.get(from - 1).word())
        && !one
        && phrases.isKept(object)
        && grammar.words().isEntity(Tokens.last(object.noun()));
  }

  private static boolean goesOn(List<Token> tokens, int at) {
    boolean other = // ", and of each burial we keep"
        at + 2 < tokens.size()
            && tokens.get(at).is("and")
            && PREPOSITIONS.contains(tokens.get(at + 1).word())
            && !tokens.get(at + 1).is("with");
    return at < tokens.size()
        && !other
        && (OPENERS.contains(tokens.get(at).word())
            || Set.of("and", "which").contains(tokens.get(at).word()));
  }

  /** Gives where a list of fields begins whose opening words stand here, or the same place. */
  private int list(List<Token> tokens, int at, int verb) {
    Token token = tokens.get(at);
    Token before = tokens.get(at - 1);
    boolean joined = before.is("and") || before.is(",") || before.is("which") || before.is("that");
    int list = at;
    if (OPENERS.contains(token.word()) && at > verb) {
      list = at + 1;
    } else if (joined && grammar.words().at(Role.HAS, tokens, at) > 0) {
      list = at + grammar.words().at(Role.HAS, tokens, at);
    } else if (joined && phrases.verbs().isOne(tokens, at)) {
      list = Math.max(at + 1, phrases.verbs().behind(tokens, at));
    }
    if (list == at || list >= tokens.size()) {
      return at;
    }
    int fields = phrases.fields(tokens, list);
    return fields > 1 || (fields == 1 && Verbs.isArticle(tokens.get(list))) ? list : at;
  }
}
