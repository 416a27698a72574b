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

/** A card with the steps of a running draft, its attempts so far and the elapsed time. */
final class DraftProgressView extends VBox {
  private final DraftCycle drafts;
  private final VBox steps = new VBox();
  private final Label elapsed = new Label();
  private final Timeline clock =
      new Timeline(new KeyFrame(Duration.millis(500), event -> updateElapsed()));

  DraftProgressView(DraftCycle drafts) {
    this.drafts = drafts;
    getStyleClass().add("prompt-card");
    clock.setCycleCount(Animation.INDEFINITE);
    steps.getStyleClass().add("prompt-steps");
    ProgressBar bar = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.getStyleClass().add("small");
    Button cancel = new Button(Messages.text("prompt.cancel"));
    cancel.setId("prompt-cancel");
    cancel.setTooltip(new Tooltip(Messages.text("prompt.cancel.tip")));
    cancel.setAccessibleHelp(Messages.text("prompt.cancel.tip"));
    cancel.setOnAction(event -> drafts.cancel());
    elapsed.getStyleClass().add("room-note");
    elapsed.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(elapsed, Priority.ALWAYS);
    HBox footer = new HBox(elapsed, cancel);
    footer.getStyleClass().add("prompt-foot");
    getChildren().setAll(bar, steps, footer);
  }

  /** Shows this progress, and keeps the elapsed time up to date. */
  void show(Working now) {
    List<Node> rows = new ArrayList<>();
    for (DraftStep step : DraftStep.values()) {
      rows.add(stepLabel(now, step));
      if (step == DraftStep.DRAFTING) {
        now.attempts()
            .forEach(attempt -> rows.add(detailLabel(DraftMessages.attemptSummary(attempt))));
        if (!now.reply().isEmpty()) {
          rows.add(detailLabel(now.reply()));
        }
        now.notices().forEach(notice -> rows.add(detailLabel(notice)));
      }
    }
    steps.getChildren().setAll(rows);
    updateElapsed();
    clock.play();
  }

  /** Stops updating the elapsed time. */
  void stopClock() {
    clock.stop();
  }

  private void updateElapsed() {
    elapsed.setText(Messages.text("prompt.elapsed", DraftMessages.durationText(drafts.elapsed())));
  }

  private static Label stepLabel(Working now, DraftStep step) {
    int order = step.compareTo(now.step());
    Feather glyph = order < 0 ? Feather.CHECK_CIRCLE : Feather.CIRCLE;
    FontIcon icon = new FontIcon(order == 0 ? Feather.ARROW_RIGHT_CIRCLE : glyph);
    icon.getStyleClass().add(order < 0 ? "success-ink" : order == 0 ? "accent-ink" : "muted-ink");
    Label label = DraftBanner.wrappingLabel(DraftMessages.stepText(now, step));
    label.setGraphic(icon);
    label.getStyleClass().addAll(order == 0 ? Stream.of("room-title").toList() : List.of());
    label.getStyleClass().addAll(order > 0 ? List.of("muted-ink") : List.of());
    String status = order < 0 ? "done" : order == 0 ? "now" : "later";
    label.setAccessibleText(label.getText() + ", " + Messages.text("prompt.step." + status));
    return label;
  }

  private static Label detailLabel(String text) {
    Label label = DraftBanner.wrappingLabel(text);
    label.getStyleClass().addAll("room-note", "prompt-detail");
    return label;
  }
}
