package dev.plinth.agent;

/** Where models are had from. */
public interface ModelSource {
  /**
   * Gives the model of this choice, ready to be asked.
   *
   * @throws ModelFault when there is no key for it, or its address is none
   */
  OpenModel open(ModelChoice choice) throws ModelFault, InterruptedException;

  /** Loads what the first answer would wait for; from any thread, and as often as one likes. */
  default void prepare(ModelChoice choice) {}
}
