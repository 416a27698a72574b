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

/** One answer of a model and what was wrong with it, folded until somebody wants to know. */
final class AttemptView extends TitledPane {
  private final Attempt attempt;

  AttemptView(Attempt attempt) {
    this.attempt = attempt;
    getStyleClass().addAll("dense", "prompt-attempt");
    setText(DraftMessages.found(attempt));
    setAnimated(false);
    setExpanded(false);
    VBox content = new VBox();
    content.getStyleClass().add("prompt-answer");
    DraftMessages.faults(attempt).forEach(fault -> content.getChildren().add(line(fault)));
    content.getChildren().addAll(answer(), copy());
    setContent(content);
  }

  private static Label line(Diagnostic fault) {
    boolean error = fault.severity() == Severity.ERROR;
    FontIcon icon = new FontIcon(error ? Feather.ALERT_OCTAGON : Feather.ALERT_TRIANGLE);
    icon.getStyleClass().add(error ? "error-ink" : "warning-ink");
    Label line = DraftBanner.sentence(DraftMessages.fault(fault));
    line.setGraphic(icon);
    line.getStyleClass().add("prompt-fault");
    return line;
  }

  private TextArea answer() {
    TextArea answer = new TextArea(attempt.answer());
    answer.setPromptText(Messages.text("prompt.failed.empty"));
    answer.setEditable(false);
    answer.setWrapText(true);
    answer.setPrefRowCount(8);
    answer.getStyleClass().add("code-font");
    answer.setAccessibleText(Messages.text("prompt.failed.answer"));
    return answer;
  }

  private Button copy() {
    Button copy = new Button(Messages.text("prompt.failed.copy"), new FontIcon(Feather.COPY));
    copy.setTooltip(new Tooltip(Messages.text("prompt.failed.copy.tip")));
    copy.setAccessibleHelp(Messages.text("prompt.failed.copy.tip"));
    copy.setOnAction(event -> TextClipboard.put(words()));
    return copy;
  }

  private String words() {
    return DraftMessages.faults(attempt).stream()
        .map(DraftMessages::fault)
        .collect(Collectors.joining("\n", getText() + "\n", "\n\n" + attempt.answer()));
  }
}
