package dev.plinth.spec;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One way to read the beginning of a text with syntax errors: the tokens, with missing ones added
 * and surplus ones removed, and the repairs. The tokens are always the beginning of valid JSON.
 *
 * @param text the text
 * @param frame the innermost open object or array
 * @param steps the tokens so far; null before the first one
 * @param repairs the repairs so far
 * @param cost how unlikely this way is
 * @param closed the object or array whose end is the last token, apart from a comma
 */
record Reading(
    String text,
    OpenFrame frame,
    @Nullable Step steps,
    Repairs repairs,
    int cost,
    @Nullable OpenFrame closed) {
  /** The cost of one error. */
  static final int ERROR = 10;

  /** A list of tokens, the last one first. */
  record Step(LooseToken token, @Nullable Step earlier) {}

  static Reading of(String text) {
    return new Reading(text, OpenFrame.text(), null, Repairs.NONE, 0, null);
  }

  OpenFrame.State state() {
    return frame.state();
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
    return new Reading(text, frame, steps, repairs, cost + more, closed);
  }

  /** Returns this reading with other tokens. */
  Reading at(OpenFrame newFrame, @Nullable Step newSteps, @Nullable OpenFrame newClosed) {
    return new Reading(text, newFrame, newSteps, repairs, cost, newClosed);
  }

  /** Returns this reading with other repairs. */
  Reading with(Repairs newRepairs) {
    return new Reading(text, frame, steps, newRepairs, cost, closed);
  }

  /** Returns this reading with a repair, which must not precede the last token. */
  Reading with(SyntaxRepair repair) {
    return with(repairs.with(repair));
  }

  Reading with(List<SyntaxRepair> more) {
    Reading with = this;
    for (SyntaxRepair repair : more) {
      with = with.with(repair);
    }
    return with;
  }

  private Reading repaired(LooseToken token) {
    return with(token.repairs()).costing(ERROR * token.repairs().size());
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

  /** Returns the reading after one more token. */
  Reading step(LooseToken token, OpenFrame newFrame, @Nullable OpenFrame newClosed) {
    return at(newFrame, new Step(token, steps), newClosed);
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

  /** Returns the readings in which a token is missing here. */
  Insertions inserting() {
    return new Insertions(this);
  }

  /** Returns the readings in which a token is surplus here. */
  Removals removing() {
    return new Removals(this);
  }

  /** Returns the schema of the value that is read next. */
  JsonNode item() {
    return frame.item();
  }

  /** Returns the reading in which a closing bracket of the other kind closes the frame. */
  Reading closedWith(LooseToken token) {
    char bracket = frame.closing();
    String found = QuotedText.of(token.characters(text));
    String message = "expected \"%s\", but found %s".formatted(bracket, found);
    SyntaxRepair repair =
        SyntaxRepair.replace(token.start(), token.end(), message, "", String.valueOf(bracket));
    return with(repair)
        .costing(ERROR)
        .step(token.as(bracket), /* newFrame= */ frame.closed(), /* newClosed= */ frame);
  }

  /** Returns the reading in which a comma should be a colon. */
  Reading colonInstead(LooseToken comma) {
    String message = "expected a colon after %s, but found a comma".formatted(last());
    SyntaxRepair repair = SyntaxRepair.replace(comma.start(), comma.end(), message, "", ":");
    return with(repair).costing(ERROR).step(comma.as(':'), frame.with(OpenFrame.State.COLON), null);
  }

  /** Whether there is text after the end of the document. */
  boolean isAfterEnd() {
    return state() == OpenFrame.State.AFTER_END;
  }

  /** Whether the last token is a comma of the text. */
  boolean endsInComma() {
    return state() == OpenFrame.State.COMMA && !lastToken().isMissing();
  }

  /** Whether the last token is a comma that is missing in the text. */
  boolean endsInMissingComma() {
    return state() == OpenFrame.State.COMMA && lastToken().isMissing();
  }

  /** Returns this reading before its last token, which is a comma. */
  Reading beforeComma() {
    return at(frame.with(OpenFrame.State.VALUE), steps == null ? null : steps.earlier(), closed);
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
