package dev.plinth.spec;

import static java.util.Objects.requireNonNull;

import dev.plinth.diagnostic.Code;
import org.jspecify.annotations.Nullable;

/**
 * Something wrong with the text itself.
 *
 * @param start where it begins, in UTF-16 units
 * @param end where it ends
 * @param hint what may help, or empty text
 * @param surplus the member that should go, or null
 */
record SyntaxFault(
    Code code, int start, int end, String message, String hint, Json.@Nullable Member surplus) {
  SyntaxFault {
    requireNonNull(code);
    requireNonNull(message);
    requireNonNull(hint);
  }

  SyntaxFault(Code code, int start, int end, String message, String hint) {
    this(code, start, end, message, hint, null);
  }
}
