package dev.plinth.desktop.window;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Hears what the toolkit complains of in the style sheets, for as long as it is open. */
final class CssWarnings extends Handler implements AutoCloseable {
  private final Logger logger = Logger.getLogger("javafx.css");
  private final Set<String> told = new ConcurrentSkipListSet<>();

  CssWarnings() {
    logger.addHandler(this);
  }

  /** Gives each complaint once. */
  List<String> told() {
    return List.copyOf(told);
  }

  @Override
  public void publish(LogRecord record) {
    told.add(record.getMessage());
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    logger.removeHandler(this);
  }
}
