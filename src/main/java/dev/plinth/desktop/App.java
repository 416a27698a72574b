package dev.plinth.desktop;

import atlantafx.base.theme.PrimerLight;
import dev.plinth.Pipeline;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.stage.Stage;

/** The window, wired: every part is made here and knows only what it is given. */
public final class App extends Application {
  /** How long nobody types before the spec is looked at. */
  private static final Duration CALM = Duration.ofMillis(120);

  @Override
  public void start(Stage stage) {
    Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
    Tasks tasks = Tasks.ofScreen(App::report);
    Pipeline pipeline = new Pipeline();
    Workspace workspace = new Workspace();
    workspace.open(Optional.empty(), example());
    new LiveReview(workspace, pipeline, tasks, CALM);
    TextArea spec = new TextArea();
    spec.textProperty().bindBidirectional(workspace.textProperty());
    MainView main =
        new MainView(
            new Label("prompt"), spec, new Label("problems"), new Label("code"), new Label("run"));
    Scene scene = new Scene(main, 1280, 800);
    scene.getStylesheets().add(App.class.getResource("plinth.css").toExternalForm());
    stage.setScene(scene);
    stage.setTitle("Plinth");
    stage.show();
  }

  private static void report(Throwable fault) {
    throw new IllegalStateException(fault);
  }

  private static String example() {
    try (InputStream in = Pipeline.class.getResourceAsStream("example.json")) {
      if (in == null) {
        throw new IllegalStateException("example.json is missing in this program");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
