package dev.plinth.spec;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The readings that follow a reading when a token is surplus.
 *
 * @param reading the reading
 */
record Removals(Reading reading) {
  private static final Pattern SPACES = Pattern.compile("\\s+");

  /** The number of characters that messages show, or more. */
  private static final int MAX_SHOWN = 100;

  /** Returns the reading without a token. */
  Reading token(LooseToken token) {
    Optional<SyntaxRepair> last = reading.repairs().last();
    if (last.isPresent() && isPartOf(last.get(), token)) {
      int start = last.get().start();
      SyntaxRepair longer = removal(start, token.end(), quoted(start, token.end()));
      return reading.with(reading.repairs().withLast(longer)).costing(Reading.ERROR / 2);
    }
    String found = QuotedText.of(token.characters(reading.text()));
    return reading
        .with(removal(token.start(), token.end(), named(token, found)))
        .costing(Reading.ERROR);
  }

  private static SyntaxRepair removal(int start, int end, String found) {
    return SyntaxRepair.remove(start, end, "unexpected " + found, "remove it");
  }

  private String quoted(int start, int end) {
    String shown = reading.text().substring(start, Math.min(end, start + MAX_SHOWN));
    return QuotedText.of(SPACES.matcher(shown).replaceAll(" "));
  }

  /** Whether a token continues surplus words that end right before it. */
  private boolean isPartOf(SyntaxRepair removal, LooseToken token) {
    String text = reading.text();
    int from = removal.start();
    int to = removal.edit().offset() + removal.edit().length();
    return removal.edit().text().isEmpty()
        && removal.edit().offset() == from
        && reading.end() <= from
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
  Reading comma() {
    if (!reading.endsInComma()) {
      throw new IllegalStateException("no comma");
    }
    return reading.beforeComma().removing().token(reading.lastToken());
  }

  /** Returns the reading in which the last closing bracket was surplus. */
  @SuppressWarnings("ReferenceEquality") // readings share their steps
  @Nullable Reading closing() {
    OpenFrame closed = reading.closed();
    Reading.Step last = reading.steps();
    if (closed == null || last == null) {
      return null;
    }
    Reading.Step close = last.token().is(',') ? last.earlier() : last;
    if (close == null || close.token().isMissing()) {
      return null;
    }
    Reading without = reading.at(closed, close.earlier(), null).removing().token(close.token());
    return close == last
        ? without
        : without.step(last.token(), closed.with(OpenFrame.State.COMMA), null);
  }

  /** Returns the reading without a token that follows the end of the document. */
  Reading trailing(LooseToken token) {
    if (reading.isAfterEnd()) {
      return reading.costing(1);
    }
    SyntaxRepair removal =
        SyntaxRepair.remove(
            token.start(),
            reading.text().stripTrailing().length(),
            "unexpected text after the end",
            "remove the text after the end");
    OpenFrame after = reading.frame().with(OpenFrame.State.AFTER_END);
    return reading
        .with(removal)
        .costing(Reading.ERROR)
        .at(after, reading.steps(), reading.closed());
  }
}
