package dev.plinth.desktop;

import static dev.plinth.desktop.FxThread.await;
import static dev.plinth.desktop.FxThread.get;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Scene;
import javafx.scene.control.ScrollBar;
import javafx.stage.Stage;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class CodeScrollPaneTest {
  private final List<String> misplaced = new CopyOnWriteArrayList<>();
  private final AtomicInteger frames = new AtomicInteger();

  @Test
  void aScrollBarIsAtItsEdgeInEveryFrame() throws Exception {
    CodeArea area = get(() -> new CodeArea("a long line of the text\n".repeat(500)));
    Stage stage = get(() -> show(area));
    awaitFrames(3);
    get(
        () -> {
          area.replaceText("short");
          return true;
        });
    awaitFrames(3);
    get(
        () -> {
          area.replaceText("a line that is wider than the window, by far".repeat(9));
          return true;
        });
    awaitFrames(3);
    assertThat(misplaced).isEmpty();
    get(
        () -> {
          stage.close();
          return true;
        });
  }

  private Stage show(CodeArea area) {
    CodeScrollPane pane = new CodeScrollPane(area);
    Stage stage = new Stage();
    stage.setScene(new Scene(pane, 300, 200));
    stage.getScene().addPostLayoutPulseListener(() -> check(pane));
    stage.show();
    return stage;
  }

  private void check(CodeScrollPane pane) {
    frames.incrementAndGet();
    for (var child : pane.getChildrenUnmodifiable()) {
      if (child instanceof ScrollBar bar && bar.isVisible()) {
        boolean atEdge =
            bar.getBoundsInParent().getMaxX() == pane.getWidth()
                || bar.getBoundsInParent().getMaxY() == pane.getHeight();
        if (!atEdge) {
          misplaced.add(
              "frame %d: %s %s %s of %s x %s"
                  .formatted(
                      frames.get(),
                      bar.getOrientation(),
                      bar.getBoundsInParent(),
                      bar.isManaged(),
                      pane.getWidth(),
                      pane.getHeight()));
        }
      }
    }
  }

  private void awaitFrames(int count) throws Exception {
    int until = frames.get() + count;
    await(
        () -> {
          javafx.application.Platform.requestNextPulse();
          return frames.get() >= until;
        });
  }
}
