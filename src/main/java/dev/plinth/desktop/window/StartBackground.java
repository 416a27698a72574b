package dev.plinth.desktop.window;

import dev.plinth.desktop.Messages;
import javafx.animation.AnimationTimer;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.paint.Color;
import javafx.stage.Stage;

/**
 * What a window shows while its rooms are made, which takes most of a start: the ground of its
 * theme. Who starts a program sees at once that it came, and where.
 */
final class StartBackground {
  private static final Color LIGHT = Color.WHITE;
  private static final Color DARK = Color.web("#0d1117");

  private StartBackground() {}

  /** Shows it, and goes on when it has been drawn. */
  static void show(Stage stage, boolean dark, Runnable then) {
    stage.setTitle(Messages.text("window.title"));
    stage.setScene(new Scene(new Group(), dark ? DARK : LIGHT));
    stage.show();
    new AnimationTimer() {
      private boolean drawn;

      @Override
      public void handle(long now) {
        if (drawn) {
          stop();
          then.run();
        }
        drawn = true; // as soon as this pulse is over
      }
    }.start();
  }
}
