package dev.plinth.desktop.project;

import static java.util.Objects.requireNonNull;

import dev.plinth.desktop.text.TextRange;

/**
 * A match in a file of the project.
 *
 * @param place the place of the match
 * @param line the line number, from 1
 * @param excerpt the text of the line, without indentation, shortened if it is long
 * @param match the match in the excerpt
 */
record SearchResult(FilePlace place, int line, String excerpt, TextRange match) {
  /** The maximum number of characters of an excerpt before the match. */
  private static final int MAX_BEFORE = 24;

  /** The maximum number of characters of an excerpt after the match. */
  private static final int MAX_AFTER = 200;

  SearchResult {
    requireNonNull(place);
    requireNonNull(excerpt);
    requireNonNull(match);
  }

  /**
   * Returns the result for a match.
   *
   * @param lineStart the offset of the line in the text
   */
  static SearchResult of(String path, String text, TextRange match, int line, int lineStart) {
    int lineEnd = text.indexOf('\n', match.start());
    int start = lineStart;
    while (start < match.start() && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    String before = text.substring(start, match.start());
    String rest = text.substring(match.start(), lineEnd < 0 ? text.length() : lineEnd);
    if (before.length() > MAX_BEFORE) {
      before = "…" + before.substring(before.length() - MAX_BEFORE);
    }
    int length = match.end() - match.start();
    if (rest.length() - length > MAX_AFTER) {
      rest = rest.substring(0, length + MAX_AFTER) + "…";
    }
    TextRange inExcerpt = new TextRange(before.length(), before.length() + length);
    return new SearchResult(new FilePlace(path, match), line, before + rest, inExcerpt);
  }
}
