package dev.plinth.merge;

import dev.plinth.project.ProjectFile;

/**
 * The form in which a file is saved, apart from its lines.
 *
 * @param mark whether it begins with a byte order mark
 * @param windows whether most of its lines end in {@code \r\n}
 * @param open whether its last line has no line break
 */
record TextForm(boolean mark, boolean windows, boolean open) {
  private static final String MARK = "\uFEFF";

  /** Returns the form of a text. */
  static TextForm of(String text) {
    long all = text.chars().filter(c -> c == '\n').count();
    int windows = text.length() - text.replace("\r\n", "\n").length();
    return new TextForm(
        text.startsWith(MARK),
        windows > all / 2,
        !text.isEmpty() && !text.equals(MARK) && !text.endsWith("\n"));
  }

  /** Returns the lines of a text, each of which ends in {@code \n}. */
  static String lines(String text) {
    String lines = text.replace("\r\n", "\n");
    lines = lines.startsWith(MARK) ? lines.substring(1) : lines;
    return lines.isEmpty() || lines.endsWith("\n") ? lines : lines + '\n';
  }

  /** Returns lines that end in {@code \n} in this form. */
  String apply(String lines) {
    String text = open && lines.endsWith("\n") ? lines.substring(0, lines.length() - 1) : lines;
    text = windows ? text.replace("\n", "\r\n") : text;
    return mark ? MARK + text : text;
  }

  /** Returns whether two files have the same lines, in whichever form. */
  static boolean sameLines(ProjectFile one, ProjectFile other) {
    return lines(one.text()).equals(lines(other.text()));
  }
}
