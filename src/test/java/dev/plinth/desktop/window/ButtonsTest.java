package dev.plinth.desktop.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.desktop.FakeRunner;
import dev.plinth.desktop.settings.Settings;
import dev.plinth.problem.Problem;
import dev.plinth.problem.RemedyPlace;
import dev.plinth.run.DockerProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContentDisplay;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Window;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.framework.junit5.ApplicationExtension;

/** Tests that the buttons of a narrow window with a large font are not cut off. */
@ExtendWith(ApplicationExtension.class)
class ButtonsTest {
  private static final List<String> PANES =
      List.of(".prompt-room", ".spec-view", ".problems-view", ".project-view", ".run-view");

  @ParameterizedTest
  @ValueSource(ints = {13, 22, 32})
  void areNotCutOff(int fontSize) throws Exception {
    Settings settings = Settings.DEFAULT.withFontSize(fontSize);
    try (TestWindow window = new TestWindow(settings, Optional.empty(), new FakeRunner())) {
      window.act(
          () -> {
            window.stage().setWidth(1024);
            window.stage().setHeight(760);
          });
      assertNoneIsCutOff(window);
      window.press("#run-main");
      window.await(() -> window.shows("#run-docs"));
      window.write(window.workspace().textProperty().get().replace("\"price\"", "\"cost\""));
      window.await(() -> window.shows("#run-stop"));
      window.write(window.workspace().textProperty().get().replace("\"float\"", "\"flaot\""));
      window.act(() -> window.area().requestFocus());
      window.keys(KeyCode.CONTROL, KeyCode.H);
      window.await(() -> window.shows(".spec-view .find-bar"));
      assertNoneIsCutOff(window);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {13, 20, 32})
  void ofTheRunPaneAreNotCoveredByTheCodePane(int fontSize) throws Exception {
    Settings settings = Settings.DEFAULT.withFontSize(fontSize);
    FakeRunner runner = FakeRunner.withoutDocker();
    try (TestWindow window = new TestWindow(settings, Optional.empty(), runner)) {
      window.act(
          () -> {
            window.stage().setWidth(1024);
            window.stage().setHeight(700);
          });
      assertRunIsBelowCode(window);
      window.press("#run-main");
      window.await(() -> window.shows(".problem-card"));
      assertRunIsBelowCode(window);
    }
  }

  private static void assertRunIsBelowCode(TestWindow window) {
    window.await(
        () ->
            sceneBounds(window.node(".run-view")).getMinY()
                >= sceneBounds(window.node(".project-view")).getMaxY());
  }

  private static Bounds sceneBounds(Node node) {
    return node.localToScene(node.getLayoutBounds());
  }

  @ParameterizedTest
  @ValueSource(ints = {13, 22, 32})
  void ofAProblemAreNotCutOff(int fontSize) throws Exception {
    FakeRunner runner = new FakeRunner();
    Problem problem = new Problem("port 8000 is taken", "another program listens on it", "");
    runner.problem = Optional.of(new DockerProblem(problem.at(RemedyPlace.PORT)));
    Settings settings = Settings.DEFAULT.withFontSize(fontSize);
    try (TestWindow window = new TestWindow(settings, Optional.empty(), runner)) {
      window.press("#run-main");
      window.await(() -> window.shows("#run-remedy"));
      assertNoneIsCutOff(window);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {13, 22, 32})
  void ofTheSettingsAreNotCutOff(int fontSize) throws Exception {
    Settings settings = Settings.DEFAULT.withFontSize(fontSize);
    try (TestWindow window = new TestWindow(settings, Optional.empty(), new FakeRunner())) {
      window.keys(KeyCode.CONTROL, KeyCode.COMMA);
      window.await(() -> settingsPage().isPresent());
      window.act(() -> {}); // until the page is drawn
      Parent page = TestWindow.onFxThread(ButtonsTest::settingsPage).orElseThrow();
      assertThat(TestWindow.onFxThread(() -> cutOff(page))).isEmpty();
    }
  }

  private static Optional<Parent> settingsPage() {
    return Window.getWindows().stream()
        .map(open -> (Parent) open.getScene().getRoot().lookup(".settings"))
        .filter(page -> page != null && page.getLayoutBounds().getWidth() > 0)
        .findFirst();
  }

  private static void assertNoneIsCutOff(TestWindow window) {
    window.act(() -> {}); // until the panes are drawn
    for (String pane : PANES) {
      Parent node = (Parent) window.node(pane);
      assertThat(TestWindow.onFxThread(() -> cutOff(node))).as(pane).isEmpty();
    }
  }

  private static List<String> cutOff(Parent pane) {
    // The next pulse has not necessarily laid out what the last event has shown.
    pane.getScene().getRoot().applyCss();
    pane.getScene().getRoot().layout();
    Bounds visible = pane.localToScene(pane.getLayoutBounds());
    List<String> cutOff = new ArrayList<>();
    for (ButtonBase button : buttons(pane)) {
      Bounds bounds = button.localToScene(button.getLayoutBounds());
      boolean inside =
          bounds.getMaxX() <= visible.getMaxX() + 1
              && bounds.getMaxX() <= pane.getScene().getWidth() + 1;
      boolean words =
          button.getContentDisplay() == ContentDisplay.GRAPHIC_ONLY
              || button.getText().isEmpty()
              || ((Text) button.lookup(".text")).getText().equals(button.getText());
      if (!inside || !words) {
        cutOff.add(button + " at " + bounds);
      }
    }
    return cutOff;
  }

  private static List<ButtonBase> buttons(Node node) {
    List<ButtonBase> buttons = new ArrayList<>();
    if (!node.isVisible()) {
      return buttons;
    }
    if (node instanceof ButtonBase button) {
      buttons.add(button);
    } else if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> buttons.addAll(buttons(child)));
    }
    return buttons;
  }
}
