package dev.plinth.agent.model;

import dev.plinth.agent.ReplyProgress;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** The progress of a reply that arrives in pieces. */
final class StreamProgress {
  /** The key that each entity has once. */
  private static final Pattern ENTITY = Pattern.compile("\"fields\"\\s*:");

  private static final long INTERVAL = TimeUnit.MILLISECONDS.toNanos(250);

  private final ReplyProgress listener;
  private final ChatStream stream = new ChatStream();
  private long last = System.nanoTime() - INTERVAL;

  StreamProgress(ReplyProgress listener) {
    this.listener = listener;
  }

  /** Adds a line of the stream. */
  void add(String line) {
    stream.add(line);
    long now = System.nanoTime();
    if (!stream.isEmpty() && now - last >= INTERVAL) {
      last = now;
      CharSequence text = stream.text();
      int entities = (int) ENTITY.matcher(text).results().count();
      listener.replyGrew(text.length() + stream.thoughtLength(), entities);
    }
  }
}
