package dev.plinth.desktop.prompt;

import dev.plinth.agent.DraftStep;
import dev.plinth.desktop.Messages;
import dev.plinth.desktop.prompt.DraftState.Working;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The three agents as steps, with what was found so far and how long it takes. */
final class DraftProgressView extends VBox {
  private final PromptViewModel room;
  private final VBox steps = new VBox();
  private final Label elapsed = new Label();
  private final Timeline ticks = new Timeline(new KeyFrame(Duration.millis(500), event -> tick()));

  DraftProgressView(PromptViewModel room) {
    this.room = room;
    getStyleClass().add("prompt-card");
    ticks.setCycleCount(Animation.INDEFINITE);
    steps.getStyleClass().add("prompt-steps");
    ProgressBar bar = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.getStyleClass().add("small");
    Button cancel = new Button(Messages.text("prompt.cancel"));
    cancel.setId("prompt-cancel");
    cancel.setTooltip(new Tooltip(Messages.text("prompt.cancel.tip")));
    cancel.setAccessibleHelp(Messages.text("prompt.cancel.tip"));
    cancel.setOnAction(event -> room.cancel());
    elapsed.getStyleClass().add("room-note");
    elapsed.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(elapsed, Priority.ALWAYS);
    HBox foot = new HBox(elapsed, cancel);
    foot.getStyleClass().add("prompt-foot");
    getChildren().setAll(bar, steps, foot);
  }

  /** Shows this, and the time as it passes. */
  void show(Working now) {
    List<Node> rows = new ArrayList<>();
    for (DraftStep step : DraftStep.values()) {
      rows.add(step(now, step));
      if (step == DraftStep.DRAFTING) {
        now.answers().forEach(answer -> rows.add(detail(DraftMessages.found(answer))));
        now.notices().forEach(notice -> rows.add(detail(notice)));
      }
    }
    steps.getChildren().setAll(rows);
    tick();
    ticks.play();
  }

  /** Lets the time pass unseen. */
  void rest() {
    ticks.stop();
  }

  private void tick() {
    elapsed.setText(Messages.text("prompt.elapsed", DraftMessages.time(room.elapsed())));
  }

  private static Label step(Working now, DraftStep step) {
    int place = step.compareTo(now.step());
    Feather sign = place < 0 ? Feather.CHECK_CIRCLE : Feather.CIRCLE;
    FontIcon icon = new FontIcon(place == 0 ? Feather.ARROW_RIGHT_CIRCLE : sign);
    icon.getStyleClass().add(place < 0 ? "success-ink" : place == 0 ? "accent-ink" : "muted-ink");
    Label label = DraftBanner.sentence(DraftMessages.step(now, step));
    label.setGraphic(icon);
    label.getStyleClass().addAll(place == 0 ? Stream.of("room-title").toList() : List.of());
    label.getStyleClass().addAll(place > 0 ? List.of("muted-ink") : List.of());
    String how = place < 0 ? "done" : place == 0 ? "now" : "later";
    label.setAccessibleText(label.getText() + ", " + Messages.text("prompt.step." + how));
    return label;
  }

  private static Label detail(String words) {
    Label label = DraftBanner.sentence(words);
    label.getStyleClass().addAll("room-note", "prompt-detail");
    return label;
  }
}
