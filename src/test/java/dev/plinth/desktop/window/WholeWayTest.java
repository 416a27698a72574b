package dev.plinth.desktop.window;

import static dev.plinth.desktop.ScreenThread.get;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.desktop.FakeRunner;
import dev.plinth.desktop.settings.Settings;
import dev.plinth.desktop.settings.Theme;
import java.util.Optional;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;

/** From a prompt to code and to what runs, by the keys that a user presses and no network. */
@ExtendWith(ApplicationExtension.class)
class WholeWayTest {
  @Test
  void aPromptBecomesASpecItsCodeAndABackend() throws Exception {
    FakeRunner docker = new FakeRunner();
    Settings settings = Settings.USUAL.withTheme(Theme.LIGHT);
    try (PosedWindow window = new PosedWindow(settings, Optional.empty(), docker)) {
      TextArea words = (TextArea) window.node("#prompt-words");
      window.act(
          () -> {
            words.requestFocus();
            words.setText("a zoo with animals (name, species, weight)");
          });
      window.keys(KeyCode.CONTROL, KeyCode.ENTER);
      window.await(() -> window.area().getText().contains("\"Animal\""));
      window.await(() -> source(window).contains("class Animal(database.Base)"));
      assertThat(get(window::files)).contains("app/models.py", "Dockerfile", "docker-compose.yml");
      window.keys(KeyCode.F5);
      window.await(() -> window.shows("#run-docs"));
      assertThat(docker.asked).first().asString().startsWith("start ");
    }
  }

  /** Chooses the models in the tree, and gives what is shown of them. */
  private static String source(PosedWindow window) {
    window.choose("app/models.py");
    return ((CodeArea) window.stage().getScene().lookup(".source")).getText();
  }
}
