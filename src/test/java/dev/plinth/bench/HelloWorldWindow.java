package dev.plinth.bench;

import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;

/** A hello-world JavaFX window: the baseline for the start of Plinth's window. */
public final class HelloWorldWindow {
  private HelloWorldWindow() {}

  /**
   * Opens the window. Like Plinth's main class, this class does not extend {@link Application}: the
   * Java launcher would then require JavaFX on the module path.
   */
  public static void main(String[] args) {
    Application.launch(Hello.class);
  }

  /** The JavaFX application. */
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
