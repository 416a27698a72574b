package dev.plinth.desktop.run;

import atlantafx.base.theme.Styles;
import dev.plinth.desktop.Messages;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** How a run stands, and the one button that leads on from there. */
final class RunHeader extends HBox {
  private final RunViewModel model;
  private final Label state = new Label();
  private final Button main = new Button();
  private final Button stop =
      new Button(Messages.text("run.stop"), new FontIcon(Feather.STOP_CIRCLE));

  RunHeader(RunViewModel model) {
    this.model = model;
    getStyleClass().add("room-header");
    Label title = new Label(Messages.text("run.title"));
    title.getStyleClass().add("room-title");
    title.setMinWidth(USE_PREF_SIZE);
    state.getStyleClass().add("room-note");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    main.setId("run-main");
    main.getStyleClass().add(Styles.SMALL);
    main.setMinWidth(USE_PREF_SIZE);
    stop.setId("run-stop");
    stop.getStyleClass().add(Styles.SMALL);
    stop.setMinWidth(USE_PREF_SIZE);
    stop.setOnAction(event -> model.stop());
    stop.managedProperty().bind(stop.visibleProperty());
    getChildren().addAll(title, state, gap, stop, main);
    model.stateProperty().addListener((property, before, now) -> show());
    model.changeProperty().addListener((property, before, now) -> show());
    show();
  }

  private void show() {
    RunState now = model.stateProperty().get();
    boolean changed = !model.changeProperty().get().isEmpty();
    state.setText(now.words());
    stop.setVisible(changed);
    main.disableProperty().unbind();
    main.getStyleClass().remove(Styles.ACCENT);
    switch (now) {
      case IDLE -> offer("run.run", Feather.PLAY, model::run);
      case FAILED -> offer("run.again", Feather.REFRESH_CW, model::run);
      case STARTING -> offer("run.cancel", Feather.X, model::stop);
      case RUNNING -> {
        if (changed) {
          offer("run.restart", Feather.REFRESH_CW, model::restart);
        } else {
          offer("run.stop", Feather.STOP_CIRCLE, model::stop);
        }
      }
      case STOPPING -> offer("run.stop", Feather.STOP_CIRCLE, model::stop);
    }
    boolean leadsOn = now == RunState.IDLE || now == RunState.FAILED || changed;
    if (leadsOn) {
      main.getStyleClass().add(Styles.ACCENT);
      main.disableProperty().bind(model.runnableBinding().not());
    } else {
      main.setDisable(now == RunState.STOPPING);
    }
  }

  private void offer(String words, Feather icon, Runnable action) {
    main.setText(Messages.text(words));
    main.setGraphic(new FontIcon(icon));
    main.setTooltip(new Tooltip(Messages.text(words + ".tooltip")));
    main.setOnAction(event -> action.run());
  }
}
