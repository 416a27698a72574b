package dev.plinth.desktop.window;

import static dev.plinth.desktop.ScreenThread.await;
import static dev.plinth.desktop.ScreenThread.get;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.framework.junit5.ApplicationExtension;

/** A window before its rooms are made. */
@ExtendWith(ApplicationExtension.class)
class StartBackgroundTest {
  @ParameterizedTest
  @CsvSource({"false, #ffffff", "true, #0d1117"})
  void isThereInTheColourOfItsThemeAndThenGoesOnOnce(boolean dark, String colour) throws Exception {
    AtomicInteger went = new AtomicInteger();
    Stage stage = get(Stage::new);
    int atOnce =
        get(
            () -> {
              StartBackground.show(stage, dark, went::incrementAndGet);
              return went.get();
            });
    assertThat(atOnce).isZero();
    assertThat(get(stage::isShowing)).isTrue();
    assertThat(get(() -> stage.getScene().getFill())).isEqualTo(Color.web(colour));
    await(() -> went.get() == 1);
    get(
        () -> {
          stage.close();
          return true;
        });
    assertThat(went).hasValue(1);
  }
}
