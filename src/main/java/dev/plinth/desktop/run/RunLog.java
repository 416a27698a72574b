package dev.plinth.desktop.run;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.jspecify.annotations.Nullable;

/** The last lines of a run. Must be used on the JavaFX thread. */
final class RunLog {
  /** The maximum number of lines; older lines are dropped. */
  static final int MAX_LINES = 5_000;

  private final Deque<LogLine> lines = new ArrayDeque<>();
  private final ReadOnlyBooleanWrapper empty = new ReadOnlyBooleanWrapper(true);
  private @Nullable Viewer viewer;

  /** A listener for changes of the log. */
  interface Viewer {
    /** Called when lines were added. */
    void added(List<LogLine> newLines);

    /** Called when all lines were removed. */
    void cleared();
  }

  /** Sets the viewer and passes the current lines to it. */
  void setViewer(Viewer newViewer) {
    viewer = newViewer;
    newViewer.added(lines());
  }

  /** Adds lines. If there are more than {@link #MAX_LINES}, the oldest lines are dropped. */
  void add(List<LogLine> newLines) {
    if (newLines.isEmpty()) {
      return;
    }
    lines.addAll(newLines);
    while (lines.size() > MAX_LINES) {
      lines.removeFirst();
    }
    empty.set(false);
    Viewer current = viewer;
    if (current != null) {
      current.added(newLines);
    }
  }

  /** Removes all lines. */
  void clear() {
    lines.clear();
    empty.set(true);
    Viewer current = viewer;
    if (current != null) {
      current.cleared();
    }
  }

  /** Returns whether the log is empty. */
  ReadOnlyBooleanProperty emptyProperty() {
    return empty.getReadOnlyProperty();
  }

  /** Returns the lines, oldest first. */
  List<LogLine> lines() {
    return List.copyOf(lines);
  }

  /** Returns the lines as one text. */
  String text() {
    return lines.stream().map(LogLine::text).collect(Collectors.joining("\n", "", "\n"));
  }
}
