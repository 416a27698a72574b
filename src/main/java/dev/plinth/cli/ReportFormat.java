package dev.plinth.cli;

/** Whom diagnostics are written for; lower case, because users write the words. */
enum ReportFormat {
  text,
  json
}
