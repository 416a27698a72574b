package dev.plinth.desktop.run;

import dev.plinth.desktop.Messages;
import dev.plinth.desktop.text.SentenceCase;
import dev.plinth.problem.Problem;
import dev.plinth.run.DockerProblem;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A card with the reason why a project does not run, the remedy and the end of the log. */
final class RunProblemCard extends VBox {
  private static final int MAX_ROWS = 5;

  private final Label what = wrappingLabel("problem-what");
  private final Label why = wrappingLabel("problem-why");
  private final Label remedy = wrappingLabel("problem-remedy");
  private final TextArea logTail = new TextArea();

  RunProblemCard() {
    getStyleClass().add("problem-card");
    FontIcon icon = new FontIcon(Feather.ALERT_OCTAGON);
    icon.getStyleClass().add("error-ink");
    VBox texts = new VBox(what, why, remedy);
    texts.getStyleClass().add("problem-texts");
    HBox.setHgrow(texts, Priority.ALWAYS);
    HBox message = new HBox(icon, texts);
    message.getStyleClass().add("problem-first");
    logTail.setEditable(false);
    logTail.getStyleClass().addAll("code-font", "problem-tail");
    logTail.setAccessibleText(Messages.text("run.tail"));
    getChildren().addAll(message, logTail);
  }

  private static Label wrappingLabel(String style) {
    Label label = new Label();
    label.getStyleClass().add(style);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    return label;
  }

  /** Shows this problem. */
  void show(DockerProblem failure) {
    Problem problem = failure.problem();
    what.setText(sentence(problem.what()));
    why.setText(sentence(problem.why()));
    remedy.setText(sentence(problem.remedy()));
    why.setManaged(!problem.why().isEmpty());
    remedy.setManaged(!problem.remedy().isEmpty());
    logTail.setText(String.join("\n", failure.log()));
    logTail.setPrefRowCount(Math.min(MAX_ROWS, failure.log().size()));
    logTail.setVisible(!failure.log().isEmpty());
    logTail.setManaged(logTail.isVisible());
    logTail.setScrollTop(Double.MAX_VALUE);
  }

  private static String sentence(String text) {
    return text.isEmpty() ? "" : SentenceCase.of(text) + '.';
  }
}
