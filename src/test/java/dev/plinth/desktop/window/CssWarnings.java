package dev.plinth.desktop.window;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Collects the warnings of JavaFX about style sheets while it is open. */
final class CssWarnings extends Handler implements AutoCloseable {
  private final Logger logger = Logger.getLogger("javafx.css");
  private final Set<String> messages = new ConcurrentSkipListSet<>();

  CssWarnings() {
    logger.addHandler(this);
  }

  /** Returns the warnings without duplicates. */
  List<String> messages() {
    return List.copyOf(messages);
  }

  @Override
  public void publish(LogRecord record) {
    messages.add(record.getMessage());
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    logger.removeHandler(this);
  }
}
