package dev.plinth.desktop.workspace;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/**
 * The status text that all panes share. Each pane has its own entry, and the entry that changed
 * last is shown. When an entry is cleared, the entry that changed before it is shown again.
 */
public final class StatusLine {
  private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper working = new ReadOnlyBooleanWrapper();

  /** The entries that are not empty, the last changed one last. */
  private final List<Entry> entries = new ArrayList<>();

  /** Returns a new entry, empty at first. */
  public Entry newEntry() {
    return new Entry();
  }

  /** Returns the shown text; empty while all entries are empty. */
  public ReadOnlyStringProperty textProperty() {
    return text.getReadOnlyProperty();
  }

  /** Returns whether the shown entry is a task that will end, rather than a lasting state. */
  public ReadOnlyBooleanProperty workingProperty() {
    return working.getReadOnlyProperty();
  }

  private void showLast() {
    int last = entries.size() - 1;
    working.set(last >= 0 && entries.get(last).isTask);
    text.set(last >= 0 ? entries.get(last).entryText : "");
  }

  /** The status text of one pane. */
  public final class Entry {
    private String entryText = "";
    private boolean isTask;

    private Entry() {}

    /** Shows a task that will end, such as a download. An empty text clears the entry. */
    public void showTask(String task) {
      set(task, true);
    }

    /** Shows a lasting state, such as a running backend. An empty text clears the entry. */
    public void showState(String state) {
      set(state, false);
    }

    /** Clears this entry. */
    public void clear() {
      set("", false);
    }

    private void set(String newText, boolean newIsTask) {
      if (newText.equals(entryText) && newIsTask == isTask) {
        return; // an unchanged entry must not cover entries that changed later
      }
      entryText = newText;
      isTask = newIsTask;
      entries.remove(this);
      if (!newText.isEmpty()) {
        entries.add(this);
      }
      showLast();
    }
  }
}
