package dev.plinth.desktop;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import org.testfx.util.WaitForAsyncUtils;

/** Reads the state of nodes on the JavaFX thread. */
public final class FxThread {
  private static final long TIMEOUT_SECONDS = 20;

  private FxThread() {}

  /** Returns the value of a query, computed on the JavaFX thread. */
  public static <T> T get(Callable<T> query) {
    if (Platform.isFxApplicationThread()) {
      try {
        return query.call();
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }
    return WaitForAsyncUtils.waitForAsyncFx(TIMEOUT_SECONDS * 1000, query);
  }

  /** Waits until a condition holds and all pending JavaFX events are handled. */
  public static void await(Callable<Boolean> condition) throws Exception {
    WaitForAsyncUtils.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS, () -> get(condition));
    WaitForAsyncUtils.waitForFxEvents();
  }
}
