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

/** A program that waits for a window on its display and types into the prompt of the window. */
final class KeyboardUser {
  private static final int PROMPT_X = 160;
  private static final int PROMPT_Y = 200;
  private static final int MENU_BAR_X = 900;
  private static final int MENU_BAR_Y = 18;
  private static final Duration TIMEOUT = Duration.ofSeconds(60);

  private KeyboardUser() {}

  public static void main(String[] arguments) throws Exception {
    Platform.startup(() -> {});
    long deadline = System.nanoTime() + TIMEOUT.toNanos();
    while (List.of(Color.BLACK, Color.WHITE).contains(menuBarColour())) {
      if (System.nanoTime() > deadline) {
        System.out.println("no window, only the colour " + menuBarColour());
        System.exit(1);
      }
      Thread.sleep(200); // an empty display, or a window without its panes yet
    }
    Thread.sleep(2_000); // the first frame is drawn before the window handles events
    act(
        robot -> {
          robot.mouseMove(PROMPT_X, PROMPT_Y);
          robot.mouseClick(MouseButton.PRIMARY);
        });
    Thread.sleep(500);
    for (char letter : arguments[0].toCharArray()) {
      act(robot -> robot.keyType(KeyCode.valueOf(String.valueOf(letter))));
    }
    Thread.sleep(500); // until the keys have arrived
    System.out.println("typed");
    Platform.exit();
  }

  private static Color menuBarColour() throws Exception {
    FutureTask<Color> pixel =
        new FutureTask<>(() -> new Robot().getPixelColor(MENU_BAR_X, MENU_BAR_Y));
    Platform.runLater(pixel);
    return pixel.get();
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
