package dev.plinth.drafting;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Finds what joins the two sides of a clause. */
final class Links {
  private static final Set<String> PREPOSITIONS =
      Set.of(
          "in", "on", "to", "for", "with", "by", "from", "at", "of", "into", "under", "over",
          "onto", "through", "via", "during", "about", "against");
  private static final Set<String> ONE = Set.of("a", "an", "one", "exactly");

  private final Vocabulary words;

  Links(Vocabulary words) {
    this.words = words;
  }

  /** Gives the first link outside brackets that is wanted. */
  Optional<Link> first(List<Token> tokens, Predicate<Link> wanted) {
    int at = 0;
    while (at < tokens.size()) {
      if (Pieces.depth(tokens.get(at)) > 0) {
        at = Pieces.closing(tokens, at) + 1;
        continue;
      }
      Optional<Link> link = at(tokens, at);
      if (link.isPresent() && wanted.test(link.get())) {
        return link;
      }
      at++;
    }
    return Optional.empty();
  }

  private Optional<Link> at(List<Token> tokens, int at) {
    Token token = tokens.get(at);
    if (token.is(":") || token.is("=>") || token.is("\u2192")) {
      return link(Link.Kind.COLON, at, 1);
    }
    if (isDash(tokens, at)) {
      return link(Link.Kind.DASH, at, 1);
    }
    Optional<Link> best = Optional.empty();
    best = longer(best, Link.Kind.MANY, Role.MANY, tokens, at);
    best = longer(best, Link.Kind.REFERS, Role.REFERS, tokens, at);
    best = longer(best, Link.Kind.HAS, Role.HAS, tokens, at);
    best = longer(best, Link.Kind.WITH, Role.WITH, tokens, at);
    Optional<Link> found = longer(best, Link.Kind.BE, Role.BE, tokens, at);
    return found
        .filter(link -> link.kind() != Link.Kind.BE)
        .or(() -> touch(tokens, at))
        .or(() -> found);
  }

  /** "Is carried out on one crane", "runs on a printer", "is by one barber". */
  private Optional<Link> touch(List<Token> tokens, int at) {
    int behind = at;
    while (behind < tokens.size() && behind < at + 4 && isVerbal(tokens.get(behind))) {
      behind++;
    }
    String first = tokens.get(at).word();
    boolean noun = // "a run belongs to one experiment"
        at > 0
            && at + 1 < tokens.size()
            && Set.of("a", "an", "each", "every").contains(tokens.get(at - 1).word())
            && tokens.get(at + 1).word().endsWith("s");
    boolean verb =
        behind > at && !noun && !tokens.get(at).tag().equals("ADV") && !first.endsWith("ing");
    boolean one =
        behind + 1 < tokens.size()
            && PREPOSITIONS.contains(tokens.get(behind).word())
            && ONE.contains(tokens.get(behind + 1).word());
    boolean with = one && tokens.get(behind).is("with") && !tokens.get(behind + 1).is("one");
    return verb && one && !with ? link(Link.Kind.TOUCHES, at, behind + 1 - at) : Optional.empty();
  }

  private boolean isVerbal(Token token) {
    return token.tag().equals("VERB")
        || words.is(Role.TOUCHING, token)
        || token.tag().equals("AUX")
        || token.tag().equals("ADV")
        || Set.of("out", "up", "place").contains(token.word());
  }

  private Optional<Link> longer(
      Optional<Link> best, Link.Kind kind, Role role, List<Token> tokens, int at) {
    int length = words.at(role, tokens, at);
    int longest = best.map(link -> link.end() - link.start()).orElse(0);
    return length > longest ? link(kind, at, length) : best;
  }

  private static Optional<Link> link(Link.Kind kind, int at, int length) {
    return Optional.of(new Link(kind, at, at + length));
  }

  /** A dash stands apart; a hyphen joins. */
  private static boolean isDash(List<Token> tokens, int at) {
    Token token = tokens.get(at);
    boolean dash = token.is("-") || token.is("\u2013") || token.is("\u2014") || token.is("=");
    return dash && at > 0 && tokens.get(at - 1).end() < token.start();
  }
}
