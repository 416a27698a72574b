package dev.plinth.drafting;

/** A request names nothing that a backend could keep. The message says so in plain words. */
public final class NothingToBuild extends Exception {
  private final String example;

  NothingToBuild(String message, String example) {
    super(message);
    this.example = example;
  }

  /** Gives a request that works. */
  public String example() {
    return example;
  }
}
