package dev.plinth.spec;

import dev.plinth.diagnostic.Code;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a text with syntax errors to its end, as if each error had been repaired. Where an error
 * has several explanations, all of them are followed for a while, and the one that needs the fewest
 * repairs is kept. Only texts that {@link JsonScanner} rejects are read in this way.
 */
final class RecoveringScanner {
  private static final int MAX_READINGS = 10;
  private static final int MAX_DIFFERENCE = 35;

  /** The cost beyond which a text is no spec with errors. */
  private static final int MAX_COST = 2 * Reading.ERROR * SpecReader.MAX_PROBLEMS;

  /** The beginning of a spec inside other text. */
  private static final Pattern SPEC =
      Pattern.compile("\\{\\s*+(?:[\"'“”}/#{]|\\w{1,64}\\s*+[:=])|\\[\\s*+\\{");

  private final String text;
  private final LooseLexer lexer;
  private final MissingKey missingKey;
  private LooseToken token;
  private LooseToken ahead;
  private List<Reading> readings;
  private int values;
  private @Nullable SyntaxError limit;

  private RecoveringScanner(String text) {
    this.text = text;
    this.lexer = new LooseLexer(text);
    this.missingKey = new MissingKey(text);
    this.readings = List.of(Reading.of(text));
    this.token = lexer.next();
    this.ahead = lexer.next();
  }

  /** Reads a text; returns empty if nothing in it looks like JSON. */
  static Optional<JsonScanner.Result> scan(String text) {
    RecoveringScanner scanner = new RecoveringScanner(text);
    if (scanner.isCommentsOnly()) {
      return Optional.of(commentsOnly(text));
    }
    return scanner.start() ? Optional.of(scanner.result()) : Optional.empty();
  }

  /**
   * Returns the innermost object or array that is open at the end of a text, or the text itself;
   * empty if nothing in it looks like JSON, or too much of it does not.
   */
  static Optional<OpenFrame> frameAfter(String text) {
    RecoveringScanner scanner = new RecoveringScanner(text);
    if (!scanner.start()) {
      return Optional.empty();
    }
    scanner.read();
    return scanner.limit == null ? Optional.of(scanner.readings.get(0).frame()) : Optional.empty();
  }

  private boolean isCommentsOnly() {
    int start = text.length() - text.stripLeading().length();
    return token.is(LooseToken.END) && LooseText.commentEnd(text, start) > start;
  }

  /** Returns the result for a text of comments, in place of which an object begins a spec. */
  private static JsonScanner.Result commentsOnly(String text) {
    SyntaxRepair repair =
        SyntaxRepair.replace(
            text.length() - text.stripLeading().length(),
            text.stripTrailing().length(),
            "expected an object, but found only comments",
            "JSON has no comments",
            "{}");
    return new JsonScanner.Result(Optional.empty(), List.of(repair.error()), false);
  }

  private JsonScanner.Result result() {
    read();
    if (limit == null) {
      readings = next();
    }
    Reading best = readings.get(0);
    JsonTree tree = new JsonTree(best.tokens(), text.length());
    Optional<Json> root = tree.root();
    List<SyntaxError> errors = new ArrayList<>();
    best.repairs().list().forEach(repair -> errors.add(repair.error()));
    errors.addAll(tree.errors());
    if (limit != null) {
      errors.add(limit);
    }
    return new JsonScanner.Result(root, errors, false);
  }

  /** Moves to the first token of the spec; returns whether there is one. */
  private boolean start() {
    boolean member =
        ahead.is(':') && SpecSchema.root().path("properties").has(token.characters(text));
    if (token.opens() || member) {
      return true;
    }
    Matcher spec = SPEC.matcher(text).region(token.start(), text.length());
    if (!spec.find()) {
      return false;
    }
    int start = token.start();
    int end = start + text.substring(start, spec.start()).stripTrailing().length();
    SyntaxRepair repair =
        SyntaxRepair.remove(
            start, end, "unexpected text before the start", "remove the text before the start");
    readings = List.of(Reading.of(text).with(token.before()).with(repair));
    lexer.moveTo(spec.start());
    token = lexer.next();
    ahead = lexer.next();
    return true;
  }

  /** Reads all tokens up to the end of the text, or up to a limit. */
  private void read() {
    while (!token.is(LooseToken.END) && limit == null) {
      List<Reading> next = next();
      limit = limit(next.get(0));
      if (limit == null) {
        readings = next;
        boolean ended = readings.size() == 1 && readings.get(0).isAfterEnd();
        if (ended) {
          lexer.moveTo(text.length());
          ahead = lexer.next();
        }
        token = ahead;
        ahead = token.is(LooseToken.END) ? token : lexer.next();
      }
    }
  }

  /** Returns the readings after one more token. */
  private List<Reading> next() {
    Alternatives alternatives = new Alternatives(missingKey, token, ahead);
    List<Reading> next = new ArrayList<>();
    for (Reading reading : readings) {
      next.addAll(alternatives.of(reading.isAfterEnd() ? reading : reading.with(token.before())));
    }
    return next.size() == 1 ? next : likeliest(next);
  }

  private static List<Reading> likeliest(List<Reading> all) {
    all.sort(Comparator.comparingInt(Reading::cost));
    int most = all.get(0).cost() + MAX_DIFFERENCE;
    List<Reading> kept = new ArrayList<>();
    for (Reading reading : all) {
      boolean known = kept.stream().anyMatch(other -> other.frame().isLike(reading.frame()));
      if (!known && reading.cost() <= most && kept.size() < MAX_READINGS) {
        kept.add(reading);
      }
    }
    return kept;
  }

  /** Returns the error that ends reading, or null. */
  private @Nullable SyntaxError limit(Reading best) {
    values += token.opens() || (token.isItem() && !ahead.is(':')) ? 1 : 0;
    if (best.frame().depth() > JsonScanner.MAX_DEPTH) {
      return JsonScanner.tooDeep(token.start(), token.end());
    }
    if (values > JsonScanner.MAX_VALUES) {
      return JsonScanner.tooManyValues(token.start(), token.end());
    }
    boolean garbage = best.cost() > MAX_COST && !best.isAfterEnd();
    if (best.repairs().count() > SpecReader.MAX_PROBLEMS || garbage) {
      return new SyntaxError(
          Code.SYNTAX,
          token.start(),
          token.end(),
          "too many syntax errors: the rest of the text is not read",
          "");
    }
    return null;
  }
}
