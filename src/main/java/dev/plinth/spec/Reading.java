package dev.plinth.spec;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One way to read the beginning of a text with syntax errors: the tokens, with missing ones added
 * and surplus ones removed, and the repairs. The tokens are always the beginning of valid JSON.
 *
 * @param text the text
 * @param frame the innermost open object or array
 * @param steps the tokens so far; null before the first one
 * @param faults the repairs so far; null if there is none
 * @param cost how unlikely this way is
 * @param closed the object or array whose end is the last token, apart from a comma
 */
record Reading(
    String text,
    OpenFrame frame,
    @Nullable Step steps,
    @Nullable Faults faults,
    int cost,
    @Nullable OpenFrame closed) {
  /** The cost of one error. */
  static final int ERROR = 10;

  private static final Pattern SPACES = Pattern.compile("\\s+");

  /** The number of characters that messages show, or more. */
  private static final int MAX_SHOWN = 100;

  /** A list of tokens, the last one first. */
  private record Step(LooseToken token, @Nullable Step earlier) {}

  /** A list of repairs, the last one first. */
  private record Faults(SyntaxRepair repair, @Nullable Faults earlier, int count) {}

  static Reading of(String text) {
    return new Reading(text, OpenFrame.text(), null, null, 0, null);
  }

  OpenFrame.State state() {
    return frame.state();
  }

  /** Returns the number of repairs. */
  int count() {
    return faults == null ? 0 : faults.count();
  }

  /** Returns the repairs in the order of the text. */
  List<SyntaxRepair> repairs() {
    Deque<SyntaxRepair> repairs = new ArrayDeque<>();
    for (Faults one = faults; one != null; one = one.earlier()) {
      repairs.addFirst(one.repair());
    }
    return new ArrayList<>(repairs);
  }

  /** Returns the tokens in the order of the text. */
  List<LooseToken> tokens() {
    Deque<LooseToken> tokens = new ArrayDeque<>();
    for (Step one = steps; one != null; one = one.earlier()) {
      tokens.addFirst(one.token());
    }
    return new ArrayList<>(tokens);
  }

  Reading costing(int more) {
    return new Reading(text, frame, steps, faults, cost + more, closed);
  }

  private Reading in(OpenFrame newFrame) {
    return new Reading(text, newFrame, steps, faults, cost, closed);
  }

  /** Returns this reading with a repair, which must not precede the last token. */
  Reading with(SyntaxRepair repair) {
    return new Reading(text, frame, steps, merged(faults, repair), cost, closed);
  }

  Reading with(List<SyntaxRepair> repairs) {
    Reading with = this;
    for (SyntaxRepair repair : repairs) {
      with = with.with(repair);
    }
    return with;
  }

  private Reading repaired(LooseToken token) {
    return with(token.repairs()).costing(ERROR * token.repairs().size());
  }

  /** Adds a repair in the order of the text; two edits at the same offset become one. */
  private static Faults merged(@Nullable Faults faults, SyntaxRepair repair) {
    if (faults == null) {
      return new Faults(repair, null, 1);
    }
    int offset = repair.edit().offset();
    int last = faults.repair().edit().offset();
    if (last < offset) {
      return new Faults(repair, faults, faults.count() + 1);
    }
    Faults earlier = faults.earlier();
    if (last == offset) {
      return merged(earlier, faults.repair().and(repair));
    }
    Faults before = merged(earlier, repair);
    return new Faults(faults.repair(), before, before.count() + 1);
  }

  /** Returns the offset after the last token; 0 before the first one. */
  int end() {
    return steps == null ? 0 : steps.token().end();
  }

  /** Returns the last token that is in the text, as messages quote it. */
  String last() {
    for (Step one = steps; one != null; one = one.earlier()) {
      if (!one.token().isMissing()) {
        return QuotedText.of(one.token().characters(text));
      }
    }
    return "the start";
  }

  /** Returns the last key or the text's last token, as messages quote it. */
  private String lastKey() {
    return steps != null && steps.token().is(':') && steps.earlier() != null
        ? QuotedText.of(steps.earlier().token().characters(text))
        : last();
  }

  private Reading step(LooseToken token, OpenFrame newFrame, @Nullable OpenFrame newClosed) {
    return new Reading(text, newFrame, new Step(token, steps), faults, cost, newClosed);
  }

  /** Returns the reading after a key. */
  Reading key(LooseToken token) {
    String name = token.characters(text);
    Reading read =
        token.is(LooseToken.STRING) ? repaired(token) : with(quotes(token, name)).costing(ERROR);
    LooseToken key =
        new LooseToken(LooseToken.STRING, token.start(), token.end(), name, List.of(), List.of());
    return read.step(key, frame.withKey(name), null);
  }

  private static SyntaxRepair quotes(LooseToken token, String word) {
    String message = "expected double quotes around " + QuotedText.of(word);
    String literal = JsonLiteral.of(word);
    return SyntaxRepair.replace(token.start(), token.end(), message, "", literal);
  }

  Reading comma(LooseToken token) {
    return repaired(token).step(token, frame.with(OpenFrame.State.COMMA), closed);
  }

  Reading colon(LooseToken token) {
    return repaired(token).step(token, frame.with(OpenFrame.State.COLON), null);
  }

  /** Returns the reading after a scalar, or after an opening bracket. */
  Reading value(LooseToken written) {
    LooseToken token = WordRepair.unquoted(written, frame.item());
    Reading read = repaired(token);
    if (token.opens()) {
      return read.step(token, frame.opened(token.is('{'), token.start()), null);
    }
    OpenFrame.State after = frame.isText() ? OpenFrame.State.END : OpenFrame.State.VALUE;
    if (token.is(LooseToken.WORD)) {
      WordRepair word = WordRepair.of(String.valueOf(token.value()), frame.item());
      LooseToken scalar =
          new LooseToken(
              LooseToken.SCALAR, token.start(), token.end(), word.value(), List.of(), List.of());
      return read.with(word.repair(token)).costing(ERROR).step(scalar, frame.with(after), null);
    }
    LooseToken scalar = token.hasRepairsInside() ? token.withValue(Json.UNKNOWN) : token;
    return read.step(scalar, frame.with(after), null);
  }

  Reading close(LooseToken token) {
    return repaired(token).step(token, /* newFrame= */ frame.closed(), /* newClosed= */ frame);
  }

  /** Returns the reading without a token. */
  Reading without(LooseToken token) {
    if (faults != null && isPartOf(faults.repair(), token)) {
      int start = faults.repair().start();
      SyntaxRepair longer = removal(start, token.end(), quoted(start, token.end()));
      Faults extended = new Faults(longer, faults.earlier(), faults.count());
      return new Reading(text, frame, steps, extended, cost + ERROR / 2, closed);
    }
    String found = QuotedText.of(token.characters(text));
    return with(removal(token.start(), token.end(), named(token, found))).costing(ERROR);
  }

  private static SyntaxRepair removal(int start, int end, String found) {
    return SyntaxRepair.remove(start, end, "unexpected " + found, "remove it");
  }

  private String quoted(int start, int end) {
    String shown = text.substring(start, Math.min(end, start + MAX_SHOWN));
    return QuotedText.of(SPACES.matcher(shown).replaceAll(" "));
  }

  /** Whether a token continues surplus words that end right before it. */
  private boolean isPartOf(SyntaxRepair removal, LooseToken token) {
    int from = removal.start();
    int to = removal.edit().offset() + removal.edit().length();
    return removal.edit().text().isEmpty()
        && removal.edit().offset() == from
        && end() <= from
        && to <= token.start()
        && (token.isItem() || token.is(':'))
        && text.substring(to, token.start()).isBlank()
        && !LooseText.isBracketOrComma(text.charAt(to - 1))
        && removal.context().startsWith("unexpected");
  }

  private static String named(LooseToken token, String found) {
    return switch (token.kind()) {
      case ',' -> "comma";
      case ':' -> "colon";
      default -> found;
    };
  }

  /** Returns the reading without its last token, which is a comma. */
  Reading withoutComma() {
    if (steps == null || steps.token().isMissing()) {
      throw new IllegalStateException("no comma");
    }
    LooseToken comma = steps.token();
    Reading before =
        new Reading(text, frame.with(OpenFrame.State.VALUE), steps.earlier(), faults, cost, closed);
    return before.without(comma);
  }

  /** Returns the reading in which the last closing bracket was surplus. */
  @SuppressWarnings("ReferenceEquality") // readings share their steps
  @Nullable Reading reopened() {
    if (closed == null || steps == null) {
      return null;
    }
    Step close = steps.token().is(',') ? steps.earlier() : steps;
    if (close == null || close.token().isMissing()) {
      return null;
    }
    Reading open = new Reading(text, closed, close.earlier(), faults, cost, null);
    Reading without = open.without(close.token());
    return close == steps
        ? without
        : without.step(steps.token(), closed.with(OpenFrame.State.COMMA), null);
  }

  /** Returns the reading after missing brackets, and after the comma that follows them. */
  @SuppressWarnings("ReferenceEquality") // readings share their frames
  Reading closedTo(OpenFrame outer) {
    LooseToken comma = state() == OpenFrame.State.COMMA && steps != null ? steps.token() : null;
    Reading at =
        comma == null || steps == null
            ? this
            : new Reading(text, frame, steps.earlier(), faults, cost, closed);
    StringBuilder brackets = new StringBuilder();
    StringBuilder inserted = new StringBuilder();
    Reading read = at;
    int offset = at.end();
    for (OpenFrame open = frame; open != outer; open = open.outer()) {
      char bracket = open.object() ? '}' : ']';
      brackets.append(bracket);
      inserted.append(new ClosingSpace(text, open.start(), offset).before()).append(bracket);
      OpenFrame after = open.closed();
      read = read.step(LooseToken.missing(bracket, offset, null), after, null);
    }
    read =
        read.with(
                SyntaxRepair.insert(
                    offset, "\"" + brackets + '"', "after " + at.last(), inserted.toString()))
            .costing(ERROR + 3 * (brackets.length() - 1));
    return comma == null ? read : read.step(comma, read.frame.with(OpenFrame.State.COMMA), null);
  }

  Reading insertedComma() {
    LooseToken comma = LooseToken.missing(',', end(), null);
    SyntaxRepair repair = SyntaxRepair.insert(end(), "a comma", "after " + last(), ",");
    return with(repair).costing(ERROR).step(comma, frame.with(OpenFrame.State.COMMA), closed);
  }

  Reading insertedColon() {
    LooseToken colon = LooseToken.missing(':', end(), null);
    SyntaxRepair repair = SyntaxRepair.insert(end(), "a colon", "after " + last(), ":");
    return with(repair).costing(ERROR).step(colon, frame.with(OpenFrame.State.COLON), null);
  }

  /** Returns the reading after a missing value. */
  Reading insertedValue() {
    LooseToken value = LooseToken.missing(LooseToken.SCALAR, end(), Json.UNKNOWN);
    String literal = " " + MissingValue.literal(frame.item());
    String place = "after " + lastKey();
    SyntaxRepair repair = SyntaxRepair.insert(end(), "a value", place, literal);
    return with(repair).costing(ERROR).step(value, frame.with(OpenFrame.State.VALUE), null);
  }

  /** Returns the reading after a missing opening bracket before a token. */
  Reading insertedOpening(char bracket, LooseToken before) {
    LooseToken opening = LooseToken.missing(bracket, before.start(), null);
    String found = QuotedText.of(before.characters(text));
    SyntaxRepair repair =
        SyntaxRepair.insert(before.start(), "\"" + bracket + '"', "before " + found, bracket + " ");
    return with(repair).costing(ERROR).value(opening);
  }

  /** Returns the reading after a missing key, which is before a value or before a colon. */
  Reading insertedKey(String key, LooseToken before) {
    int at = before.start();
    LooseToken missing = LooseToken.missing(LooseToken.STRING, at, key);
    Reading read =
        with(missingKey(key, before)).costing(ERROR).step(missing, frame.withKey(key), null);
    return before.is(':') ? read : read.colon(LooseToken.missing(':', at, null));
  }

  private SyntaxRepair missingKey(String key, LooseToken before) {
    String place = "before " + QuotedText.of(before.characters(text));
    String inserted = JsonLiteral.of(key) + (before.is(':') ? "" : ": ");
    return SyntaxRepair.insert(before.start(), "a key", place, inserted);
  }

  /** Returns the reading in which the last token, a key so far, is a value without its key. */
  Reading keyBecomesValue(String key) {
    if (steps == null) {
      throw new IllegalStateException("no key");
    }
    LooseToken value = steps.token();
    OpenFrame named = frame.withKey(key);
    Step beforeKey = steps.earlier();
    return new Reading(text, named, beforeKey, faults, cost, null)
        .before(missingKey(key, value), value.start())
        .costing(ERROR)
        .step(LooseToken.missing(LooseToken.STRING, value.start(), key), named, null)
        .colon(LooseToken.missing(':', value.start(), null))
        .step(value, named.with(OpenFrame.State.VALUE), null);
  }

  /** Adds a repair before the repairs of the token at this offset. */
  private Reading before(SyntaxRepair repair, int offset) {
    List<SyntaxRepair> later = new ArrayList<>();
    Faults rest = faults;
    while (rest != null && rest.repair().edit().offset() >= offset) {
      later.add(0, rest.repair());
      rest = rest.earlier();
    }
    return new Reading(text, frame, steps, rest, cost, closed).with(repair).with(later);
  }

  /** Returns the schema of the value that is read next. */
  JsonNode item() {
    return frame.item();
  }

  /** Returns the reading at the end of the text, with all brackets that are missing there. */
  Reading ended() {
    if (frame.isText()) {
      return this;
    }
    Reading at = this;
    int from = end();
    int length = 0;
    if (state() == OpenFrame.State.COMMA && steps != null && !steps.token().isMissing()) {
      from = steps.token().start();
      length = steps.token().end() - from;
      at =
          new Reading(
              text, frame.with(OpenFrame.State.VALUE), steps.earlier(), faults, cost, closed);
    }
    StringBuilder brackets = new StringBuilder();
    StringBuilder inserted = new StringBuilder();
    for (OpenFrame open = frame; !open.isText(); open = open.outer()) {
      char bracket = open.object() ? '}' : ']';
      brackets.append(bracket);
      inserted.append(new ClosingSpace(text, open.start(), at.end()).before()).append(bracket);
    }
    SyntaxRepair repair =
        SyntaxRepair.insert(
            at.end(), "\"" + brackets + '"', "at the end of the text", inserted.toString());
    return at.endedWith(length == 0 ? repair : repair.replacing(from, length)).costing(ERROR);
  }

  private Reading endedWith(SyntaxRepair repair) {
    if (faults != null) {
      SyntaxRepair last = faults.repair();
      if (last.edit().offset() + last.edit().length() == repair.edit().offset()) {
        Faults merged =
            merged(faults.earlier(), last.and(repair).withContext("at the end of the text"));
        return new Reading(text, frame, steps, merged, cost, closed);
      }
    }
    return with(repair);
  }

  /** Returns the reading in which a closing bracket of the other kind closes the frame. */
  Reading closedWith(LooseToken token) {
    String bracket = frame.object() ? "}" : "]";
    String found = QuotedText.of(token.characters(text));
    String message = "expected \"%s\", but found %s".formatted(bracket, found);
    SyntaxRepair repair = SyntaxRepair.replace(token.start(), token.end(), message, "", bracket);
    return with(repair)
        .costing(ERROR)
        .step(token.as(bracket.charAt(0)), /* newFrame= */ frame.closed(), /* newClosed= */ frame);
  }

  /** Returns the reading in which a comma should be a colon. */
  Reading colonInstead(LooseToken comma) {
    String message = "expected a colon after %s, but found a comma".formatted(last());
    SyntaxRepair repair = SyntaxRepair.replace(comma.start(), comma.end(), message, "", ":");
    return with(repair).costing(ERROR).step(comma.as(':'), frame.with(OpenFrame.State.COLON), null);
  }

  /** Returns the reading without a token that follows the end of the document. */
  Reading trailing(LooseToken token) {
    if (isAfterEnd()) {
      return costing(1);
    }
    SyntaxRepair removal =
        SyntaxRepair.remove(
            token.start(),
            text.stripTrailing().length(),
            "unexpected text after the end",
            "remove the text after the end");
    return with(removal).costing(ERROR).in(frame.with(OpenFrame.State.AFTER_END));
  }

  /** Whether there is text after the end of the document. */
  boolean isAfterEnd() {
    return state() == OpenFrame.State.AFTER_END;
  }

  /** Whether the last token is a comma that is missing in the text. */
  boolean endsInMissingComma() {
    return state() == OpenFrame.State.COMMA && steps != null && steps.token().isMissing();
  }

  /**
   * Returns the last token.
   *
   * @throws IllegalStateException if there is none
   */
  LooseToken lastToken() {
    if (steps == null) {
      throw new IllegalStateException("no token");
    }
    return steps.token();
  }
}
