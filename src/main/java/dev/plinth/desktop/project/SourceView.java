package dev.plinth.desktop.project;

import dev.plinth.desktop.CodeScrollPane;
import dev.plinth.desktop.Messages;
import dev.plinth.desktop.ReadOnlyCodeArea;
import dev.plinth.desktop.find.MatchHighlighter;
import dev.plinth.desktop.highlight.SyntaxToken;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import javafx.scene.layout.BorderPane;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.LineNumberFactory;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;

/** A read-only view of the text of a file. */
final class SourceView extends BorderPane {
  private final CodeArea area = new ReadOnlyCodeArea("source", Messages.text("code.source"));
  private final MatchHighlighter matches = new MatchHighlighter(area);
  private String path = "";

  SourceView() {
    area.setParagraphGraphicFactory(LineNumberFactory.get(area));
    CodeScrollPane pane = new CodeScrollPane(area);
    pane.setMinSize(0, 0);
    setMinSize(0, 0);
    setCenter(pane);
  }

  /** Shows a text. The scroll position stays if the text is another version of the same file. */
  void show(FileContent.Source source) {
    boolean sameText = area.getText().equals(source.text());
    if (sameText && path.equals(source.path())) {
      return; // the tokens are equal, too
    }
    if (!sameText) {
      int firstLine = path.equals(source.path()) ? firstVisibleLine() : 0;
      area.replaceText(source.text());
      int line = Math.min(firstLine, area.getParagraphs().size() - 1);
      area.moveTo(line, 0);
      area.showParagraphAtTop(line);
    }
    matches.setOwn(spans(source));
    path = source.path();
  }

  /** Returns the area that shows the text. */
  CodeArea area() {
    return area;
  }

  /** Returns the highlighter of matches in the text. */
  MatchHighlighter matches() {
    return matches;
  }

  private int firstVisibleLine() {
    return area.getVisibleParagraphs().isEmpty() ? 0 : area.firstVisibleParToAllParIndex();
  }

  private static StyleSpans<Collection<String>> spans(FileContent.Source source) {
    StyleSpansBuilder<Collection<String>> spans = new StyleSpansBuilder<>();
    int end = 0;
    for (SyntaxToken token : source.tokens()) {
      spans.add(List.of(), token.start() - end);
      spans.add(List.of(token.kind().name().toLowerCase(Locale.ROOT)), token.end() - token.start());
      end = token.end();
    }
    spans.add(List.of(), source.text().length() - end);
    return spans.create();
  }
}
