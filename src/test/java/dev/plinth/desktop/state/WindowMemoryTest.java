package dev.plinth.desktop.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WindowMemoryTest {
  private static final Rectangle2D LEFT = new Rectangle2D(0, 0, 1920, 1080);
  private static final Rectangle2D RIGHT = new Rectangle2D(1920, 0, 1280, 1024);

  @TempDir Path folder;

  private static WindowPlace at(double x, double y, double width, double height) {
    return new WindowPlace(new Rectangle2D(x, y, width, height), false, List.of(0.2, 0.6));
  }

  @Test
  void savesThePlaceTheDividersAndThePrompt() throws IOException {
    new WindowMemory(folder).save(at(10, 20, 1000, 700), "a shop\nwith ü");
    assertThat(new WindowMemory(folder).place()).contains(at(10, 20, 1000, 700));
    assertThat(new WindowMemory(folder).prompt()).isEqualTo("a shop\nwith ü");
  }

  @Test
  void isEmptyAtTheFirstStart() {
    assertThat(new WindowMemory(folder).place()).isEmpty();
    assertThat(new WindowMemory(folder).prompt()).isEmpty();
  }

  @Test
  void isEmptyWhenTheFileIsInvalid() throws IOException {
    Files.writeString(folder.resolve("window.properties"), "x=NaN\ny=a\nwidth=-1\nheight=1");
    assertThat(new WindowMemory(folder).place()).isEmpty();
  }

  @Test
  void staysWhereItIsVisible() {
    assertThat(at(2000, 50, 1000, 700).fittedTo(List.of(LEFT, RIGHT)))
        .isEqualTo(at(2000, 50, 1000, 700));
  }

  @Test
  void movesFromAMissingScreenToAnother() {
    assertThat(at(2000, 50, 1000, 700).fittedTo(List.of(LEFT))).isEqualTo(at(920, 50, 1000, 700));
    assertThat(at(-5000, -3000, 1000, 700).fittedTo(List.of(LEFT))).isEqualTo(at(0, 0, 1000, 700));
  }

  @Test
  void shrinksToASmallerScreen() {
    assertThat(at(100, 100, 3000, 2000).fittedTo(List.of(RIGHT)))
        .isEqualTo(at(1920, 0, 1280, 1024));
  }
}
