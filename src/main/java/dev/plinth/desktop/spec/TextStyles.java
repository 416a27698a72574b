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

/** Which style classes each character of some lines has: of its token, and of what lies over it. */
final class TextStyles {
  /** The lowest bits of a character's look are its token's kind, counted from 1. */
  private static final int KINDS = 8;

  private static final List<JsonTokenKind> KIND = List.of(JsonTokenKind.values());

  private static final List<List<String>> CLASSES =
      IntStream.range(0, KINDS << StyleOverlay.Look.values().length)
          .mapToObj(TextStyles::classes)
          .toList();

  private final short[] looks;
  private final int start;

  /**
   * No colours yet.
   *
   * @param start where the lines begin in the text
   * @param length how long they are, with the line breaks between them
   */
  TextStyles(int start, int length) {
    this.start = start;
    this.looks = new short[length];
  }

  private static List<String> classes(int look) {
    List<String> classes = new ArrayList<>();
    if (look % KINDS > 0 && look % KINDS <= KIND.size()) {
      classes.add("json-" + KIND.get(look % KINDS - 1).word());
    }
    for (StyleOverlay.Look over : StyleOverlay.Look.values()) {
      if ((look & bit(over)) != 0) {
        classes.add(over.styleClass());
      }
    }
    return List.copyOf(classes);
  }

  private static int bit(StyleOverlay.Look look) {
    return KINDS * look.bit();
  }

  /** Colours a line that begins at this offset of the text. */
  void line(int offset, String line) {
    for (JsonToken token : JsonTokenizer.of(line)) {
      short kind = (short) (KIND.indexOf(token.kind()) + 1);
      for (int i = token.start(); i < token.end(); i++) {
        looks[offset - start + i] = kind;
      }
    }
  }

  /** Lays this over what is coloured so far. */
  void over(StyleOverlay overlay) {
    int end = Math.min(overlay.end() - start, looks.length);
    for (int i = Math.max(0, overlay.start() - start); i < end; i++) {
      looks[i] |= (short) bit(overlay.look());
    }
  }

  /** Takes all colours from a line: a long one takes too long to draw with them. */
  void clear(int offset, int length) {
    for (int i = offset - start; i < offset - start + length; i++) {
      looks[i] = 0;
    }
  }

  StyleSpans<Collection<String>> spans() {
    StyleSpansBuilder<Collection<String>> spans = new StyleSpansBuilder<>();
    int from = 0;
    for (int i = 1; i <= looks.length; i++) {
      if (i == looks.length || looks[i] != looks[from]) {
        spans.add(CLASSES.get(looks[from]), i - from);
        from = i;
      }
    }
    return spans.create();
  }
}
