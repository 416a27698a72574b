package dev.plinth.evolution;

/** Thrown if the content of alembic/spec.json is not what this program writes. */
final class InvalidSpecFile extends Exception {
  /** Creates an exception with what is wrong, in words for users. */
  InvalidSpecFile(String why) {
    super(why);
  }
}
