package dev.plinth.run;

/** What a run is doing, in the order in which it does it. */
public enum RunPhase {
  CONNECTING("looking for Docker"),
  CLEANING("removing what stopped runs left"),
  PULLING("fetching the database image"),
  DATABASE("starting the database"),
  BUILDING("building the image"),
  STARTING("starting the backend"),
  STOPPING("stopping");

  private final String words;

  RunPhase(String words) {
    this.words = words;
  }

  /** Gives it as users read it. */
  public String words() {
    return words;
  }
}
