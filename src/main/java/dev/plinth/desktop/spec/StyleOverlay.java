package dev.plinth.desktop.spec;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * Something that is drawn over a stretch of the text.
 *
 * @param start where it begins, in UTF-16 units
 * @param end where it ends
 * @param look how it looks
 */
record StyleOverlay(int start, int end, Look look) {
  /** How it looks; later ones are drawn over earlier ones. */
  enum Look {
    ERROR("mark-error", 1),
    WARNING("mark-warning", 2),
    NOTE("mark-note", 4),
    BRACKET("bracket", 8),
    MATCH("match", 16);

    private final String styleClass;
    private final int bit;

    Look(String styleClass, int bit) {
      this.styleClass = styleClass;
      this.bit = bit;
    }

    /** Gives a bit that no other look has. */
    int bit() {
      return bit;
    }

    String styleClass() {
      return styleClass;
    }
  }

  StyleOverlay {
    requireNonNull(look);
  }

  static StyleOverlay of(DiagnosticMark mark) {
    Look look =
        switch (mark.diagnostic().severity()) {
          case ERROR -> Look.ERROR;
          case WARNING -> Look.WARNING;
          case NOTE -> Look.NOTE;
        };
    return new StyleOverlay(mark.start(), mark.end(), look);
  }

  /** Gives it where it stands after a change, or nothing where the change is inside it. */
  Optional<StyleOverlay> after(TextChange change) {
    int by = change.shift();
    return change.carry(start, end, this, () -> new StyleOverlay(start + by, end + by, look));
  }
}
