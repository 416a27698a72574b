package dev.plinth.desktop.spec;

import java.util.BitSet;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.TwoDimensional.Bias;

/**
 * Sets the style classes of the text of an area. Only changed lines are updated, so that typing a
 * character redraws only one line.
 */
final class Highlighter {
  /** The layers of overlays. A layer is always replaced as a whole. */
  enum Layer {
    MARKS,
    MATCHES,
    CHANGES,
    BRACKETS
  }

  /**
   * The maximum number of lines to colour one by one. With more changed lines, it is faster to
   * colour all lines from the first to the last one.
   */
  private static final int MANY_LINES = 24;

  private final CodeArea area;
  private final Map<Layer, List<StyleOverlay>> layers = new EnumMap<>(Layer.class);

  Highlighter(CodeArea area) {
    this.area = area;
    for (Layer layer : Layer.values()) {
      layers.put(layer, List.of());
    }
  }

  /** Moves the overlays according to a change of the text. */
  void move(TextChange change) {
    layers.replaceAll(
        (layer, overlays) ->
            overlays.isEmpty()
                ? overlays
                : overlays.stream().flatMap(overlay -> overlay.after(change).stream()).toList());
  }

  /** Colours the lines from the first to the last one that successive changes have altered. */
  void colour(List<TextChange> changes) {
    int start = Integer.MAX_VALUE;
    int end = 0;
    for (TextChange change : changes) {
      start = Math.min(start, change.offset());
      int moved = end >= change.removedEnd() ? end + change.shift() : end;
      end = Math.max(moved, change.offset() + change.inserted().length());
    }
    if (!changes.isEmpty()) {
      colour(lineOf(start), lineOf(end));
    }
  }

  /** Replaces the overlays of a layer. */
  void show(Layer layer, List<StyleOverlay> overlays) {
    List<StyleOverlay> previous = layers.getOrDefault(layer, List.of());
    if (overlays.equals(previous)) {
      return;
    }
    layers.put(layer, List.copyOf(overlays));
    Set<StyleOverlay> changed = new HashSet<>(overlays);
    previous.forEach(
        overlay -> {
          if (!changed.remove(overlay)) {
            changed.add(overlay);
          }
        });
    colourLinesOf(changed);
  }

  private void colourLinesOf(Set<StyleOverlay> changed) {
    TreeSet<Integer> lines = new TreeSet<>();
    for (StyleOverlay overlay : changed) {
      lines.add(lineOf(overlay.start()));
      lines.add(lineOf(overlay.end()));
    }
    if (lines.size() > MANY_LINES) {
      colour(lines.first(), lines.last());
    } else {
      lines.forEach(line -> colour(line, line));
    }
  }

  /** Colours lines from the first to the last one of a set. */
  void colour(BitSet lines) {
    if (!lines.isEmpty()) {
      colour(lines.nextSetBit(0), lines.length() - 1);
    }
  }

  private int lineOf(int offset) {
    return area.offsetToPosition(Math.min(offset, area.getLength()), Bias.Forward).getMajor();
  }

  private void colour(int first, int last) {
    int start = area.getAbsolutePosition(first, 0);
    int end = area.getAbsolutePosition(last, area.getParagraphLength(last));
    if (end == start) {
      return;
    }
    TextStyles styles = new TextStyles(start, end - start);
    int lineStart = start;
    for (int line = first; line <= last; line++) {
      int length = area.getParagraphLength(line);
      if (!isPlain(line)) {
        styles.addLine(lineStart, area.getText(line));
      }
      lineStart += length + 1;
    }
    layers.values().forEach(overlays -> overlays.forEach(styles::add));
    clearPlainLines(styles, start, first, last);
    StyleSpans<Collection<String>> spans = styles.spans();
    if (!spans.equals(area.getStyleSpans(start, end))) {
      area.setStyleSpans(start, spans);
    }
  }

  /** Returns whether a line has no styles, since it is too long or hidden. */
  private boolean isPlain(int line) {
    return area.getParagraphLength(line) > SpecLayout.LONGEST_LINE
        || FoldedLines.isHidden(area, line);
  }

  private void clearPlainLines(TextStyles styles, int start, int first, int last) {
    int lineStart = start;
    for (int line = first; line <= last; line++) {
      int length = area.getParagraphLength(line);
      if (isPlain(line)) {
        styles.clear(lineStart, length);
      }
      lineStart += length + 1;
    }
  }
}
