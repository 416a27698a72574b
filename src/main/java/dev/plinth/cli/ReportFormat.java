package dev.plinth.cli;

/** The output formats of {@code check}, in lower case as users write them. */
enum ReportFormat {
  text,
  json
}
