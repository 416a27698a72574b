package dev.plinth.cli;

import dev.plinth.diagnostic.Severity;

/**
 * Colours on a terminal, and nothing at all elsewhere.
 *
 * @param on whether to colour
 */
record TerminalColours(boolean on) {
  String bold(String text) {
    return coloured("1", text);
  }

  String error(String text) {
    return of(Severity.ERROR, text);
  }

  String of(Severity severity, String text) {
    return coloured(
        switch (severity) {
          case ERROR -> "1;31";
          case WARNING -> "1;33";
          case NOTE -> "1;36";
        },
        text);
  }

  private String coloured(String code, String text) {
    return on ? "\u001b[" + code + 'm' + text + "\u001b[m" : text;
  }
}
