package dev.plinth.run;

/** The phases of a run, in their order. */
public enum RunPhase {
  CONNECTING("connecting to Docker"),
  CLEANING("removing leftovers of earlier runs"),
  PULLING("pulling the database image"),
  DATABASE("starting the database"),
  BUILDING("building the image"),
  CHECKING("checking whether the data allows the change"),
  COPYING("copying the database"),
  STARTING("starting the backend"),
  STOPPING("stopping");

  private final String description;

  RunPhase(String description) {
    this.description = description;
  }

  /** Returns the text for users. */
  public String description() {
    return description;
  }
}
