package dev.plinth.bench;

import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;

/** The least that a window of JavaFX is: what the first window of Plinth is measured against. */
public final class HelloWorldWindow {
  private HelloWorldWindow() {}

  /** Opens it. Like Plinth's own, this class is no application, so that no module is asked for. */
  public static void main(String[] words) {
    Application.launch(Hello.class);
  }

  /** The window. */
  public static final class Hello extends Application {
    @Override
    public void start(Stage stage) {
      stage.setTitle("Hello");
      stage.setScene(new Scene(new Label("Hello, world"), 1200, 800));
      stage.setOnHidden(hidden -> Platform.exit());
      stage.show();
    }
  }
}
