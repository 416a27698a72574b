package dev.plinth.desktop;

/** How lines end: in the window in one way, whatever other systems do. */
public final class LineEndings {
  private LineEndings() {}

  /** Gives a text with LF alone between its lines. */
  public static String plain(String text) {
    return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
  }
}
