package dev.plinth.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Takes from a sentence what says nothing, and parts what is two clauses, before it is read. */
final class Trimming {
  private static final Set<String> RELATIVE = Set.of("where", "which", "that", "who");

  private final Grammar grammar;
  private final Phrases phrases;

  Trimming(Grammar grammar, Phrases phrases) {
    this.grammar = grammar;
    this.phrases = phrases;
  }

  /** Gives what is left of a sentence; nothing where it only asks. */
  List<Token> of(List<Token> sentence) {
    return isAsked(sentence) ? List.of() : clauses(apart(enough(unsaid(sentence))));
  }

  /** "Clients themselves", "first the drives", "a member is just a name". */
  private static List<Token> unsaid(List<Token> sentence) {
    boolean counted =
        sentence.size() > 3
            && Set.of("first", "second", "third", "fourth", "then").contains(sentence.get(0).word())
            && sentence.get(1).is("the");
    List<Token> said = meaning(sentence.subList(counted ? 1 : 0, sentence.size()));
    List<Token> left = new ArrayList<>();
    for (Token token : said) {
      boolean being = !left.isEmpty() && Set.of("is", "are").contains(Tokens.last(left).word());
      boolean just = being && Set.of("just", "simply", "basically").contains(token.word());
      if (!just && !Set.of("itself", "themselves").contains(token.word())) {
        left.add(token);
      }
    }
    return left;
  }

  /** "Which is to say" is a longer "meaning". */
  private static List<Token> meaning(List<Token> sentence) {
    for (int i = 0; i + 4 < sentence.size(); i++) {
      if (sentence.get(i).is("which")
          && sentence.get(i + 1).is("is")
          && sentence.get(i + 2).is("to")
          && sentence.get(i + 3).is("say")) {
        List<Token> shorter = new ArrayList<>(sentence.subList(0, i));
        shorter.addAll(Turn.at(sentence.get(i)).say("meaning", "VERB").until(0).instead());
        shorter.addAll(sentence.subList(i + 4, sentence.size()));
        return shorter;
      }
    }
    return sentence;
  }

  /** "Technicians do services: a service is done on a device": a colon may part two clauses. */
  private List<Token> clauses(List<Token> tokens) {
    int colon = Pieces.colon(tokens);
    Phrases.Thing thing = phrases.thing(tokens, colon + 1);
    boolean clause =
        colon > 1
            && thing.one()
            && phrases.isKept(thing)
            && thing.end() + 1 < tokens.size()
            && (phrases.verbs().isOne(tokens, thing.end())
                || phrases.verbs().isOne(tokens, thing.end() + 1)) // "a deed always concerns"
            && phrases.fields(tokens, colon + 1) == 0;
    if (!clause) {
      return tokens;
    }
    List<Token> parted = new ArrayList<>(tokens);
    Token mark = tokens.get(colon);
    parted.set(colon, new Token(";", ";", mark.start(), mark.end(), "PUNCT", ""));
    return parted;
  }

  /** "Which singer has which score" asks, and tells nothing. */
  private boolean isAsked(List<Token> sentence) {
    return sentence.size() > 3
        && sentence.get(0).is("which")
        && grammar.nouns().isNoun(sentence, 1, false)
        && sentence.subList(1, sentence.size()).stream().anyMatch(token -> token.is("which"));
  }

  /** "A name and a weight are enough". */
  private List<Token> enough(List<Token> sentence) {
    int end = sentence.size();
    boolean enough =
        end > 3
            && Set.of("enough", "fine", "sufficient", "plenty")
                .contains(sentence.get(end - 1).word())
            && Set.of("is", "are", "be").contains(sentence.get(end - 2).word());
    boolean stored = // "for which the time and the place get stored"
        end > 8
            && grammar.words().is(Role.KEPT, sentence.get(end - 1))
            && Set.of("is", "are", "get", "gets").contains(sentence.get(end - 2).word())
            && sentence.stream().anyMatch(token -> token.is("which") || token.is("for"));
    return enough || stored
        ? sentence.subList(0, end - (sentence.get(end - 2).is("be") ? 3 : 2))
        : sentence;
  }

  /** "Pianos (brand, model) where each belongs": what stands behind a list is another clause. */
  private List<Token> apart(List<Token> tokens) {
    List<Token> apart = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      apart.add(tokens.get(i));
      if (!tokens.get(i).is(")") || i + 2 >= tokens.size()) {
        continue;
      }
      Token next = tokens.get(i + 1);
      int open = i;
      while (open > 0 && !tokens.get(open).is("(")) {
        open--;
      }
      if (!tokens.get(open).is("(")) {
        continue;
      }
      boolean list = grammar.pieces().of(tokens.subList(open + 1, i)).size() > 1;
      List<Token> noun = grammar.nouns().last(tokens.subList(0, open));
      if (!list || noun.isEmpty()) {
        continue;
      }
      boolean verb = next.tag().equals("AUX") || next.tag().equals("VERB");
      if (RELATIVE.contains(next.word())) {
        apart.add(new Token(",", ",", next.start(), next.start(), "PUNCT", ""));
      } else if (verb && !next.word().endsWith("ing")) {
        apart.add(new Token(",", ",", next.start(), next.start(), "PUNCT", ""));
        apart.add(new Token("each", "each", next.start(), next.start(), "DET", ""));
        apart.addAll(noun);
      }
    }
    return apart;
  }
}
