package dev.plinth.desktop.spec;

import java.util.ArrayList;
import java.util.List;

/** Computes the changes between two texts that differ only in their white space. */
final class LayoutChanges {
  private LayoutChanges() {}

  /** Returns the changes of white space; empty if the texts differ in another character too. */
  static List<TextChange> between(String before, String after) {
    List<TextChange> changes = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < before.length() || j < after.length()) {
      int oldEnd = skipSpace(before, i);
      int newEnd = skipSpace(after, j);
      String removed = before.substring(i, oldEnd);
      String inserted = after.substring(j, newEnd);
      if (!removed.equals(inserted)) {
        TextChange change = TextChange.between(removed, inserted);
        changes.add(new TextChange(i + change.offset(), change.removed(), change.inserted()));
      }
      i = oldEnd;
      j = newEnd;
      if (i == before.length() || j == after.length()) {
        return i == before.length() && j == after.length() ? changes : List.of();
      }
      if (before.charAt(i++) != after.charAt(j++)) {
        return List.of();
      }
    }
    return changes;
  }

  private static int skipSpace(String text, int start) {
    int at = start;
    while (at < text.length() && text.charAt(at) <= ' ') {
      at++;
    }
    return at;
  }
}
