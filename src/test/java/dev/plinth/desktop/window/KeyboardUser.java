package dev.plinth.desktop.window;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.paint.Color;
import javafx.scene.robot.Robot;

/** Somebody at the keyboard of a screen: waits for a window there, and types into its prompt. */
final class KeyboardUser {
  private static final int X = 160;
  private static final int Y = 200;
  private static final int X_OF_BAR = 900;
  private static final int Y_OF_BAR = 18;
  private static final Duration LIMIT = Duration.ofSeconds(60);

  private KeyboardUser() {}

  public static void main(String[] words) throws Exception {
    Platform.startup(() -> {});
    long end = System.nanoTime() + LIMIT.toNanos();
    while (List.of(Color.BLACK, Color.WHITE).contains(menuBar())) {
      if (System.nanoTime() > end) {
        System.out.println("no window, but " + menuBar());
        System.exit(1);
      }
      Thread.sleep(200); // the screen, and the ground of a window without its rooms
    }
    Thread.sleep(2_000); // the first picture is of a window that does not listen yet
    act(
        robot -> {
          robot.mouseMove(X, Y);
          robot.mouseClick(MouseButton.PRIMARY);
        });
    Thread.sleep(500);
    for (char letter : words[0].toCharArray()) {
      act(robot -> robot.keyType(KeyCode.valueOf(String.valueOf(letter))));
    }
    Thread.sleep(500); // the keys arrive
    System.out.println("typed");
    Platform.exit();
  }

  private static Color menuBar() throws Exception {
    FutureTask<Color> look = new FutureTask<>(() -> new Robot().getPixelColor(X_OF_BAR, Y_OF_BAR));
    Platform.runLater(look);
    return look.get();
  }

  private static void act(Consumer<Robot> action) throws Exception {
    FutureTask<Boolean> act =
        new FutureTask<>(
            () -> {
              action.accept(new Robot());
              return true;
            });
    Platform.runLater(act);
    act.get();
  }
}
