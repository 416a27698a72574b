package dev.plinth.drafting;

import dev.plinth.drafting.Phrases.Thing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads what comes to be when something happens: "whenever a singer takes a score we create a
 * loan", "someone filling in a survey produces a response with an email".
 */
final class Events {
  private static final Set<String> BEGINNINGS =
      Set.of(
          "when",
          "whenever",
          "if",
          "once",
          "whoever",
          "someone",
          "somebody",
          "anyone",
          "everyone",
          "whatever",
          "afterwards",
          "after");
  private static final Set<String> MAKING =
      Set.of(
          "create",
          "creates",
          "make",
          "makes",
          "becomes",
          "become",
          "produces",
          "produce",
          "leaves",
          "leave",
          "open",
          "opens",
          "issue",
          "issues",
          "write",
          "writes",
          "log",
          "logs",
          "file",
          "files",
          "add",
          "adds",
          "start",
          "starts",
          "do",
          "does",
          "record",
          "records",
          "gets",
          "get",
          "enter",
          "enters",
          "fill",
          "fills",
          "book",
          "books");
  private static final Set<String> PARTICLES = Set.of("up", "down", "out", "in", "as");
  private static final Set<String> ONE = Set.of("a", "an", "one");
  private static final Set<String> DETERMINED =
      Set.of("a", "an", "one", "each", "every", "the", "that");
  private static final Set<String> SOONER = Set.of("thing", "time", "day", "week", "month", "year");
  private static final int SOON = 12;

  private final Grammar grammar;
  private final Phrases phrases;

  Events(Grammar grammar, Phrases phrases) {
    this.grammar = grammar;
    this.phrases = phrases;
  }

  Optional<Turn> at(List<Token> tokens, int at) {
    if (tokens.get(at).is("once") && at + 1 < tokens.size() && tokens.get(at + 1).is("a")) {
      return onceADay(tokens, at);
    }
    boolean time =
        at + 1 < tokens.size()
            && Set.of("each", "every").contains(tokens.get(at).word())
            && tokens.get(at + 1).is("time");
    boolean gerund =
        at == 0 && tokens.get(0).tag().equals("VERB") && tokens.get(0).word().endsWith("ing");
    if (!time && !gerund && !BEGINNINGS.contains(tokens.get(at).word())) {
      return Optional.empty();
    }
    return at(tokens, at, at + 1);
  }

  private Optional<Turn> at(List<Token> tokens, int at, int from) {
    int made = made(tokens, from);
    if (made < 0) {
      return Optional.empty();
    }
    Thing thing = phrases.plain(tokens, made);
    List<List<Token>> parents = new ArrayList<>();
    things(tokens, from, made - 1, parents);
    int list = list(tokens, thing.end(), parents);
    if (parents.isEmpty() && list < 0) {
      return Optional.empty();
    }
    Turn.Words words = Turn.at(tokens.get(at));
    parents.stream()
        .filter(parent -> !Tokens.words(parent).equals(Tokens.words(thing.noun())))
        .forEach(parent -> words.stands(thing.noun(), parent));
    if (list >= 0) {
      return Optional.of(words.each(thing.noun()).has().until(list));
    }
    int end = thing.end();
    boolean mark = end < tokens.size() && (tokens.get(end).is(",") || tokens.get(end).is(":"));
    boolean rest = end < tokens.size() && !mark;
    return Optional.of(
        rest ? words.each(thing.noun()).until(end) : words.until(mark ? end + 1 : end));
  }

  /** "Once a day one volunteer does a cleaning". */
  private Optional<Turn> onceADay(List<Token> tokens, int at) {
    return at + 4 < tokens.size() ? at(tokens, at, at + 3) : Optional.empty();
  }

  /** Gives where the last thing begins that is made, or -1. */
  private int made(List<Token> tokens, int from) {
    int found = -1;
    for (int i = from; i + 1 < tokens.size() && !tokens.get(i).is(":"); i++) {
      boolean later = tokens.get(from - 1).is("afterwards") && tokens.get(i).is("has");
      if (!later && !MAKING.contains(tokens.get(i).word())) {
        continue;
      }
      int at = i + 1;
      while (at < tokens.size() && PARTICLES.contains(tokens.get(at).word())) {
        at++;
      }
      boolean one = at + 1 < tokens.size() && ONE.contains(tokens.get(at).word());
      Thing thing = phrases.plain(tokens, at);
      if (one && isThing(thing)) {
        found = at;
      } else if (found >= 0 && phrases.fields(tokens, i + 1) > 0) {
        break;
      }
    }
    return found;
  }

  private boolean isThing(Thing thing) {
    return phrases.isKept(thing)
        && !phrases.isField(thing.noun())
        && !grammar.words().is(Role.SOFTCONTAINERS, Tokens.last(thing.noun()))
        && !grammar.words().is(Role.GENERIC, Tokens.last(thing.noun()));
  }

  private void things(List<Token> tokens, int from, int end, List<List<Token>> found) {
    int i = from;
    while (i + 1 < end) {
      Thing thing = phrases.plain(tokens, i + 1);
      Thing one = new Thing(thing.noun(), List.of(), Math.min(end, thing.end()), true);
      boolean determined = DETERMINED.contains(tokens.get(i).word());
      boolean when = !one.noun().isEmpty() && SOONER.contains(Tokens.last(one.noun()).word());
      if (determined && !one.noun().isEmpty() && !when && phrases.isKept(one)) {
        found.add(one.noun());
        i = Math.max(i + 1, one.end());
      } else {
        i++;
      }
    }
  }

  /** Gives where the list of what is made begins, or -1; whose it is may be said on the way. */
  private int list(List<Token> tokens, int from, List<List<Token>> parents) {
    for (int i = from; i < Math.min(tokens.size() - 1, from + SOON); i++) {
      Token token = tokens.get(i);
      int has = grammar.words().at(Role.HAS, tokens, i);
      boolean opens =
          Set.of("with", "giving", "stating", ":").contains(token.word())
              || (i > from && tokens.get(i - 1).is("for") && token.is("which"));
      int list = opens ? i + 1 : has > 0 ? i + has : -1;
      if (list > 0 && list < tokens.size() && phrases.fields(tokens, list) > 0) {
        things(tokens, from, i, parents);
        return list;
      }
      int verb = phrases.verbs().behind(tokens, i);
      boolean deed = token.is("that") || token.is("which");
      boolean under = i == from && deed;
      if (under || (verb > i && token.tag().equals("VERB") && i > from + 4)) {
        return -1;
      }
    }
    return -1;
  }
}
