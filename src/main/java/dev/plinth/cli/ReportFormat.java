package dev.plinth.cli;

import picocli.CommandLine.Model.OptionSpec;

/** The output formats of a report, in lower case as users write them. */
enum ReportFormat {
  text,
  json;

  /** Returns the option for the format of a report. */
  static OptionSpec option() {
    return OptionSpec.builder("--format")
        .type(ReportFormat.class)
        .initialValue(ReportFormat.text)
        .paramLabel("text|json")
        .description("The output format: text for people, json for programs. Default: text.")
        .build();
  }
}
