package dev.plinth.desktop.window;

import static dev.plinth.desktop.FxThread.get;
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

/**
 * Tests the way from a prompt to the code and the running backend, by keyboard and without a
 * network.
 */
@ExtendWith(ApplicationExtension.class)
class EndToEndWindowTest {
  @Test
  void aPromptBecomesASpecItsCodeAndABackend() throws Exception {
    FakeRunner docker = new FakeRunner();
    Settings settings = Settings.DEFAULT.withTheme(Theme.LIGHT);
    try (TestWindow window = new TestWindow(settings, Optional.empty(), docker)) {
      TextArea prompt = (TextArea) window.node("#prompt-words");
      window.act(
          () -> {
            prompt.requestFocus();
            prompt.setText("a zoo with animals (name, species, weight)");
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

  /** Selects {@code app/models.py} in the tree and returns the source that is shown. */
  private static String source(TestWindow window) {
    window.select("app/models.py");
    return ((CodeArea) window.stage().getScene().lookup(".source")).getText();
  }
}
