package dev.plinth.evolution;

/** The lock on a table that a step takes while the migration runs. */
public enum Lock {
  NOTHING("locks nothing"),
  SHORT("a short lock"),
  REWRITE("rewrites the table");

  private final String words;

  Lock(String words) {
    this.words = words;
  }

  /** Returns the lock in words, such as {@code rewrites the table}. */
  public String words() {
    return words;
  }
}
