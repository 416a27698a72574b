package dev.plinth.desktop.spec;

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
 * Colours the text of an area, and no more of it than changed: what is drawn for one key is the
 * line that it was typed in.
 */
final class Highlighter {
  /** What lies over the text, each kind by itself. */
  enum Layer {
    MARKS,
    MATCHES,
    BRACKETS
  }

  /** From so many lines on it costs less to colour all between them in one go. */
  private static final int MANY_LINES = 24;

  private final CodeArea area;
  private final Map<Layer, List<StyleOverlay>> layers = new EnumMap<>(Layer.class);

  Highlighter(CodeArea area) {
    this.area = area;
    for (Layer layer : Layer.values()) {
      layers.put(layer, List.of());
    }
  }

  /** Moves what lies over the text with a change that the text has had. */
  void move(TextChange change) {
    layers.replaceAll(
        (layer, overlays) ->
            overlays.isEmpty()
                ? overlays
                : overlays.stream().flatMap(over -> over.after(change).stream()).toList());
  }

  /** Colours the lines of a change that the text has had. */
  void colour(TextChange change) {
    int first = lineOf(change.at());
    int last = lineOf(change.at() + change.inserted().length());
    colour(first, last);
  }

  /** Shows this layer instead of the former one. */
  void show(Layer layer, List<StyleOverlay> overlays) {
    List<StyleOverlay> former = layers.getOrDefault(layer, List.of());
    if (overlays.equals(former)) {
      return;
    }
    layers.put(layer, List.copyOf(overlays));
    Set<StyleOverlay> changed = new HashSet<>(overlays);
    former.forEach(
        over -> {
          if (!changed.remove(over)) {
            changed.add(over);
          }
        });
    colourLinesOf(changed);
  }

  private void colourLinesOf(Set<StyleOverlay> changed) {
    TreeSet<Integer> lines = new TreeSet<>();
    for (StyleOverlay over : changed) {
      lines.add(lineOf(over.start()));
      lines.add(lineOf(over.end()));
    }
    if (lines.size() > MANY_LINES) {
      colour(lines.first(), lines.last());
    } else {
      lines.forEach(line -> colour(line, line));
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
    TextStyles colours = new TextStyles(start, end - start);
    int at = start;
    for (int line = first; line <= last; line++) {
      int length = area.getParagraphLength(line);
      if (length <= SpecLayout.LONGEST_LINE) {
        colours.line(at, area.getText(line));
      }
      at += length + 1;
    }
    layers.values().forEach(overlays -> overlays.forEach(colours::over));
    clearLongLines(colours, start, first, last);
    StyleSpans<Collection<String>> spans = colours.spans();
    if (!spans.equals(area.getStyleSpans(start, end))) {
      area.setStyleSpans(start, spans);
    }
  }

  private void clearLongLines(TextStyles colours, int start, int first, int last) {
    int at = start;
    for (int line = first; line <= last; line++) {
      int length = area.getParagraphLength(line);
      if (length > SpecLayout.LONGEST_LINE) {
        colours.clear(at, length);
      }
      at += length + 1;
    }
  }
}
