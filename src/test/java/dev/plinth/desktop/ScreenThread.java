package dev.plinth.desktop;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import org.testfx.util.WaitForAsyncUtils;

/** What tests ask of nodes, asked on the thread that changes them. */
public final class ScreenThread {
  private static final long PATIENCE_SECONDS = 20;

  private ScreenThread() {}

  /** Gives what a question finds. */
  public static <T> T get(Callable<T> question) {
    if (Platform.isFxApplicationThread()) {
      try {
        return question.call();
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }
    return WaitForAsyncUtils.waitForAsyncFx(PATIENCE_SECONDS * 1000, question);
  }

  /** Waits until something is so, and what follows of it is done. */
  public static void await(Callable<Boolean> condition) throws Exception {
    WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, () -> get(condition));
    WaitForAsyncUtils.waitForFxEvents();
  }
}
