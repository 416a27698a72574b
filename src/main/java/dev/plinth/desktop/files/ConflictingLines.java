package dev.plinth.desktop.files;

import dev.plinth.desktop.Messages;
import dev.plinth.merge.LineConflict;
import java.util.List;

/** The lines of a conflict as the text of a question. */
final class ConflictingLines {
  /** The most conflicts, and the most lines of a side, that a dialog has room for. */
  private static final int MAX_CONFLICTS = 3;

  private static final int MAX_LINES = 5;
  private static final int MAX_LENGTH = 90;

  private ConflictingLines() {}

  /** Returns both sides of conflicts, with the numbers of their first lines. */
  static String of(List<LineConflict> conflicts) {
    StringBuilder text = new StringBuilder();
    for (LineConflict conflict : conflicts.stream().limit(MAX_CONFLICTS).toList()) {
      side(text, "update.lines.mine", conflict.mineLine(), conflict.mine());
      side(text, "update.lines.theirs", conflict.theirsLine(), conflict.theirs());
    }
    int more = conflicts.size() - MAX_CONFLICTS;
    return more > 0 ? text + "\n\n" + Messages.text("update.lines.more", more) : text.toString();
  }

  private static void side(StringBuilder text, String key, int first, List<String> lines) {
    text.append("\n\n").append(Messages.text(key, first));
    for (String line : lines.stream().limit(MAX_LINES).toList()) {
      String end = line.stripTrailing();
      text.append('\n')
          .append(end.length() > MAX_LENGTH ? end.substring(0, MAX_LENGTH) + "…" : end);
    }
    if (lines.size() > MAX_LINES) {
      text.append("\n…");
    }
  }
}
