package dev.plinth.drafting;

/** The readers of parts, made once from one vocabulary. None keeps state. */
record Grammar(
    Vocabulary words, Nouns nouns, Subjects subjects, Links links, Pieces pieces, Fields fields) {
  /** What reads fields, and what is said of them. */
  record Fields(FieldReader reader, AttributeReader attributes) {}

  static Grammar of(Vocabulary words) {
    Nouns nouns = new Nouns(words);
    AttributeReader attributes = new AttributeReader(words);
    return new Grammar(
        words,
        nouns,
        new Subjects(words, nouns),
        new Links(words),
        new Pieces(words),
        new Fields(new FieldReader(words, attributes), attributes));
  }
}
