package dev.plinth.desktop.settings;

import dev.plinth.desktop.Messages;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A button that tests a connection, or cancels the test, with the result below it. */
final class ConnectionCheckRow extends VBox {
  private final ConnectionCheck test;
  private final Button button = new Button();
  private final Label result = new Label();
  private final Runnable start;

  /**
   * Creates a row.
   *
   * @param key the name of the connection in the messages and in the id of the button
   * @param start starts the test
   */
  ConnectionCheckRow(String key, ConnectionCheck test, Runnable start) {
    this.test = test;
    this.start = start;
    getStyleClass().add("settings-test");
    button.setId("settings-test-" + key);
    button.setAccessibleText(Messages.text("settings.test." + key));
    button.setMinWidth(USE_PREF_SIZE);
    result.setWrapText(true);
    result.setMinHeight(USE_PREF_SIZE);
    result.textProperty().bind(test.textProperty());
    result.managedProperty().bind(result.textProperty().isNotEmpty());
    getChildren().addAll(button, result);
    test.stateProperty().addListener((property, before, now) -> show(now));
    show(test.stateProperty().get());
  }

  private void show(ConnectionCheck.State state) {
    boolean running = state == ConnectionCheck.State.RUNNING;
    button.setText(Messages.text(running ? "settings.test.cancel" : "settings.test.start"));
    button.setOnAction(
        event -> {
          if (running) {
            test.cancel();
          } else {
            start.run();
          }
        });
    switch (state) {
      case IDLE -> result.setGraphic(null);
      case RUNNING -> result.setGraphic(progress());
      case SUCCEEDED -> result.setGraphic(icon(Feather.CHECK_CIRCLE, "success-ink"));
      case FAILED -> result.setGraphic(icon(Feather.ALERT_CIRCLE, "error-ink"));
    }
  }

  private static ProgressIndicator progress() {
    ProgressIndicator progress = new ProgressIndicator();
    progress.getStyleClass().add("settings-progress");
    return progress;
  }

  private static FontIcon icon(Feather feather, String style) {
    FontIcon icon = new FontIcon(feather);
    icon.getStyleClass().add(style);
    return icon;
  }
}
