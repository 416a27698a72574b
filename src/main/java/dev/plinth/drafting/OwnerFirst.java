package dev.plinth.drafting;

import dev.plinth.drafting.Phrases.Thing;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads who comes first and what it has later: "about a prop we note", "all we keep of a guest".
 */
final class OwnerFirst {
  private static final Set<String> BEFORE = Set.of("for", "of", "per", "about", "on", "at");
  private static final Set<String> CLEFT =
      Set.of("all", "what", "everything", "things", "whatever", "data", "information");
  private static final Set<String> ADVERBS = Set.of("simply", "just", "only");
  private static final Set<String> BEING = Set.of("is", "are", "would", "be");
  private static final Set<String> THOSE = Set.of("those", "these", "them", "it");
  private static final Set<String> WHOM = Set.of("whom", "which");
  private static final int FAR = 12;

  private final Phrases phrases;

  OwnerFirst(Phrases phrases) {
    this.phrases = phrases;
  }

  Optional<Turn> at(List<Token> tokens, int at) {
    return BEFORE.contains(tokens.get(at).word()) && at + 1 < tokens.size()
        ? turned(tokens, at)
        : CLEFT.contains(tokens.get(at).word()) ? cleft(tokens, at) : Optional.empty();
  }

  private Optional<Turn> turned(List<Token> tokens, int at) {
    if (at + 4 < tokens.size() && WHOM.contains(tokens.get(at + 1).word())) {
      int list =
          phrases.verbs().behindSpeaker(tokens, at + 2); // "of whom we know", "for which the time"
      return phrases.fields(tokens, list) > 1
          ? Optional.of(Turn.at(tokens.get(at)).say("they", "PRON").say("have", "VERB").until(list))
          : Optional.empty();
    }
    if (at + 3 < tokens.size()
        && tokens.get(at + 1).is("it")
        && Set.of("is", "are").contains(tokens.get(at + 2).word())
        && phrases.fields(tokens, at + 3) > 1) { // "on it are the flower and the date"
      return Optional.of(Turn.at(tokens.get(at)).say("it", "PRON").has().until(at + 3));
    }
    if (at + 3 < tokens.size() && THOSE.contains(tokens.get(at + 1).word())) {
      int list = phrases.verbs().behindSpeaker(tokens, at + 2); // "for those please store"
      return list > at + 2 && list < tokens.size() && phrases.fields(tokens, list) > 0
          ? Optional.of(Turn.at(tokens.get(at)).say("they", "PRON").say("have", "VERB").until(list))
          : Optional.empty();
    }
    Thing thing = phrases.governed(tokens, at + 1);
    boolean per = tokens.get(at).is("per");
    boolean the = tokens.get(Math.min(at + 1, tokens.size() - 1)).is("the");
    Thing owner =
        per || (the && isSpoken(tokens, thing.end()))
            ? new Thing(thing.noun(), thing.owner(), thing.end(), true)
            : thing;
    boolean inversion = // which is read where it begins a sentence
        at == 0
            && owner.owner().isEmpty()
            && (Set.of("each", "every", "any").contains(tokens.get(1).word()) || !owner.one());
    if (inversion && tokens.get(0).is("for") && isSpoken(tokens, owner.end())) {
      return Optional.empty();
    }
    if (!phrases.isKept(owner) || tokens.get(at + 1).is("one") || owner.end() >= tokens.size()) {
      return Optional.empty();
    }
    int clause = phrases.behindRelative(tokens, owner.end());
    if (clause > owner.end()) { // "for every performance, which takes place in a tower, keep"
      owner = new Thing(owner.noun(), phrases.parentIn(tokens, owner.end(), clause), clause, true);
    }
    int list = listAt(tokens, at, owner);
    boolean each = Set.of("each", "every").contains(tokens.get(at + 1).word());
    boolean spoken = list > owner.end() + 1;
    int fields = list < tokens.size() ? phrases.fields(tokens, list) : 0;
    boolean enough = fields > 1 || (fields == 1 && each && spoken);
    boolean behind = list > owner.end() || Verbs.isArticle(tokens.get(list));
    return behind && enough ? Optional.of(has(tokens.get(at), owner, list)) : Optional.empty();
  }

  private boolean isSpoken(List<Token> tokens, int at) {
    return phrases.verbs().behindSpeaker(tokens, at) > at;
  }

  /** Gives where the list begins: behind a comma, who speaks, or "simply". */
  private int listAt(List<Token> tokens, int at, Thing owner) {
    int end = owner.end();
    boolean mark = tokens.get(end).is(",") || tokens.get(end).is(":");
    int from = mark ? end + 1 : end;
    if (from >= tokens.size()) {
      return end;
    }
    int spoken = phrases.verbs().behindSpeaker(tokens, from);
    if (spoken > from) {
      return spoken < tokens.size() && tokens.get(spoken).is(":") ? spoken + 1 : spoken;
    }
    boolean order =
        tokens.get(from).tag().equals("VERB")
            && Set.of("each", "every").contains(tokens.get(at + 1).word())
            && from + 1 < tokens.size()
            && Verbs.isArticle(tokens.get(from + 1));
    if (order) {
      return from + 1;
    }
    boolean simply = ADVERBS.contains(tokens.get(from).word());
    boolean plainly = mark || !owner.one();
    return simply ? from + 1 : plainly ? from : end;
  }

  /** "What I need to store per job is". */
  private Optional<Turn> cleft(List<Token> tokens, int at) {
    boolean speaks = false;
    for (int i = at + 1; i < Math.min(tokens.size() - 2, at + FAR); i++) {
      Token token = tokens.get(i);
      if (token.isMark()) {
        break;
      }
      speaks |= Verbs.isSpeaker(token);
      if (!speaks || !BEFORE.contains(token.word())) {
        continue;
      }
      Thing thing = phrases.thing(tokens, i + 1);
      Thing owner = token.is("per") ? one(thing) : thing;
      int is = owner.end();
      int end = is;
      while (end < tokens.size() && BEING.contains(tokens.get(end).word())) {
        end++;
      }
      boolean colon = end < tokens.size() && tokens.get(end).is(":");
      end += colon ? 1 : 0;
      if (end > is && end < tokens.size() && phrases.isKept(owner)) {
        return Optional.of(has(tokens.get(at), owner, end));
      }
    }
    return unsaid(tokens, at);
  }

  /** "What goes in there is the date and the weight". */
  private Optional<Turn> unsaid(List<Token> tokens, int at) {
    for (int i = at + 2; i < Math.min(tokens.size() - 2, at + FAR); i++) {
      if (tokens.get(i).isMark()) {
        break;
      }
      boolean being = BEING.contains(tokens.get(i).word());
      if (being && Verbs.isArticle(tokens.get(i + 1)) && phrases.fields(tokens, i + 1) > 1) {
        return Optional.of(Turn.at(tokens.get(at)).say("it", "PRON").has().until(i + 1));
      }
    }
    return Optional.empty();
  }

  private static Thing one(Thing thing) {
    return new Thing(thing.noun(), thing.owner(), thing.end(), true);
  }

  private static Turn has(Token first, Thing owner, int end) {
    Turn.Words words = Turn.at(first);
    if (!owner.owner().isEmpty()) {
      words.belongs(owner.noun(), owner.owner());
    }
    return words.each(owner.noun()).has().until(end);
  }
}
