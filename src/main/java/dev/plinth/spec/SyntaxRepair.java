package dev.plinth.spec;

import dev.plinth.diagnostic.Code;
import dev.plinth.diagnostic.Fix;
import dev.plinth.diagnostic.TextEdit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A syntax error with the edit that repairs it.
 *
 * @param start the start of the range of the error
 * @param end the end of the range, exclusive
 * @param wanted what is missing, such as "a comma"; empty if nothing is missing
 * @param context the place of what is missing, such as {@code after "shop"}; or the message if
 *     nothing is missing
 * @param hint the hint; may be empty
 * @param title the title of the fix
 * @param edit the edit
 */
record SyntaxRepair(
    int start,
    int end,
    List<String> wanted,
    String context,
    String hint,
    String title,
    TextEdit edit) {
  private static final Pattern SPACES = Pattern.compile("\\s+");

  /** Returns a repair that inserts missing characters. */
  static SyntaxRepair insert(int offset, String wanted, String context, String inserted) {
    TextEdit edit = new TextEdit(offset, 0, inserted);
    return new SyntaxRepair(offset, offset, List.of(wanted), context, "", insertion(edit), edit);
  }

  /** Returns a repair that removes a range of the text. */
  static SyntaxRepair remove(int start, int end, String message, String title) {
    return new SyntaxRepair(
        start, end, List.of(), message, "", title, new TextEdit(start, end - start, ""));
  }

  /** Returns a repair that replaces a range of the text. */
  static SyntaxRepair replace(int start, int end, String message, String hint, String replacement) {
    String title = "replace it with " + plain(replacement);
    return new SyntaxRepair(
        start, end, List.of(), message, hint, title, new TextEdit(start, end - start, replacement));
  }

  SyntaxRepair withContext(String newContext) {
    return new SyntaxRepair(start, end, wanted, newContext, hint, title, edit);
  }

  /** Returns a repair that inserts the same characters in place of a range of the text. */
  SyntaxRepair replacing(int offset, int length) {
    return new SyntaxRepair(
        start, end, wanted, context, hint, title, new TextEdit(offset, length, edit.text()));
  }

  SyntaxRepair withTitle(String newTitle) {
    return new SyntaxRepair(start, end, wanted, context, hint, newTitle, edit);
  }

  /**
   * Returns one repair for this one and one that begins where this one begins or ends. Two edits at
   * the same offset would depend on their order.
   */
  SyntaxRepair and(SyntaxRepair next) {
    int length =
        next.edit.offset() == edit.offset()
            ? Math.max(edit.length(), next.edit.length())
            : edit.length() + next.edit.length();
    TextEdit both = new TextEdit(edit.offset(), length, edit.text() + next.edit.text());
    boolean inserts = !next.wanted.isEmpty();
    List<String> all = Stream.concat(wanted.stream(), next.wanted.stream()).toList();
    return new SyntaxRepair(
        Math.min(start, next.start),
        Math.max(end, next.end),
        all,
        wanted.isEmpty() && inserts ? next.context : context,
        hint.isEmpty() ? next.hint : hint,
        length == 0 ? insertion(both) : "replace it with " + quoted(both.text()),
        both);
  }

  /** Returns inserted text on one line. */
  private static String plain(String inserted) {
    return SPACES.matcher(inserted).replaceAll(" ").strip();
  }

  private static String insertion(TextEdit edit) {
    return "insert " + quoted(edit.text());
  }

  private static String quoted(String inserted) {
    String plain = plain(inserted);
    return plain.contains("\"") ? plain : '"' + plain + '"';
  }

  /** Returns the error for the diagnostic. */
  SyntaxError error() {
    return new SyntaxError(
        Code.SYNTAX, start, end, message(), hint, null, Optional.of(new Fix(title, edit)));
  }

  private String message() {
    if (wanted.isEmpty()) {
      return context;
    }
    String last = wanted.get(wanted.size() - 1);
    String first = wanted.subList(0, wanted.size() - 1).stream().collect(Collectors.joining(", "));
    return "expected %s %s".formatted(first.isEmpty() ? last : first + " and " + last, context);
  }
}
