package dev.plinth.desktop.spec;

import dev.plinth.desktop.diff.LineChange;
import dev.plinth.diagnostic.TextEdit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * Changes of a text that belong together, such as those of a fix or of a revision.
 *
 * @param all the changes in the order of the text; they do not overlap, and their offsets refer to
 *     the unchanged text
 */
record TextChanges(List<TextChange> all) {
  /** The maximum number of changes to compute. More changes are applied faster as one. */
  private static final int MAX_CHANGES = 500;

  /** The maximum number of lines to compare, since a comparison of very many lines is slow. */
  private static final int MAX_LINES = 5_000;

  TextChanges {
    all = all.stream().sorted(Comparator.comparingInt(TextChange::offset)).toList();
    for (int i = 1; i < all.size(); i++) {
      if (all.get(i - 1).removedEnd() > all.get(i).offset()) {
        throw new IllegalArgumentException("changes overlap: " + all);
      }
    }
  }

  /**
   * Returns the changes that edits make to a text.
   *
   * @throws IndexOutOfBoundsException if an edit lies outside the text
   */
  static TextChanges of(String text, List<TextEdit> edits) {
    return new TextChanges(
        edits.stream()
            .map(
                edit -> {
                  int end = edit.offset() + edit.length();
                  String removed = text.substring(edit.offset(), end);
                  return new TextChange(edit.offset(), removed, edit.text());
                })
            .toList());
  }

  /**
   * Returns small changes from one text to another. If the texts differ only in their layout, only
   * white space is changed. Otherwise the texts are compared line by line.
   */
  static TextChanges between(String before, String after) {
    if (before.equals(after)) {
      return new TextChanges(List.of());
    }
    List<TextChange> changes = LayoutChanges.between(before, after);
    if (changes.isEmpty()) {
      changes = lineChanges(before, after);
    }
    return new TextChanges(
        changes.size() > MAX_CHANGES ? List.of(TextChange.between(before, after)) : changes);
  }

  private static List<TextChange> lineChanges(String before, String after) {
    List<String> oldLines = lines(before);
    List<String> newLines = lines(after);
    if (oldLines.size() + newLines.size() > MAX_LINES) {
      return List.of(TextChange.between(before, after));
    }
    List<TextChange> changes = new ArrayList<>();
    int line = 0;
    int offset = 0;
    for (LineChange change : LineChange.between(oldLines, newLines)) {
      offset += length(oldLines.subList(line, change.before()));
      addBlock(offset, change.removed(), change.added(), changes);
      offset += length(change.removed());
      line = change.endBefore();
    }
    return changes;
  }

  /** Returns the lines of a text with their line breaks. */
  private static List<String> lines(String text) {
    return List.of(text.split("(?<=\n)"));
  }

  private static int length(List<String> lines) {
    return lines.stream().mapToInt(String::length).sum();
  }

  /** Adds the changes of consecutive lines. Lines are compared in pairs if none are added. */
  private static void addBlock(
      int offset, List<String> removed, List<String> added, List<TextChange> changes) {
    if (removed.size() != added.size()) {
      addChange(offset, String.join("", removed), String.join("", added), changes);
      return;
    }
    int at = offset;
    for (int i = 0; i < removed.size(); i++) {
      addChange(at, removed.get(i), added.get(i), changes);
      at += removed.get(i).length();
    }
  }

  private static void addChange(
      int offset, String removed, String added, List<TextChange> changes) {
    TextChange change = TextChange.between(removed, added);
    changes.add(new TextChange(offset + change.offset(), change.removed(), change.inserted()));
  }

  boolean isEmpty() {
    return all.isEmpty();
  }

  /** Returns the changes from the last one to the first, so that no change moves another. */
  List<TextChange> backwards() {
    List<TextChange> backwards = new ArrayList<>(all);
    Collections.reverse(backwards);
    return backwards;
  }

  /**
   * Returns the offset in the changed text that corresponds to an offset in the unchanged text,
   * directly after the same character.
   */
  int mapOffset(int offset) {
    int mapped = offset;
    for (TextChange change : all) {
      if (change.removedEnd() <= offset && change.offset() < offset) {
        mapped += change.shift();
      } else if (change.offset() < offset) {
        mapped -= Math.max(0, offset - change.offset() - change.inserted().length());
      }
    }
    return mapped;
  }
}
