package dev.plinth.desktop.run;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.jspecify.annotations.Nullable;

/** What a run said: its last lines. Everything happens on the screen's thread. */
final class RunLog {
  /** How many lines are kept. */
  static final int MOST_LINES = 5_000;

  private final Deque<LogLine> lines = new ArrayDeque<>();
  private final ReadOnlyBooleanWrapper empty = new ReadOnlyBooleanWrapper(true);
  private @Nullable Viewer viewer;

  /** Shows a log. */
  interface Viewer {
    /** These lines came. */
    void added(List<LogLine> more);

    /** All lines went. */
    void cleared();
  }

  /** Shows it there, from now on. */
  void showIn(Viewer one) {
    viewer = one;
    one.added(lines());
  }

  /** Adds lines; the oldest go where there are too many. */
  void add(List<LogLine> more) {
    if (more.isEmpty()) {
      return;
    }
    lines.addAll(more);
    while (lines.size() > MOST_LINES) {
      lines.removeFirst();
    }
    empty.set(false);
    Viewer one = viewer;
    if (one != null) {
      one.added(more);
    }
  }

  /** Forgets all lines. */
  void clear() {
    lines.clear();
    empty.set(true);
    Viewer one = viewer;
    if (one != null) {
      one.cleared();
    }
  }

  /** Whether there is nothing in it. */
  ReadOnlyBooleanProperty emptyProperty() {
    return empty.getReadOnlyProperty();
  }

  /** Gives the lines, the oldest first. */
  List<LogLine> lines() {
    return List.copyOf(lines);
  }

  /** Gives the lines as one text. */
  String text() {
    return lines.stream().map(LogLine::text).collect(Collectors.joining("\n", "", "\n"));
  }
}
