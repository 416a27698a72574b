package dev.plinth.drafting;

/** A request that names nothing to build. */
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
