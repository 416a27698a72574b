package dev.plinth.desktop.find;

import dev.plinth.desktop.text.TextRange;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;
import org.jspecify.annotations.Nullable;

/** Highlights the matches of a search in a read-only area, on top of the styles of its text. */
public final class MatchHighlighter {
  /** The maximum number of highlighted matches. If there are more, matches are only counted. */
  public static final int MAX_DRAWN = 1_000;

  private final CodeArea area;
  private List<TextRange> matches = List.of();
  private @Nullable StyleSpans<Collection<String>> own;

  /** Creates a highlighter without matches. */
  public MatchHighlighter(CodeArea area) {
    this.area = area;
  }

  /** Sets the text's own styles. Must be called after each change of the text. */
  public void setOwn(StyleSpans<Collection<String>> styles) {
    own = styles;
    draw();
  }

  /** Sets the matches to highlight. */
  public void setMatches(List<TextRange> ranges) {
    if (!ranges.equals(matches)) {
      matches = ranges;
      draw();
    }
  }

  /** Selects a match and scrolls to it unless it is in sight. */
  public void select(TextRange match) {
    int last = area.getVisibleParagraphs().size() - 1;
    int length = area.getLength();
    area.selectRange(Math.min(match.start(), length), Math.min(match.end(), length));
    boolean inSight =
        area.getHeight() > 0
            && area.allParToVisibleParIndex(area.getCurrentParagraph())
                .filter(line -> line > 0 && line < last)
                .isPresent();
    if (inSight) {
      area.requestFollowCaret();
    } else {
      centre();
    }
  }

  /** Selects a match in a text that was just replaced, and scrolls to it. */
  public void reveal(TextRange match) {
    int length = area.getLength();
    area.selectRange(Math.min(match.start(), length), Math.min(match.end(), length));
    centre();
  }

  private void centre() {
    area.showParagraphAtCenter(area.getCurrentParagraph());
    area.requestFollowCaret();
  }

  private void draw() {
    StyleSpans<Collection<String>> styles = own;
    int length = area.getLength();
    boolean current = styles != null && styles.length() == length;
    boolean fits = matches.isEmpty() || matches.get(matches.size() - 1).end() <= length;
    if (styles != null && current && fits && length > 0) {
      boolean few = !matches.isEmpty() && matches.size() <= MAX_DRAWN;
      area.setStyleSpans(0, few ? styles.overlay(drawn(length), MatchHighlighter::join) : styles);
    }
  }

  private StyleSpans<Collection<String>> drawn(int length) {
    StyleSpansBuilder<Collection<String>> spans = new StyleSpansBuilder<>();
    int end = 0;
    for (TextRange match : matches) {
      spans.add(List.of(), match.start() - end);
      spans.add(List.of("match"), match.end() - match.start());
      end = match.end();
    }
    spans.add(List.of(), length - end);
    return spans.create();
  }

  private static Collection<String> join(Collection<String> own, Collection<String> match) {
    if (match.isEmpty()) {
      return own;
    }
    List<String> all = new ArrayList<>(own);
    all.addAll(match);
    return all;
  }
}
