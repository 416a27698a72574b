package dev.plinth.cli;

import dev.plinth.diagnostic.Severity;

/**
 * Puts text in colours with ANSI escape sequences, or leaves it plain.
 *
 * @param enabled whether to use colours
 */
record TerminalColours(boolean enabled) {
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
    return enabled ? "\u001b[" + code + 'm' + text + "\u001b[m" : text;
  }
}
