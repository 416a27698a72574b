package dev.plinth.desktop.window;

/** Nothing runs. */
final class NothingRuns implements Closing.Busy {
  @Override
  public boolean isRunning() {
    return false;
  }

  @Override
  public void stop(Runnable then) {
    then.run();
  }
}
