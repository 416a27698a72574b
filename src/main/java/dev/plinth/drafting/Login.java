package dev.plinth.drafting;

import dev.plinth.spec.Auth;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a request says about logging in.
 *
 * @param enabled whether clients log in; empty where nothing is said
 * @param minutes how long a token lives; empty where nothing is said
 */
record Login(Optional<Boolean> enabled, Optional<Integer> minutes) {
  private static final Set<String> LIVES =
      Set.of(
          "token",
          "tokens",
          "expire",
          "expires",
          "expiring",
          "expiry",
          "expiration",
          "valid",
          "lifetime",
          "session",
          "sessions",
          "jwt");
  private static final Set<String> DENIALS =
      Set.of(
          "no", "not", "without", "don't", "doesn't", "never", "isn't", "skip", "needn't",
          "aren't");
  private static final Set<String> OFF =
      Set.of("no", "none", "off", "false", "disabled", "not", "n/a", "nope", "without");
  private static final Set<String> NOBODY =
      Set.of("nobody", "nothing", "noone", "none", "cannot", "can't", "never");
  private static final int NEAR = 9;
  private static final int FAR = 15;

  static Login of(Vocabulary words, List<Token> tokens) {
    int on = 0;
    int off = 0;
    int at = 0;
    while (at < tokens.size()) {
      if (isFlag(tokens, at)) {
        at++;
        continue;
      }
      int none = words.at(Role.NOLOGIN, tokens, at);
      int some = words.at(Role.LOGIN, tokens, at);
      if (none > 0 && isTwice(tokens, at)) {
        on++;
      } else if (none > 0) {
        off++;
      } else if (some > 0) {
        boolean denied = isDenied(tokens, at);
        off += denied ? 1 : 0;
        on += denied ? 0 : 1;
      }
      at += Math.max(1, Math.max(none, some));
    }
    Optional<Integer> minutes = minutes(words, tokens);
    boolean said = on > 0 || off > 0 || minutes.isPresent();
    return new Login(said ? Optional.of(on > 0 || off == 0) : Optional.empty(), minutes);
  }

  /** Tells whether the words are about logging in, or about not having to. */
  static boolean isNamed(Vocabulary words, List<Token> tokens) {
    return words.of(Role.LOGIN).find(tokens) >= 0 || words.of(Role.NOLOGIN).find(tokens) >= 0;
  }

  /** "A protected flag" is a field. */
  private static boolean isFlag(List<Token> tokens, int at) {
    return at + 1 < tokens.size()
        && Set.of("protected", "secured", "authenticated").contains(tokens.get(at).word())
        && Set.of("flag", "boolean", "bool", "field").contains(tokens.get(at + 1).word());
  }

  /** "Nobody may change anything without logging in". */
  private static boolean isTwice(List<Token> tokens, int at) {
    boolean nobody = false;
    for (int i = Math.max(0, at - FAR); i < at && tokens.get(at).is("without"); i++) {
      Token token = tokens.get(i);
      nobody = !token.is(".") && (nobody || NOBODY.contains(token.word()));
    }
    return nobody;
  }

  private static boolean isDenied(List<Token> tokens, int at) {
    if (at + 2 < tokens.size() && (tokens.get(at + 1).is(":") || tokens.get(at + 1).is("="))) {
      return OFF.contains(tokens.get(at + 2).word()); // "auth: none"
    }
    for (int i = Math.max(0, at - 4); i < at; i++) {
      if (DENIALS.contains(tokens.get(i).word())) {
        boolean ended =
            tokens.subList(i, at).stream()
                .anyMatch(token -> token.is(".") || token.is(",") || token.is(";"));
        return !ended;
      }
    }
    return false;
  }

  private static Optional<Integer> minutes(Vocabulary words, List<Token> tokens) {
    for (int i = 0; i < tokens.size(); i++) {
      if (LIVES.contains(tokens.get(i).word())) {
        int from = Math.max(0, i - 3);
        for (int j = from; j < Math.min(tokens.size(), i + NEAR); j++) {
          Optional<Integer> found = duration(words, tokens, j);
          if (found.isPresent()) {
            return found;
          }
        }
      }
    }
    return Optional.empty();
  }

  /** Reads "15 minutes", "15-minute", "2h", "an hour". */
  private static Optional<Integer> duration(Vocabulary words, List<Token> tokens, int at) {
    String word = tokens.get(at).word();
    int digits = 0;
    while (digits < word.length() && Character.isDigit(word.charAt(digits))) {
      digits++;
    }
    boolean one = word.equals("an") || word.equals("a") || word.equals("one");
    if (digits > 7 || (digits == 0 && !one)) {
      return Optional.empty();
    }
    String unit = digits == 0 ? "" : word.substring(digits);
    unit = unit.startsWith("-") ? unit.substring(1) : unit;
    if (unit.isEmpty() && at + 1 < tokens.size()) {
      unit = tokens.get(at + 1).word();
    }
    double factor = factor(words, unit);
    long minutes = Math.round((one ? 1 : Integer.parseInt(ascii(word, digits))) * factor);
    return factor == 0
        ? Optional.empty()
        : Optional.of((int) Math.max(Auth.SHORTEST_EXPIRY, Math.min(Auth.LONGEST_EXPIRY, minutes)));
  }

  private static String ascii(String word, int digits) {
    StringBuilder ascii = new StringBuilder();
    word.substring(0, digits).chars().map(c -> Character.digit(c, 10)).forEach(ascii::append);
    return ascii.toString();
  }

  private static double factor(Vocabulary words, String unit) {
    if (words.of(Role.MINUTES).contains(unit)) {
      return 1;
    }
    if (words.of(Role.HOURS).contains(unit)) {
      return 60;
    }
    if (words.of(Role.DAYS).contains(unit)) {
      return 24 * 60;
    }
    if (words.of(Role.WEEKS).contains(unit)) {
      return 7 * 24 * 60;
    }
    return words.of(Role.SECONDS).contains(unit) ? 1 / 60.0 : 0;
  }
}
