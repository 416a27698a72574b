package dev.plinth.desktop.run;

import atlantafx.base.theme.Styles;
import dev.plinth.desktop.Messages;
import dev.plinth.desktop.PaneHeader;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The header of the run pane: the state of the run, a button for the next action, and a stop button
 * while a restart is offered.
 */
final class RunHeader {
  private final RunViewModel model;
  private final PaneHeader node;
  private final Label state = new Label();
  private final Button mainButton = new Button();
  private final Button stopButton =
      new Button(Messages.text("run.stop"), new FontIcon(Feather.STOP_CIRCLE));

  RunHeader(RunViewModel model) {
    this.model = model;
    state.getStyleClass().add("room-note");
    mainButton.setId("run-main");
    mainButton.getStyleClass().add(Styles.SMALL);
    stopButton.setId("run-stop");
    stopButton.getStyleClass().add(Styles.SMALL);
    stopButton.setOnAction(event -> model.cycle().stop());
    node = new PaneHeader(Messages.text("run.title"), state, stopButton, mainButton);
    model.cycle().stateProperty().addListener((property, before, now) -> show());
    model.cycle().nextProperty().addListener((property, before, now) -> show());
    model.restartMessageProperty().addListener((property, before, now) -> show());
    show();
  }

  /** Returns the header. */
  PaneHeader node() {
    return node;
  }

  private void show() {
    RunState now = model.cycle().stateProperty().get();
    boolean changed = !model.restartMessageProperty().get().isEmpty();
    state.setText(now.label());
    stopButton.setVisible(changed);
    mainButton.getStyleClass().remove(Styles.ACCENT);
    switch (now) {
      case IDLE -> setMainAction("run.run", Feather.PLAY, model::run);
      case FAILED -> setMainAction("run.again", Feather.REFRESH_CW, model::run);
      case STARTING, CANCELLING -> setMainAction("run.cancel", Feather.X, model.cycle()::stop);
      case RUNNING -> {
        if (changed) {
          setMainAction("run.restart", Feather.REFRESH_CW, model::restart);
        } else {
          setMainAction("run.stop", Feather.STOP_CIRCLE, model.cycle()::stop);
        }
      }
      case STOPPING -> setMainAction("run.stop", Feather.STOP_CIRCLE, model.cycle()::stop);
    }
    boolean startsProject = now == RunState.IDLE || now == RunState.FAILED || changed;
    if (startsProject) {
      mainButton.getStyleClass().add(Styles.ACCENT);
    }
    boolean startsAgain = model.cycle().nextProperty().get().isPresent();
    mainButton.setDisable(now.isEnding() && !startsAgain);
  }

  private void setMainAction(String key, Feather icon, Runnable action) {
    mainButton.setText(Messages.text(key));
    mainButton.setGraphic(new FontIcon(icon));
    mainButton.setTooltip(new Tooltip(Messages.text(key + ".tooltip")));
    mainButton.setOnAction(event -> action.run());
  }
}
