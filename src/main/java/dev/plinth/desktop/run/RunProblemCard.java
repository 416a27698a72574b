package dev.plinth.desktop.run;

import dev.plinth.desktop.Messages;
import dev.plinth.desktop.SentenceCase;
import dev.plinth.run.DockerProblem;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Why a project does not run, and what to do. */
final class RunProblemCard extends VBox {
  private static final int MOST_ROWS = 5;

  private final Label what = words("problem-what");
  private final Label why = words("problem-why");
  private final Label remedy = words("problem-remedy");
  private final TextArea tail = new TextArea();

  RunProblemCard() {
    getStyleClass().add("problem-card");
    FontIcon icon = new FontIcon(Feather.ALERT_OCTAGON);
    icon.getStyleClass().add("error-ink");
    VBox texts = new VBox(what, why, remedy);
    texts.getStyleClass().add("problem-texts");
    HBox.setHgrow(texts, Priority.ALWAYS);
    HBox first = new HBox(icon, texts);
    first.getStyleClass().add("problem-first");
    tail.setEditable(false);
    tail.getStyleClass().addAll("code-font", "problem-tail");
    tail.setAccessibleText(Messages.text("run.tail"));
    getChildren().addAll(first, tail);
  }

  private static Label words(String style) {
    Label label = new Label();
    label.getStyleClass().add(style);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    return label;
  }

  /** Shows this one. */
  void show(DockerProblem problem) {
    what.setText(sentence(problem.what()));
    why.setText(sentence(problem.why()));
    remedy.setText(sentence(problem.remedy()));
    why.setManaged(!problem.why().isEmpty());
    remedy.setManaged(!problem.remedy().isEmpty());
    tail.setText(String.join("\n", problem.log()));
    tail.setPrefRowCount(Math.min(MOST_ROWS, problem.log().size()));
    tail.setVisible(!problem.log().isEmpty());
    tail.setManaged(tail.isVisible());
    tail.setScrollTop(Double.MAX_VALUE);
  }

  private static String sentence(String words) {
    return words.isEmpty() ? "" : SentenceCase.of(words) + '.';
  }
}
