package dev.plinth.agent;

/** What is being done, in the order in which it is done; each is one agent's. */
public enum DraftStep {
  DRAFTING("writing the spec"),
  REVIEWING("reviewing it"),
  COMPILING("compiling it");

  private final String words;

  DraftStep(String words) {
    this.words = words;
  }

  /** Gives it as users read it. */
  public String words() {
    return words;
  }
}
