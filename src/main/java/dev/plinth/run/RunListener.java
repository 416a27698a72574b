package dev.plinth.run;

import java.net.URI;

/** Hears how a run goes on. Lines of a container may come from another thread than the rest. */
public interface RunListener {
  /** A new phase begins. */
  default void phase(RunPhase phase) {}

  /** Docker answers at this address. */
  default void connected(String address) {}

  /** A step of the build begins. */
  default void step(int step, int steps, String instruction) {}

  /** So much of a layer is here. */
  default void bytes(String layer, long done, long total) {}

  /** The build said a line. */
  default void text(String line) {}

  /** A container said a line. */
  default void log(String line) {}

  /** Something that a user wants to know, in one sentence. */
  default void notice(String sentence) {}

  /** The backend answers there. */
  default void started(URI url) {}

  /** The backend is stopped, and its containers and its network are gone. */
  default void stopped() {}
}
