package dev.plinth.spec;

import static java.util.Objects.requireNonNull;

import dev.plinth.diagnostic.Code;
import dev.plinth.diagnostic.Fix;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An error in the JSON text itself.
 *
 * @param code the code of the diagnostic
 * @param start the start of the range, in UTF-16 units
 * @param end the end of the range, exclusive
 * @param message the message of the diagnostic
 * @param hint the hint of the diagnostic; may be empty
 * @param surplus the member that the fix removes; null if there is another fix or none
 * @param fix the fix, if it does not remove a member
 */
record SyntaxError(
    Code code,
    int start,
    int end,
    String message,
    String hint,
    Json.@Nullable Member surplus,
    Optional<Fix> fix) {
  SyntaxError {
    requireNonNull(code);
    requireNonNull(message);
    requireNonNull(hint);
    requireNonNull(fix);
  }

  SyntaxError(Code code, int start, int end, String message, String hint) {
    this(code, start, end, message, hint, null, Optional.empty());
  }

  /** Returns the error of a key that occurs for the second time in its object. */
  static SyntaxError duplicateKey(Json.Member member) {
    return new SyntaxError(
        Code.DUPLICATE_KEY,
        member.start(),
        member.end(),
        "the key " + QuotedText.of(member.key()) + " occurs more than once in this object",
        "many JSON parsers silently keep only one of the values",
        member,
        Optional.empty());
  }
}
