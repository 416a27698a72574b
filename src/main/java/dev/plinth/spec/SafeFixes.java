package dev.plinth.spec;

import dev.plinth.diagnostic.Code;
import dev.plinth.diagnostic.Diagnostic;
import dev.plinth.diagnostic.Fix;
import dev.plinth.diagnostic.TextEdit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Drops fixes at places that also have a syntax error, and fixes that remove a part of an object
 * with a syntax error. Such a fix could not tell which commas and brackets belong to its value; it
 * comes back when the syntax error is repaired.
 */
final class SafeFixes {
  private final SourceMap source;
  private final String text;

  /** The ranges of the syntax errors: their starts with their ends. */
  private final TreeMap<Integer, Integer> ranges = new TreeMap<>();

  SafeFixes(SourceMap source, List<SyntaxError> errors) {
    this.source = source;
    this.text = source.text();
    for (SyntaxError error : errors) {
      if (error.code() != Code.DUPLICATE_KEY && error.code() != Code.LONE_SURROGATE) {
        add(error.start(), error.end());
        error.fix().stream().flatMap(fix -> fix.edits().stream()).forEach(this::add);
      }
    }
  }

  private void add(TextEdit edit) {
    add(edit.offset(), edit.offset() + edit.length());
  }

  private void add(int start, int end) {
    ranges.merge(start, end, Math::max);
  }

  /** Returns the diagnostics without the fixes that touch a syntax error. */
  List<Diagnostic> of(List<Diagnostic> diagnostics) {
    return ranges.isEmpty() ? diagnostics : diagnostics.stream().map(this::of).toList();
  }

  private Diagnostic of(Diagnostic diagnostic) {
    if (diagnostic.code() == Code.SYNTAX || diagnostic.fix().isEmpty()) {
      return diagnostic;
    }
    Optional<Fix> safe =
        diagnostic.fix().filter(fix -> fix.edits().stream().noneMatch(this::touches));
    return diagnostic.withFix(safe);
  }

  private boolean touches(TextEdit edit) {
    int start = edit.offset();
    while (start > 0 && isBetweenTokens(start - 1)) {
      start--;
    }
    int end = edit.offset() + edit.length();
    while (end < text.length() && isBetweenTokens(end)) {
      end++;
    }
    if (edit.text().isEmpty()) {
      Json around = source.containerAt(edit.offset() + 1);
      start = Math.min(start, around.start());
      end = Math.max(end, around.end());
    }
    Map.Entry<Integer, Integer> last = ranges.floorEntry(end);
    return last != null && last.getValue() >= start;
  }

  private boolean isBetweenTokens(int at) {
    return text.charAt(at) == ','
        || text.charAt(at) == ':'
        || Character.isWhitespace(text.charAt(at));
  }
}
