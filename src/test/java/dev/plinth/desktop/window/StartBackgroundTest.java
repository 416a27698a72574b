package dev.plinth.desktop.window;

import static dev.plinth.desktop.FxThread.await;
import static dev.plinth.desktop.FxThread.get;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.framework.junit5.ApplicationExtension;

/** Tests the window before its panes are created. */
@ExtendWith(ApplicationExtension.class)
class StartBackgroundTest {
  @ParameterizedTest
  @CsvSource({"false, #ffffff", "true, #0d1117"})
  void isShownInTheColourOfTheThemeAndRunsTheActionOnce(boolean dark, String colour)
      throws Exception {
    AtomicInteger runs = new AtomicInteger();
    Stage stage = get(Stage::new);
    int runsAtOnce =
        get(
            () -> {
              StartBackground.show(stage, dark, runs::incrementAndGet);
              return runs.get();
            });
    assertThat(runsAtOnce).isZero();
    assertThat(get(stage::isShowing)).isTrue();
    assertThat(get(() -> stage.getScene().getFill())).isEqualTo(Color.web(colour));
    await(() -> runs.get() == 1);
    get(
        () -> {
          stage.close();
          return true;
        });
    assertThat(runs).hasValue(1);
  }
}
