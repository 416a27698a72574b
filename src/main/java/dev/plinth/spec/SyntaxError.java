package dev.plinth.spec;

import static java.util.Objects.requireNonNull;

import dev.plinth.diagnostic.Code;
import org.jspecify.annotations.Nullable;

/**
 * An error in the JSON text itself.
 *
 * @param code the code of the diagnostic
 * @param start the start of the range, in UTF-16 units
 * @param end the end of the range, exclusive
 * @param message the message of the diagnostic
 * @param hint the hint of the diagnostic; may be empty
 * @param surplus the member that the fix removes; null if there is no fix
 */
record SyntaxError(
    Code code, int start, int end, String message, String hint, Json.@Nullable Member surplus) {
  SyntaxError {
    requireNonNull(code);
    requireNonNull(message);
    requireNonNull(hint);
  }

  SyntaxError(Code code, int start, int end, String message, String hint) {
    this(code, start, end, message, hint, null);
  }
}
