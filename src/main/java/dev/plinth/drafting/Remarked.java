package dev.plinth.drafting;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a remark that a list follows: "the audit log is internal and has an action" is "the audit
 * log is internal, each audit log has an action".
 */
final class Remarked {
  private static final Set<String> JOINTS = Set.of("and", ",", ";", ":", "-", "it", "they");

  private final Grammar grammar;

  Remarked(Grammar grammar) {
    this.grammar = grammar;
  }

  /** Reads a clause that begins here. */
  Optional<Turn> at(List<Token> tokens, int at) {
    int from = at + grammar.words().at(Role.DETERMINERS, tokens, at);
    List<Token> noun = from < tokens.size() ? grammar.nouns().first(tokens, from) : List.of();
    int be = from + noun.size();
    int being = noun.isEmpty() ? 0 : grammar.words().at(Role.BE, tokens, be);
    int joint = being > 0 ? joint(tokens, be + being) : 0;
    int has = joint;
    while (has > 0 && has < tokens.size() && JOINTS.contains(tokens.get(has).word())) {
      has++;
    }
    int having = has > joint ? grammar.words().at(Role.HAS, tokens, has) : 0;
    boolean internal =
        having > 0
            && has + having < tokens.size()
            && grammar
                .fields()
                .attributes()
                .behind(tokens.subList(be, be + being), tokens.subList(be + being, joint))
                .filter(Attributes::isInternal)
                .isPresent();
    return internal
        ? Optional.of(
            Turn.at(tokens.get(at))
                .repeat(tokens.subList(at, joint))
                .say(",", "PUNCT")
                .each(noun)
                .has()
                .until(has + having))
        : Optional.empty();
  }

  /** Gives where the words end that may be a remark. */
  private static int joint(List<Token> tokens, int from) {
    int at = from;
    while (at < tokens.size() && at < from + 5 && !JOINTS.contains(tokens.get(at).word())) {
      at++;
    }
    return at > from && at < tokens.size() ? at : 0;
  }
}
