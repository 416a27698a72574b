package dev.plinth.desktop;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The whole window, on a screen in memory. */
@ExtendWith(ApplicationExtension.class)
class WindowTest {
  private @Nullable Stage window;

  @Start
  void open(Stage stage) {
    window = stage;
    new App().start(stage);
  }

  private Stage window() {
    return requireNonNull(window);
  }

  @Test
  void opens() throws Exception {
    WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> window().isShowing());
    assertThat(window().getScene().getRoot()).isInstanceOf(MainView.class);
  }
}
