package dev.plinth.desktop.text;

/** Converts line endings. All texts in the window have LF line endings. */
public final class LineEndings {
  private LineEndings() {}

  /** Returns the text with each CRLF and CR replaced by LF. */
  public static String toLf(String text) {
    return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
  }
}
