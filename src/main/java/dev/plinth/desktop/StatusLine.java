package dev.plinth.desktop;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/**
 * The one line in which all rooms say what they do. Everybody has words of their own; those that
 * were said last are shown, and who falls silent uncovers what was said before.
 */
public final class StatusLine {
  private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper working = new ReadOnlyBooleanWrapper();

  /** Who is not silent; who spoke last comes last. */
  private final List<Speaker> speaking = new ArrayList<>();

  /** Gives another one who may speak; silent as yet. */
  public Speaker speaker() {
    return new Speaker();
  }

  /** What is shown; empty while everybody is silent. */
  public ReadOnlyStringProperty wordsProperty() {
    return words.getReadOnlyProperty();
  }

  /** Whether what is shown is work, for whose end somebody may wait. */
  public ReadOnlyBooleanProperty workingProperty() {
    return working.getReadOnlyProperty();
  }

  private void show() {
    int last = speaking.size() - 1;
    working.set(last >= 0 && speaking.get(last).works);
    words.set(last >= 0 ? speaking.get(last).said : "");
  }

  /** One of those who speak. */
  public final class Speaker {
    private String said = "";
    private boolean works;

    private Speaker() {}

    /** Says what is being done; nothing where the words are empty. */
    public void tell(String doing) {
      say(doing, true);
    }

    /** Says what goes on by itself, so that nobody waits for its end. */
    public void mention(String lasting) {
      say(lasting, false);
    }

    /** Takes back what was said here. */
    public void fallSilent() {
      say("", false);
    }

    private void say(String next, boolean asWork) {
      if (next.equals(said) && asWork == works) {
        return; // no news, so what others said since stays
      }
      said = next;
      works = asWork;
      speaking.remove(this);
      if (!next.isEmpty()) {
        speaking.add(this);
      }
      show();
    }
  }
}
