package dev.plinth.agent;

/** The steps of a draft in their order. Each is the work of one agent. */
public enum DraftStep {
  DRAFTING("writing the spec"),
  REVIEWING("reviewing the spec"),
  COMPILING("compiling the spec");

  private final String description;

  DraftStep(String description) {
    this.description = description;
  }

  /** Returns a description for users, such as "writing the spec". */
  public String description() {
    return description;
  }
}
