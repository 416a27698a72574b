package dev.plinth.desktop.find;

import static java.util.Objects.requireNonNull;

import dev.plinth.desktop.text.TextRange;
import java.util.ArrayList;
import java.util.List;

/**
 * A search for a text in other texts.
 *
 * @param query the text to find; an empty one is found nowhere
 * @param matchCase whether upper case and lower case differ
 */
public record TextSearch(String query, boolean matchCase) {
  public TextSearch {
    requireNonNull(query);
  }

  /** Returns all matches in a text in order, without overlaps. */
  public List<TextRange> matches(String text) {
    List<TextRange> found = new ArrayList<>();
    int at = query.isEmpty() ? -1 : indexIn(text, 0);
    while (at >= 0) {
      int end = at + query.length();
      found.add(new TextRange(at, end));
      at = indexIn(text, end);
    }
    return found;
  }

  private int indexIn(String text, int from) {
    if (matchCase) {
      return text.indexOf(query, from);
    }
    for (int i = from; i <= text.length() - query.length(); i++) {
      if (text.regionMatches(true, i, query, 0, query.length())) {
        return i;
      }
    }
    return -1;
  }
}
