package dev.plinth.drafting;

import java.util.Locale;

/** What a phrase does in a sentence: the sections of words.txt. */
enum Role {
  AND,
  HAS,
  WITH,
  TOGETHER,
  HAPPENED,
  BEHINDNAME,
  TEXTS,
  KEPT,
  HELPERS,
  HEADINGS,
  TOUCHING,
  VERBS,
  CONTAINERS,
  SOFTCONTAINERS,
  GENERIC,
  PEOPLE,
  DETERMINERS,
  ARTICLES,
  FUNCTION,
  FILLERS,
  ANAPHORA,
  REFERS,
  MANY,
  BE,
  UNIQUE,
  OPTIONAL,
  REQUIRED,
  KEY,
  REFERENCE,
  INTERNAL,
  NOISE,
  CHOOSING,
  LABELS,
  FIELDLABELS,
  ENTITYLABELS,
  FEATURES,
  LOGIN,
  NOLOGIN,
  ADD,
  REMOVE,
  RENAME,
  MAKE,
  GIVE,
  MINUTES,
  HOURS,
  DAYS,
  WEEKS,
  SECONDS;

  String section() {
    return name().toLowerCase(Locale.ROOT);
  }
}
