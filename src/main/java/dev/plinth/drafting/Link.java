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
    /** A verb and a preposition before one of something: "stands on one shelf". */
    TOUCHES,
    BE,
    HAS,
    WITH
  }
}
