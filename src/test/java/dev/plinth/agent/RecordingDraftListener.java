package dev.plinth.agent;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps what a draft tells. */
final class RecordingDraftListener implements DraftListener {
  private final List<String> all = new CopyOnWriteArrayList<>();

  List<String> all() {
    return all;
  }

  @Override
  public void step(DraftStep step) {
    all.add("step " + step);
  }

  @Override
  public void attempt(int number, int limit) {
    all.add("attempt " + number + " of " + limit);
  }

  @Override
  public void answered(Attempt attempt) {
    all.add("answer " + attempt.number());
  }

  @Override
  public void notice(String sentence) {
    all.add("notice " + sentence);
  }
}
