package dev.plinth.desktop.diff;

import dev.plinth.desktop.Messages;
import dev.plinth.desktop.ShownCode;
import dev.plinth.desktop.diff.DiffLine.Kind;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.model.ReadOnlyStyledDocumentBuilder;

/**
 * Shows what changed between two texts, one below the other: what came has a green ground and a
 * plus, what went a red one and a minus. Its text can be selected and copied, without the signs.
 */
public final class DiffView extends BorderPane {
  /** A text view lays out each line as a whole: longer ones would make it slow. */
  private static final int LONGEST_LINE = 2_000;

  private final Label summary = new Label();
  private final CodeArea area = new ShownCode("diff-text", Messages.text("diff.accessible"));
  private LineDiff shown = new LineDiff(List.of());

  /** Shows nothing yet. */
  public DiffView() {
    getStyleClass().add("diff-view");
    getStylesheets().add(DiffView.class.getResource("diff.css").toExternalForm());
    summary.getStyleClass().addAll("room-note", "diff-summary");
    summary.setMaxWidth(Double.MAX_VALUE);
    area.setParagraphGraphicFactory(index -> new DiffGutter(line(index), widest()));
    setTop(summary);
    VirtualizedScrollPane<CodeArea> pane = new VirtualizedScrollPane<>(area);
    pane.setMinSize(0, 0);
    setMinSize(0, 0);
    setCenter(pane);
  }

  /** Shows this, from its beginning. */
  public void show(LineDiff diff) {
    shown = diff;
    summary.setText(
        diff.isEmpty()
            ? Messages.text("diff.none")
            : Messages.text("diff.summary", diff.added(), diff.removed()));
    var builder =
        new ReadOnlyStyledDocumentBuilder<Collection<String>, String, Collection<String>>(
            area.getSegOps(), List.of());
    for (DiffLine line : diff.lines()) {
      builder.addParagraph(words(line), List.of(), styles(line));
    }
    if (diff.lines().isEmpty()) {
      builder.addParagraph("", List.of(), List.of());
    }
    area.replace(0, area.getLength(), builder.build());
    area.moveTo(0);
    area.requestFollowCaret();
  }

  private DiffLine line(int index) {
    return index < shown.lines().size() ? shown.lines().get(index) : DiffLine.same("", 1, 1);
  }

  /** Gives the number of digits that the highest number has. */
  private int widest() {
    int highest = 1;
    if (!shown.lines().isEmpty()) {
      DiffLine last = shown.lines().get(shown.lines().size() - 1);
      highest = Math.max(last.oldNumber().orElse(1), last.newNumber().orElse(1)) + last.count();
    }
    return Math.max(3, Integer.toString(highest).length());
  }

  private static String words(DiffLine line) {
    if (line.kind() == Kind.FOLDED) {
      return Messages.text("diff.folded", line.count());
    }
    String text = line.text().replace('\r', '␍');
    return text.length() <= LONGEST_LINE ? text : text.substring(0, LONGEST_LINE) + " …";
  }

  private static Collection<String> styles(DiffLine line) {
    return List.of("diff-" + line.kind().name().toLowerCase(Locale.ROOT));
  }
}
