package dev.plinth.desktop.spec;

import dev.plinth.spec.JsonToken;
import dev.plinth.spec.JsonTokenKind;
import dev.plinth.spec.JsonTokenizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;

/**
 * Collects the style classes of each character of consecutive lines: the class of its token and the
 * classes of its overlays.
 */
final class TextStyles {
  /** The factor of the overlay bits in {@link #bits}, greater than any token kind. */
  private static final int KINDS = 8;

  private static final List<JsonTokenKind> TOKEN_KINDS = List.of(JsonTokenKind.values());

  private static final List<List<String>> CLASSES =
      IntStream.range(0, KINDS << StyleOverlay.Style.values().length)
          .mapToObj(TextStyles::classes)
          .toList();

  /**
   * For each character, the kind of its token plus {@link #KINDS} times the bits of its overlays.
   * Token kinds count from 1; 0 means no token.
   */
  private final short[] bits;

  private final int start;

  /**
   * Creates empty styles for consecutive lines.
   *
   * @param start the offset of the first line in the text
   * @param length the length of the lines, with the line breaks between them
   */
  TextStyles(int start, int length) {
    this.start = start;
    this.bits = new short[length];
  }

  private static List<String> classes(int bits) {
    List<String> classes = new ArrayList<>();
    if (bits % KINDS > 0 && bits % KINDS <= TOKEN_KINDS.size()) {
      classes.add("json-" + TOKEN_KINDS.get(bits % KINDS - 1).word());
    }
    for (StyleOverlay.Style overlay : StyleOverlay.Style.values()) {
      if ((bits & bit(overlay)) != 0) {
        classes.add(overlay.styleClass());
      }
    }
    return List.copyOf(classes);
  }

  private static int bit(StyleOverlay.Style style) {
    return KINDS * style.bit();
  }

  /** Adds the styles of the tokens of a line that begins at this offset of the text. */
  void addLine(int offset, String line) {
    for (JsonToken token : JsonTokenizer.of(line)) {
      short kind = (short) (TOKEN_KINDS.indexOf(token.kind()) + 1);
      for (int i = token.start(); i < token.end(); i++) {
        bits[offset - start + i] = kind;
      }
    }
  }

  /** Adds the style of an overlay. */
  void add(StyleOverlay overlay) {
    int end = Math.min(overlay.end() - start, bits.length);
    for (int i = Math.max(0, overlay.start() - start); i < end; i++) {
      bits[i] |= (short) bit(overlay.style());
    }
  }

  /** Removes all styles from a line, since a long line with styles is slow to draw. */
  void clear(int offset, int length) {
    for (int i = offset - start; i < offset - start + length; i++) {
      bits[i] = 0;
    }
  }

  StyleSpans<Collection<String>> spans() {
    StyleSpansBuilder<Collection<String>> spans = new StyleSpansBuilder<>();
    int from = 0;
    for (int i = 1; i <= bits.length; i++) {
      if (i == bits.length || bits[i] != bits[from]) {
        spans.add(CLASSES.get(bits[from]), i - from);
        from = i;
      }
    }
    return spans.create();
  }
}
