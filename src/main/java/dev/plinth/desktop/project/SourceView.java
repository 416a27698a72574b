package dev.plinth.desktop.project;

import dev.plinth.desktop.Messages;
import dev.plinth.desktop.ShownCode;
import dev.plinth.desktop.highlight.SyntaxToken;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import javafx.scene.layout.BorderPane;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.LineNumberFactory;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;

/** The text of a file: to be read, selected and copied. */
final class SourceView extends BorderPane {
  private final CodeArea area = new ShownCode("source", Messages.text("code.source"));
  private String path = "";

  SourceView() {
    area.setParagraphGraphicFactory(LineNumberFactory.get(area));
    VirtualizedScrollPane<CodeArea> pane = new VirtualizedScrollPane<>(area);
    pane.setMinSize(0, 0);
    setMinSize(0, 0);
    setCenter(pane);
  }

  /** Shows a text, from the place on that was in sight if it is of the same file. */
  void show(FileContent.Source source) {
    boolean sameText = area.getText().equals(source.text());
    if (sameText && path.equals(source.path())) {
      return; // its tokens are the same, too
    }
    if (!sameText) {
      int first = path.equals(source.path()) ? firstInSight() : 0;
      area.replaceText(source.text());
      int place = Math.min(first, area.getParagraphs().size() - 1);
      area.moveTo(place, 0);
      area.showParagraphAtTop(place);
    }
    if (!source.text().isEmpty()) {
      area.setStyleSpans(0, spans(source));
    }
    path = source.path();
  }

  private int firstInSight() {
    return area.getVisibleParagraphs().isEmpty() ? 0 : area.firstVisibleParToAllParIndex();
  }

  private static StyleSpans<Collection<String>> spans(FileContent.Source source) {
    StyleSpansBuilder<Collection<String>> spans = new StyleSpansBuilder<>();
    int at = 0;
    for (SyntaxToken token : source.tokens()) {
      spans.add(List.of(), token.start() - at);
      spans.add(List.of(token.kind().name().toLowerCase(Locale.ROOT)), token.end() - token.start());
      at = token.end();
    }
    spans.add(List.of(), source.text().length() - at);
    return spans.create();
  }
}
