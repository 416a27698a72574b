package dev.plinth.cli;

import dev.plinth.merge.FileMerge;
import dev.plinth.merge.FileMerge.Outcome;
import dev.plinth.merge.LineConflict;
import dev.plinth.merge.ProjectMerge;
import java.nio.file.Path;
import java.util.List;

/**
 * Prints the merge of a project for people: what became of edited files, and both sides of each
 * conflict.
 *
 * @param project the path of the project
 * @param colours the colours
 */
record MergeText(Path project, TerminalColours colours) {
  /** The most lines of a side that are printed. */
  private static final int MAX_LINES = 12;

  private static final int NUMBER_WIDTH = 5;

  /** Returns a line for each edited file that needs no decision. */
  String of(ProjectMerge merge) {
    StringBuilder text = new StringBuilder();
    for (FileMerge file : merge.files()) {
      switch (file.outcome()) {
        case KEPT -> line(text, "kept", file, ", which you edited");
        case MERGED -> line(text, "merged", file, ", which you and the spec changed");
        case STAYS_DELETED -> line(text, "kept", file, ", which you deleted, stays deleted");
        case MINE -> line(text, "mine", file, "");
        case THEIRS -> line(text, "theirs", file, "");
        default -> {
          // generated, or a conflict
        }
      }
    }
    return text.toString();
  }

  private void line(StringBuilder text, String word, FileMerge file, String more) {
    text.append("  ")
        .append(colours.bold(word + " ".repeat(8 - word.length())))
        .append(file.path())
        .append(more)
        .append('\n');
  }

  /** Returns a conflict with both sides and what decides it, several lines. */
  String conflict(FileMerge file) {
    StringBuilder text = new StringBuilder();
    if (file.lines().isEmpty()) {
      head(text, file, "");
    }
    for (LineConflict lines : file.lines()) {
      head(text, file, ":" + lines.mineLine());
      if (file.outcome() != Outcome.UNRESOLVED) {
        side(text, "yours", lines.mineLine(), lines.mine());
        side(text, "generated", lines.theirsLine(), lines.theirs());
      }
    }
    return text.append("  ")
        .append(colours.bold("hint"))
        .append(": ")
        .append(remedy(file))
        .append("\n\n")
        .toString();
  }

  private void head(StringBuilder text, FileMerge file, String line) {
    String place = project.resolve(file.path().value()) + line + ": ";
    text.append(colours.bold(TerminalText.line(place)))
        .append(colours.error("conflict"))
        .append(": ")
        .append(message(file.outcome()))
        .append('\n');
  }

  private void side(StringBuilder text, String name, int first, List<String> lines) {
    text.append("  ").append(name);
    if (lines.isEmpty()) {
      text.append(": no line\n");
      return;
    }
    text.append(":\n");
    for (int i = 0; i < Math.min(lines.size(), MAX_LINES); i++) {
      String number = Integer.toString(first + i);
      text.append(" ".repeat(Math.max(0, NUMBER_WIDTH - number.length())))
          .append(number)
          .append(" | ")
          .append(TerminalText.line(lines.get(i).stripTrailing()))
          .append('\n');
    }
    if (lines.size() > MAX_LINES) {
      int more = lines.size() - MAX_LINES;
      text.append(" ".repeat(NUMBER_WIDTH))
          .append(" | … ")
          .append(more)
          .append(more == 1 ? " more line\n" : " more lines\n");
    }
  }

  private static String message(Outcome outcome) {
    return switch (outcome) {
      case SAME_LINES -> "you and the spec changed the same lines";
      case UNKNOWN_BASE ->
          "you and the spec changed it, and another version of Plinth wrote what it was";
      case DELETED_BY_HAND -> "you deleted it, and the spec changes it";
      case NO_LONGER_GENERATED -> "you edited it, and the spec no longer has it";
      case IN_THE_WAY -> "your file was not generated, and a new one has its path";
      case CANNOT_MOVE -> "your file is where an edited file moves";
      case UNRESOLVED -> "it still has the markers of an earlier conflict";
      default -> throw new IllegalArgumentException("no conflict: " + outcome);
    };
  }

  private static String remedy(FileMerge file) {
    String mine = "--mine " + file.path();
    String theirs = "--theirs " + file.path();
    return switch (file.outcome()) {
      case SAME_LINES -> mine + " keeps yours, " + theirs + " takes the generated file";
      case UNKNOWN_BASE ->
          "--base FOLDER says what it was; "
              + mine
              + " keeps yours, "
              + theirs
              + " takes the generated file";
      case DELETED_BY_HAND -> mine + " leaves it deleted, " + theirs + " writes it again";
      case NO_LONGER_GENERATED ->
          mine + " keeps it as a file of your own, " + theirs + " deletes it";
      case IN_THE_WAY -> "rename yours; or " + mine + " keeps it, " + theirs + " replaces it";
      case CANNOT_MOVE -> "rename that file";
      case UNRESOLVED -> "resolve it; or " + theirs + " takes the generated file";
      default -> throw new IllegalArgumentException("no conflict: " + file.outcome());
    };
  }
}
