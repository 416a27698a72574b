package dev.plinth.desktop.run;

import atlantafx.base.theme.Styles;
import dev.plinth.desktop.IconButton;
import dev.plinth.desktop.Messages;
import dev.plinth.desktop.RemedyText;
import dev.plinth.desktop.text.SentenceCase;
import dev.plinth.problem.Problem;
import dev.plinth.problem.RemedyPlace;
import dev.plinth.run.DockerProblem;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * A card with the reason why a project does not run, the remedy, a button for it, and the end of
 * the log.
 */
final class RunProblemCard extends VBox {
  private static final int MAX_ROWS = 5;

  private final Label what = wrappingLabel("problem-what");
  private final Label why = wrappingLabel("problem-why");
  private final Label remedy = wrappingLabel("problem-remedy");
  private final TextArea logTail = new TextArea();

  private final Button action = new Button();
  private final RunViewModel model;
  private final Runnable openDockerSettings;

  RunProblemCard(RunViewModel model, Runnable openDockerSettings) {
    this.model = model;
    this.openDockerSettings = openDockerSettings;
    getStyleClass().add("problem-card");
    FontIcon icon = new FontIcon(Feather.ALERT_OCTAGON);
    icon.getStyleClass().add("error-ink");
    action.setId("run-remedy");
    action.getStyleClass().add(Styles.SMALL);
    action.managedProperty().bind(action.visibleProperty());
    VBox texts = new VBox(what, why, remedy, action);
    texts.getStyleClass().add("problem-texts");
    HBox.setHgrow(texts, Priority.ALWAYS);
    Button close =
        new IconButton(
            Feather.X, Messages.text("run.problem.close"), model.cycle()::dismissProblem);
    HBox message = new HBox(icon, texts, close);
    message.getStyleClass().add("problem-first");
    logTail.setEditable(false);
    logTail.getStyleClass().addAll("code-font", "problem-tail");
    logTail.setAccessibleText(Messages.text("run.tail"));
    getChildren().addAll(message, logTail);
    managedProperty().bind(visibleProperty());
    var problem = model.cycle().problemProperty();
    visibleProperty().bind(problem.map(Optional::isPresent));
    problem.addListener((property, before, now) -> now.ifPresent(this::show));
  }

  private static Label wrappingLabel(String style) {
    Label label = new Label();
    label.getStyleClass().add(style);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    return label;
  }

  private void show(DockerProblem failure) {
    Problem problem = failure.problem();
    what.setText(sentence(problem.what()));
    why.setText(sentence(problem.why()));
    String cure = RemedyText.of(problem);
    remedy.setText(sentence(cure));
    why.setManaged(!problem.why().isEmpty());
    remedy.setManaged(!cure.isEmpty());
    action.setVisible(false);
    problem.place().ifPresent(this::showAction);
    logTail.setText(String.join("\n", failure.log()));
    logTail.setPrefRowCount(Math.min(MAX_ROWS, failure.log().size()));
    logTail.setVisible(!failure.log().isEmpty());
    logTail.setManaged(logTail.isVisible());
    logTail.setScrollTop(Double.MAX_VALUE);
  }

  private void showAction(RemedyPlace place) {
    switch (place) {
      case DOCKER_HOST -> showAction("run.remedy.settings", openDockerSettings);
      case PORT -> showAction("run.remedy.freePort", model::runOnFreePort);
      default -> {} // the remedy is described, and needs no button
    }
  }

  private void showAction(String key, Runnable handler) {
    action.setText(Messages.text(key));
    action.setOnAction(event -> handler.run());
    action.setVisible(true);
  }

  private static String sentence(String text) {
    return text.isEmpty() ? "" : SentenceCase.of(text) + '.';
  }
}
