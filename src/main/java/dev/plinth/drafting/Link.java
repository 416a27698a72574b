package dev.plinth.drafting;

/**
 * What joins the two sides of a clause.
 *
 * @param start its first token
 * @param end behind its last token
 */
record Link(Kind kind, int start, int end) {
  /** How the sides are joined. */
  enum Kind {
    COLON,
    DASH,
    MANY,
    REFERS,
    BE,
    HAS,
    WITH
  }
}
