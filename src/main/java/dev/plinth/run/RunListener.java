package dev.plinth.run;

import java.net.URI;

/**
 * A listener for the progress of a run. The lines of a container's log can arrive on a different
 * thread from the other events.
 */
public interface RunListener {
  /** Called when a phase begins. */
  default void phase(RunPhase phase) {}

  /**
   * Called when the connection to Docker is open.
   *
   * @param address the address of Docker and where the address comes from
   */
  default void connected(String address) {}

  /**
   * Called when a step of the build begins.
   *
   * @param step the number of the step, from 1
   * @param steps the number of all steps
   * @param instruction the instruction of the Dockerfile
   */
  default void step(int step, int steps, String instruction) {}

  /**
   * Called while a layer is downloaded.
   *
   * @param layer the id of the layer
   * @param done the number of bytes downloaded so far
   * @param total the size of the layer in bytes; 0 if unknown
   */
  default void bytes(String layer, long done, long total) {}

  /** Called for each line of the build output. */
  default void buildOutput(String line) {}

  /** Called for each line of the backend's log. */
  default void log(String line) {}

  /** Called with a notice for users: one sentence, lower case, without a full stop. */
  default void notice(String sentence) {}

  /** Called when the backend answers at its address. */
  default void started(URI url) {}

  /** Called when the backend has stopped and its containers and network have been removed. */
  default void stopped() {}
}
