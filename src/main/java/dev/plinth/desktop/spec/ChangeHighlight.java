package dev.plinth.desktop.spec;

import dev.plinth.spec.JsonToken;
import dev.plinth.spec.JsonTokenizer;
import java.util.ArrayList;
import java.util.List;

/** Finds the parts of a text to highlight after changes: the whole tokens that were changed. */
final class ChangeHighlight {
  private ChangeHighlight() {}

  /**
   * Returns the overlays of the changes, at most one for each line of each change. Changes of white
   * space have none.
   */
  static List<StyleOverlay> of(TextChanges changes, String changedText) {
    List<StyleOverlay> overlays = new ArrayList<>();
    int shift = 0;
    for (TextChange change : changes.all()) {
      int start = change.offset() + shift;
      if (!change.removed().isBlank() || !change.inserted().isBlank()) {
        addLines(start, start + change.inserted().length(), changedText, overlays);
      }
      shift += change.shift();
    }
    return overlays;
  }

  private static void addLines(int start, int end, String text, List<StyleOverlay> overlays) {
    int lineStart = text.lastIndexOf('\n', start - 1) + 1;
    while (lineStart >= 0 && lineStart <= end) {
      int lineBreak = text.indexOf('\n', lineStart);
      int lineEnd = lineBreak < 0 ? text.length() : lineBreak;
      addLine(lineStart, text.substring(lineStart, lineEnd), start, end, overlays);
      lineStart = lineBreak < 0 ? -1 : lineBreak + 1;
    }
  }

  /**
   * Adds the tokens of a line that lie in a range. For an empty range, where text was removed, adds
   * the tokens that touch it, or else the first one.
   */
  private static void addLine(
      int lineStart, String line, int start, int end, List<StyleOverlay> overlays) {
    int from = Integer.MAX_VALUE;
    int to = -1;
    int margin = start == end ? 1 : 0;
    List<JsonToken> tokens = JsonTokenizer.of(line);
    for (JsonToken token : tokens) {
      if (lineStart + token.start() < end + margin && lineStart + token.end() > start - margin) {
        from = Math.min(from, lineStart + token.start());
        to = lineStart + token.end();
      }
    }
    if (to < 0 && start == end && !tokens.isEmpty()) {
      from = lineStart + tokens.get(0).start();
      to = lineStart + tokens.get(0).end();
    }
    if (to >= 0) {
      overlays.add(new StyleOverlay(from, to, StyleOverlay.Style.CHANGED));
    }
  }
}
