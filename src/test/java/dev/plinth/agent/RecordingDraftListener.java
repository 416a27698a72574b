package dev.plinth.agent;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A listener that records events progress as lines of text. */
final class RecordingDraftListener implements DraftListener {
  private final List<String> events = new CopyOnWriteArrayList<>();

  List<String> events() {
    return events;
  }

  @Override
  public void stepStarted(DraftStep step) {
    events.add("step " + step);
  }

  @Override
  public void attemptStarted(int number, int limit) {
    events.add("attempt " + number + " of " + limit);
  }

  @Override
  public void attemptFinished(Attempt attempt) {
    events.add("reply " + attempt.number());
  }

  @Override
  public void notice(String sentence) {
    events.add("notice " + sentence);
  }
}
