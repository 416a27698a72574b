package dev.plinth.drafting;

import dev.plinth.spec.FieldType;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads a field that is put as a question. */
final class Whether {
  private static final Set<String> ENDS =
      Set.of("for", "with", "where", "that", "which", "when", "or", "to", "from", "by");

  private static final Set<String> FLAGS =
      Set.of("flag", "boolean", "for", "indicating", "telling", "showing", "saying");
  private static final Set<String> VERBS =
      Set.of("is", "was", "has", "are", "can", "it's", "they're", "were");
  private static final Set<String> PREFIXES = Set.of("was", "has", "can");
  private static final Set<String> ADVERBS =
      Set.of("still", "already", "currently", "a", "an", "the", "now");

  private static final Set<String> WE = Set.of("i", "we", "you", "they");

  private static final int SOON = 7;

  private Whether() {}

  /** "Whether it is paid" is a field is_paid. */
  static Optional<FieldPlan> read(Vocabulary words, List<Token> tokens) {
    List<Token> bare = words.without(Role.ARTICLES, tokens);
    int at = behindSpeaker(bare);
    while (at < bare.size() && FLAGS.contains(bare.get(at).word())) {
      at++;
    }
    boolean asks = at < bare.size() && (bare.get(at).is("whether") || bare.get(at).is("if"));
    int verb = at;
    while (asks && verb < bare.size() && !VERBS.contains(bare.get(verb).word())) {
      verb++;
    }
    Token last = bare.isEmpty() ? null : Tokens.last(bare);
    if (asks && last != null && (last.word().startsWith("is_") || last.word().startsWith("has_"))) {
      return Optional.of(
          new FieldPlan(Nouns.column(List.of(last)), Attributes.of(FieldType.BOOLEAN)));
    }
    Optional<String> done = asks ? done(bare, at + 1) : Optional.empty();
    if (done.isPresent()) {
      return done.map(name -> new FieldPlan(name, Attributes.of(FieldType.BOOLEAN)));
    }
    if (!asks || verb >= bare.size() - 1 || verb - at > 5) {
      return Optional.empty();
    }
    String name = name(bare.get(verb).word(), bare.subList(verb + 1, bare.size()));
    return name.isEmpty() || name.length() > FieldNames.LONGEST
        ? Optional.empty()
        : Optional.of(new FieldPlan(name, Attributes.of(FieldType.BOOLEAN)));
  }

  /** "We want to know whether": gives where the question begins. */
  private static int behindSpeaker(List<Token> tokens) {
    boolean speaks = !tokens.isEmpty() && Story.isSpeaker(tokens.get(0));
    for (int i = 1; speaks && i < Math.min(tokens.size(), SOON); i++) {
      if (tokens.get(i).is("whether") || tokens.get(i).is("if")) {
        return i;
      }
    }
    return 0;
  }

  /** "Whether I've already read it" is a field is_read. */
  private static Optional<String> done(List<Token> tokens, int from) {
    String who = from < tokens.size() ? tokens.get(from).word() : "";
    boolean have = from + 1 < tokens.size() && WE.contains(who) && tokens.get(from + 1).is("have");
    int at = have ? from + 2 : from + 1;
    at += at < tokens.size() && ADVERBS.contains(tokens.get(at).word()) ? 1 : 0;
    boolean done = have || (who.endsWith("'ve") && WE.contains(who.replace("'ve", "")));
    int end = at + 1;
    return done && at < tokens.size() && (end == tokens.size() || LinkSense.isThem(tokens.get(end)))
        ? Optional.of("is_" + Nouns.column(tokens.subList(at, end)))
        : Optional.empty();
  }

  /** Gives the name of what is asked behind this verb; empty where nothing is. */
  private static String name(String verb, List<Token> behind) {
    String prefix = PREFIXES.contains(verb) ? verb : "is";
    List<Token> what = behind.subList(0, Math.min(behind.size(), 3));
    what = what.subList(0, end(what));
    boolean been = prefix.equals("has") && !what.isEmpty() && what.get(0).is("been");
    what = been ? what.subList(1, what.size()) : what;
    if (what.size() > 1 && ADVERBS.contains(what.get(0).word())) {
      what = what.subList(1, what.size());
    }
    String name = Nouns.column(what);
    return name.isEmpty() ? "" : (been ? "is" : prefix) + "_" + name;
  }

  private static int end(List<Token> what) {
    for (int i = 1; i < what.size(); i++) {
      if (ENDS.contains(what.get(i).word()) || what.get(i).isMark()) {
        return i;
      }
    }
    return what.size();
  }
}
