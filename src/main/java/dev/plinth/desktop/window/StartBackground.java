package dev.plinth.desktop.window;

import dev.plinth.desktop.Messages;
import dev.plinth.desktop.appearance.Appearance;
import javafx.animation.AnimationTimer;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.stage.Stage;

/**
 * An empty window in the background colour of the theme, shown while the panes are created.
 * Creating the panes takes most of the start-up time, so the user sees early that the program
 * starts.
 */
final class StartBackground {
  private StartBackground() {}

  /** Shows the empty window, and runs an action once the window has been drawn. */
  static void show(Stage stage, boolean dark, Runnable then) {
    stage.setTitle(Messages.text("window.title"));
    stage.setScene(new Scene(new Group(), Appearance.background(dark)));
    stage.show();
    new AnimationTimer() {
      private boolean drawn;

      @Override
      public void handle(long now) {
        if (drawn) {
          stop();
          then.run();
        }
        drawn = true; // by the time of the next pulse
      }
    }.start();
  }
}
