package dev.plinth.desktop.diff;

import dev.plinth.desktop.CodeScrollPane;
import dev.plinth.desktop.Messages;
import dev.plinth.desktop.ReadOnlyCodeArea;
import dev.plinth.desktop.diff.DiffLine.Kind;
import dev.plinth.desktop.find.MatchHighlighter;
import dev.plinth.desktop.text.TextRange;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.model.ReadOnlyStyledDocumentBuilder;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;

/**
 * A view of a diff in one column. Added lines have a green background and a plus sign, removed
 * lines a red background and a minus sign; changed words have a stronger one. The text can be
 * selected and copied without line numbers and signs.
 */
public final class DiffView extends BorderPane {
  /** The maximum number of characters shown of a line. Longer lines would make the area slow. */
  static final int LONGEST_LINE = 2_000;

  private final Label summary = new Label();
  private final CodeArea area = new ReadOnlyCodeArea("diff-text", Messages.text("diff.accessible"));
  private final MatchHighlighter matches = new MatchHighlighter(area);
  private LineDiff shown = new LineDiff(List.of());
  private int digits = 3;

  /** Creates an empty view. */
  public DiffView() {
    getStyleClass().add("diff-view");
    getStylesheets().add(DiffView.class.getResource("diff.css").toExternalForm());
    summary.getStyleClass().addAll("room-note", "diff-summary");
    summary.setMaxWidth(Double.MAX_VALUE);
    area.setParagraphGraphicFactory(index -> new DiffGutter(line(index), digits));
    setTop(summary);
    CodeScrollPane pane = new CodeScrollPane(area);
    pane.setMinSize(0, 0);
    setMinSize(0, 0);
    setCenter(pane);
  }

  /** Shows a diff from its first line. */
  public void show(LineDiff diff) {
    shown = diff;
    digits = digits(diff);
    summary.setText(
        diff.isEmpty()
            ? Messages.text("diff.none")
            : Messages.text("diff.summary", diff.added(), diff.removed()));
    var builder =
        new ReadOnlyStyledDocumentBuilder<Collection<String>, String, Collection<String>>(
            area.getSegOps(), List.of());
    for (DiffLine line : diff.lines()) {
      String text = text(line);
      builder.addParagraph(text, words(line, text.length()), styles(line));
    }
    if (diff.lines().isEmpty()) {
      builder.addParagraph("", List.of(), List.of());
    }
    area.replace(0, area.getLength(), builder.build());
    if (area.getLength() > 0) {
      matches.setOwn(area.getStyleSpans(0, area.getLength()));
    }
    area.moveTo(0);
    area.requestFollowCaret();
  }

  /** Returns the area that shows the changed lines. */
  public CodeArea area() {
    return area;
  }

  /** Returns the highlighter of matches in the changed lines. */
  public MatchHighlighter matches() {
    return matches;
  }

  private DiffLine line(int index) {
    return index < shown.lines().size() ? shown.lines().get(index) : DiffLine.same("", 1, 1);
  }

  /**
   * Returns the number of digits of the highest line number, at least 3. The last line need not
   * have it: a removed line has no new number, and an added line no old number.
   */
  static int digits(LineDiff diff) {
    int highest =
        diff.lines().stream()
            .mapToInt(
                line ->
                    Math.max(line.oldNumber().orElse(1), line.newNumber().orElse(1)) + line.count())
            .max()
            .orElse(1);
    return Math.max(3, Integer.toString(highest).length());
  }

  private static String text(DiffLine line) {
    if (line.kind() == Kind.FOLDED) {
      return Messages.text("diff.folded", line.count());
    }
    String text = line.text().replace('\r', '␍');
    return text.length() <= LONGEST_LINE ? text : text.substring(0, LONGEST_LINE) + " …";
  }

  private static StyleSpans<Collection<String>> words(DiffLine line, int length) {
    StyleSpansBuilder<Collection<String>> spans = new StyleSpansBuilder<>();
    int end = 0;
    for (TextRange word : line.words()) {
      spans.add(List.of(), word.start() - end);
      spans.add(List.of("diff-word"), word.end() - word.start());
      end = word.end();
    }
    spans.add(List.of(), length - end);
    return spans.create();
  }

  private static Collection<String> styles(DiffLine line) {
    return List.of("diff-" + line.kind().name().toLowerCase(Locale.ROOT));
  }
}
