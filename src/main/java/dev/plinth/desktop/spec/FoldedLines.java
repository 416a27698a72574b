package dev.plinth.desktop.spec;

import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.model.Paragraph;
import org.fxmisc.richtext.model.ReadOnlyStyledDocument;

/** Hides the folded lines of an area. */
final class FoldedLines {
  /** The style class of a hidden paragraph in the style sheet of RichTextFX. */
  private static final String HIDDEN = "collapse";

  private final CodeArea area;
  private boolean folded;

  FoldedLines(CodeArea area) {
    this.area = area;
  }

  /** Returns whether a line is hidden. */
  boolean isHidden(int line) {
    return isHidden(area, line);
  }

  /** Returns whether a line of an area is hidden. */
  static boolean isHidden(CodeArea area, int line) {
    return area.getParagraph(line).getParagraphStyle().contains(HIDDEN);
  }

  /**
   * Hides the lines that folds hide, and shows all others. Hidden text has no colours, since it is
   * laid out too.
   *
   * @return the lines that have changed
   */
  BitSet show(Folds folds) {
    BitSet changed = new BitSet();
    if (folded || !folds.folded().isEmpty()) {
      BitSet hidden = folds.hiddenLines();
      for (int line = 0; line < area.getParagraphs().size(); line++) {
        changed.set(line, hidden.get(line) != isHidden(line));
      }
      folded = !hidden.isEmpty();
      if (!changed.isEmpty()) {
        toggle(changed);
      }
    }
    return changed;
  }

  /** Hides or shows lines in one step, since each step takes a while. */
  private void toggle(BitSet lines) {
    int first = lines.nextSetBit(0);
    int last = lines.length() - 1;
    int start = area.getAbsolutePosition(first, 0);
    int end = area.getAbsolutePosition(last, area.getParagraphLength(last));
    var part =
        (ReadOnlyStyledDocument<Collection<String>, String, Collection<String>>)
            area.subDocument(start, end);
    for (int line = first; line >= 0; line = lines.nextSetBit(line + 1)) {
      part = part.replaceParagraph(line - first, FoldedLines::toggle).get1();
    }
    area.getContent().replace(start, end, part);
  }

  private static Paragraph<Collection<String>, String, Collection<String>> toggle(
      Paragraph<Collection<String>, String, Collection<String>> line) {
    return line.getParagraphStyle().contains(HIDDEN)
        ? line.setParagraphStyle(List.of())
        : line.restyle(List.of()).setParagraphStyle(List.of(HIDDEN));
  }
}
