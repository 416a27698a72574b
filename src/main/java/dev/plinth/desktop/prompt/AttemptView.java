package dev.plinth.desktop.prompt;

import dev.plinth.agent.Attempt;
import dev.plinth.desktop.Messages;
import dev.plinth.desktop.TextClipboard;
import dev.plinth.diagnostic.Diagnostic;
import dev.plinth.diagnostic.Severity;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TitledPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A model reply and its problems, collapsed until the user expands it. */
final class AttemptView extends TitledPane {
  private final Attempt attempt;

  AttemptView(Attempt attempt) {
    this.attempt = attempt;
    getStyleClass().addAll("dense", "prompt-attempt");
    setText(DraftMessages.attemptSummary(attempt));
    setAnimated(false);
    setExpanded(false);
    VBox content = new VBox();
    content.getStyleClass().add("prompt-answer");
    DraftMessages.problems(attempt)
        .forEach(problem -> content.getChildren().add(problemLabel(problem)));
    content.getChildren().addAll(replyArea(), copyButton());
    setContent(content);
  }

  private static Label problemLabel(Diagnostic problem) {
    boolean error = problem.severity() == Severity.ERROR;
    FontIcon icon = new FontIcon(error ? Feather.ALERT_OCTAGON : Feather.ALERT_TRIANGLE);
    icon.getStyleClass().add(error ? "error-ink" : "warning-ink");
    Label label = DraftBanner.wrappingLabel(DraftMessages.problemLine(problem));
    label.setGraphic(icon);
    label.getStyleClass().add("prompt-fault");
    return label;
  }

  private TextArea replyArea() {
    TextArea area = new TextArea(attempt.reply());
    area.setPromptText(Messages.text("prompt.failed.empty"));
    area.setEditable(false);
    area.setWrapText(true);
    area.setPrefRowCount(8);
    area.getStyleClass().add("code-font");
    area.setAccessibleText(Messages.text("prompt.failed.answer"));
    return area;
  }

  private Button copyButton() {
    Button copy = new Button(Messages.text("prompt.failed.copy"), new FontIcon(Feather.COPY));
    copy.setTooltip(new Tooltip(Messages.text("prompt.failed.copy.tip")));
    copy.setAccessibleHelp(Messages.text("prompt.failed.copy.tip"));
    copy.setOnAction(event -> TextClipboard.put(clipboardText()));
    return copy;
  }

  private String clipboardText() {
    return DraftMessages.problems(attempt).stream()
        .map(DraftMessages::problemLine)
        .collect(Collectors.joining("\n", getText() + "\n", "\n\n" + attempt.reply()));
  }
}
