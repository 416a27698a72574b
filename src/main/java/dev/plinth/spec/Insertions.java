package dev.plinth.spec;

import dev.plinth.spec.OpenFrame.State;
import org.jspecify.annotations.Nullable;

/**
 * The readings that follow a reading when a token is missing.
 *
 * @param reading the reading
 */
record Insertions(Reading reading) {
  /** Returns the reading after a missing comma. */
  Reading comma() {
    int end = reading.end();
    SyntaxRepair repair = SyntaxRepair.insert(end, "a comma", "after " + reading.last(), ",");
    return repaired(repair)
        .step(
            LooseToken.missing(',', end, null),
            reading.frame().with(State.COMMA),
            reading.closed());
  }

  /** Returns the reading after a missing colon. */
  Reading colon() {
    int end = reading.end();
    SyntaxRepair repair = SyntaxRepair.insert(end, "a colon", "after " + reading.last(), ":");
    return repaired(repair)
        .step(LooseToken.missing(':', end, null), reading.frame().with(State.COLON), null);
  }

  /** Returns the reading after a missing value. */
  Reading value() {
    int end = reading.end();
    String literal = " " + MissingValue.literal(reading.item());
    SyntaxRepair repair = SyntaxRepair.insert(end, "a value", "after " + lastKey(), literal);
    return repaired(repair)
        .step(
            LooseToken.missing(LooseToken.SCALAR, end, Json.UNKNOWN),
            reading.frame().with(State.VALUE),
            null);
  }

  /** Returns the last key or the text's last token, as messages quote it. */
  private String lastKey() {
    Reading.Step last = reading.steps();
    return last != null && last.token().is(':') && last.earlier() != null
        ? QuotedText.of(last.earlier().token().characters(reading.text()))
        : reading.last();
  }

  /** Returns the reading after a missing opening bracket before a token. */
  Reading opening(char bracket, LooseToken before) {
    SyntaxRepair repair =
        SyntaxRepair.insert(before.start(), "\"" + bracket + '"', place(before), bracket + " ");
    return repaired(repair).value(LooseToken.missing(bracket, before.start(), null));
  }

  /** Returns the reading after a missing key, which is before a value or before a colon. */
  Reading key(String key, LooseToken before) {
    int at = before.start();
    LooseToken missing = LooseToken.missing(LooseToken.STRING, at, key);
    Reading read =
        repaired(missingKey(key, before)).step(missing, reading.frame().withKey(key), null);
    return before.is(':') ? read : read.colon(LooseToken.missing(':', at, null));
  }

  private SyntaxRepair missingKey(String key, LooseToken before) {
    String inserted = JsonLiteral.of(key) + (before.is(':') ? "" : ": ");
    return SyntaxRepair.insert(before.start(), "a key", place(before), inserted);
  }

  private String place(LooseToken before) {
    return "before " + QuotedText.of(before.characters(reading.text()));
  }

  /** Returns the reading in which the last token, a key so far, is a value without its key. */
  Reading keyOfLast(String key) {
    Reading.Step last = reading.steps();
    if (last == null) {
      throw new IllegalStateException("no key");
    }
    LooseToken value = last.token();
    OpenFrame named = reading.frame().withKey(key);
    return reading
        .at(named, last.earlier(), null)
        .with(reading.repairs().withBefore(missingKey(key, value), value.start()))
        .costing(Reading.ERROR)
        .step(LooseToken.missing(LooseToken.STRING, value.start(), key), named, null)
        .colon(LooseToken.missing(':', value.start(), null))
        .step(value, named.with(State.VALUE), null);
  }

  /** Returns the reading after missing brackets, and after the comma that follows them. */
  Reading closingTo(OpenFrame outer) {
    LooseToken comma = reading.state() == State.COMMA ? reading.lastToken() : null;
    Reading at = comma == null ? reading : reading.beforeComma();
    Brackets brackets = brackets(outer, at.end());
    Reading read = at;
    for (OpenFrame open = reading.frame(); isInside(open, outer); open = open.outer()) {
      LooseToken bracket = LooseToken.missing(open.closing(), at.end(), null);
      read = read.step(bracket, open.closed(), null);
    }
    read =
        read.with(brackets.repair(at.end(), "after " + at.last()))
            .costing(Reading.ERROR + 3 * (brackets.names().length() - 1));
    return comma == null ? read : read.step(comma, read.frame().with(State.COMMA), null);
  }

  /** Returns the reading at the end of the text, with all brackets that are missing there. */
  Reading end() {
    if (reading.frame().isText()) {
      return reading;
    }
    Reading at = reading;
    int from = reading.end();
    int length = 0;
    if (reading.endsInComma()) {
      from = reading.lastToken().start();
      length = reading.lastToken().end() - from;
      at = reading.beforeComma();
    }
    SyntaxRepair repair = brackets(null, at.end()).repair(at.end(), "at the end of the text");
    return endedWith(at, length == 0 ? repair : repair.replacing(from, length))
        .costing(Reading.ERROR);
  }

  private static Reading endedWith(Reading at, SyntaxRepair repair) {
    SyntaxRepair last = at.repairs().last().orElse(null);
    if (last != null && last.edit().offset() + last.edit().length() == repair.edit().offset()) {
      SyntaxRepair both = last.and(repair).withContext("at the end of the text");
      return at.with(at.repairs().withLast(both));
    }
    return at.with(repair);
  }

  /**
   * Missing closing brackets.
   *
   * @param names the brackets
   * @param inserted the brackets with the space before each of them
   */
  private record Brackets(String names, String inserted) {
    SyntaxRepair repair(int offset, String place) {
      return SyntaxRepair.insert(offset, '"' + names + '"', place, inserted);
    }
  }

  /** Returns the brackets that close the frames inside another one; null for all frames. */
  private Brackets brackets(@Nullable OpenFrame outer, int offset) {
    StringBuilder names = new StringBuilder();
    StringBuilder inserted = new StringBuilder();
    for (OpenFrame open = reading.frame(); isInside(open, outer); open = open.outer()) {
      names.append(open.closing());
      inserted.append(new ClosingSpace(reading.text(), open.start(), offset).before());
      inserted.append(open.closing());
    }
    return new Brackets(names.toString(), inserted.toString());
  }

  @SuppressWarnings("ReferenceEquality") // readings share their frames
  private static boolean isInside(OpenFrame frame, @Nullable OpenFrame outer) {
    return outer == null ? !frame.isText() : frame != outer;
  }

  private Reading repaired(SyntaxRepair repair) {
    return reading.with(repair).costing(Reading.ERROR);
  }
}
