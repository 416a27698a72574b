package dev.plinth.desktop.spec;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * A style that is added to a range of the text, on top of the syntax colours.
 *
 * @param start the first offset, in UTF-16 units
 * @param end the offset after the last character
 * @param style the style
 */
record StyleOverlay(int start, int end, Style style) {
  /** The styles, in the order in which their style classes are added. */
  enum Style {
    ERROR("mark-error", 1),
    WARNING("mark-warning", 2),
    NOTE("mark-note", 4),
    BRACKET("bracket", 8),
    MATCH("match", 16),
    CHANGED("changed", 32);

    private final String styleClass;
    private final int bit;

    Style(String styleClass, int bit) {
      this.styleClass = styleClass;
      this.bit = bit;
    }

    /** Returns the bit of this style, which no other style has. */
    int bit() {
      return bit;
    }

    String styleClass() {
      return styleClass;
    }
  }

  StyleOverlay {
    requireNonNull(style);
  }

  static StyleOverlay of(DiagnosticMark mark) {
    Style style =
        switch (mark.diagnostic().severity()) {
          case ERROR -> Style.ERROR;
          case WARNING -> Style.WARNING;
          case NOTE -> Style.NOTE;
        };
    return new StyleOverlay(mark.start(), mark.end(), style);
  }

  /** Returns the overlay moved by a change, or empty if the change alters the covered text. */
  Optional<StyleOverlay> after(TextChange change) {
    int by = change.shift();
    return change.relocate(start, end, this, () -> new StyleOverlay(start + by, end + by, style));
  }
}
