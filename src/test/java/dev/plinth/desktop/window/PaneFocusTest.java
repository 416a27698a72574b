package dev.plinth.desktop.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.desktop.FakeRunner;
import dev.plinth.desktop.settings.Settings;
import dev.plinth.desktop.settings.Theme;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderStroke;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.framework.junit5.ApplicationExtension;

/** Tests which control of a pane gets the focus, and that the focus is visible there. */
@ExtendWith(ApplicationExtension.class)
class PaneFocusTest {
  private static TestWindow window(Theme theme) throws Exception {
    Settings settings = Settings.DEFAULT.withTheme(theme);
    TestWindow window = new TestWindow(settings, Optional.empty(), new FakeRunner());
    window.write(window.workspace().textProperty().get().replace("\"float\"", "\"flaot\""));
    window.await(() -> !window.files().isEmpty());
    return window;
  }

  private static Node focusOwner(TestWindow window) {
    return TestWindow.onFxThread(() -> window.stage().getScene().getFocusOwner());
  }

  private static void awaitFocus(TestWindow window, String styleClass) {
    window.await(
        () -> window.stage().getScene().getFocusOwner().getStyleClass().contains(styleClass));
  }

  @ParameterizedTest
  @EnumSource(
      value = Theme.class,
      names = {"LIGHT", "DARK"})
  void isVisibleWhereAKeyGoes(Theme theme) throws Exception {
    Map<KeyCode, String> panes =
        new TreeMap<>(
            Map.of(
                KeyCode.DIGIT1, "text-area",
                KeyCode.DIGIT3, "list-view",
                KeyCode.DIGIT4, "file-tree",
                KeyCode.DIGIT5, "button"));
    try (TestWindow window = window(theme)) {
      window.write(window.workspace().textProperty().get().replace("\"flaot\"", "\"float\""));
      for (Map.Entry<KeyCode, String> pane : panes.entrySet()) {
        window.keys(KeyCode.CONTROL, pane.getKey());
        awaitFocus(window, pane.getValue());
        Node owner = focusOwner(window);
        window.await(() -> isVisible(owner));
      }
      assertThat(focusOwner(window).getId()).isEqualTo("run-main");
    }
  }

  /** Returns whether a focused control has a border or an edge that it lacks without the focus. */
  private static boolean isVisible(Node owner) {
    return !edges((Region) owner).isEmpty();
  }

  private static List<Color> edges(Region region) {
    List<Color> borders =
        region.getBorder() == null
            ? List.of()
            : region.getBorder().getStrokes().stream()
                .map(BorderStroke::getTopStroke)
                .map(Color.class::cast)
                .toList();
    Color fill = (Color) region.getBackground().getFills().get(0).getFill();
    return List.of(borders.isEmpty() ? fill : borders.get(0)).stream()
        .filter(colour -> colour.getOpacity() > 0.9 && colour.getBlue() > colour.getRed() + 0.3)
        .toList();
  }

  @Test
  void isInThePromptAtFirst() throws Exception {
    try (TestWindow window = window(Theme.LIGHT)) {
      awaitFocus(window, "text-area");
    }
  }

  @Test
  void theListsHaveASelection() throws Exception {
    try (TestWindow window = window(Theme.LIGHT)) {
      window.keys(KeyCode.CONTROL, KeyCode.DIGIT3);
      awaitFocus(window, "list-view");
      ListView<?> problems = (ListView<?>) focusOwner(window);
      assertThat(problems.getSelectionModel().getSelectedIndex()).isZero();
      window.keys(KeyCode.F6);
      awaitFocus(window, "file-tree");
      TreeView<?> files = (TreeView<?>) focusOwner(window);
      assertThat(files.getSelectionModel().getSelectedIndex())
          .isEqualTo(window.files().indexOf("app/main.py"));
      window.keys(KeyCode.SHIFT, KeyCode.F6);
      awaitFocus(window, "list-view");
    }
  }

  @Test
  void findSearchesThePaneWithTheFocus() throws Exception {
    try (TestWindow window = window(Theme.LIGHT)) {
      window.keys(KeyCode.CONTROL, KeyCode.DIGIT4);
      awaitFocus(window, "file-tree");
      window.keys(KeyCode.CONTROL, KeyCode.F);
      window.await(() -> window.shows(".project-view .find-bar"));
      assertThat(TestWindow.onFxThread(() -> window.shows(".spec-view .find-bar"))).isFalse();
      window.keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
      window.await(() -> window.shows(".search-list"));
      window.keys(KeyCode.CONTROL, KeyCode.DIGIT2);
      window.keys(KeyCode.CONTROL, KeyCode.F);
      window.await(() -> window.shows(".spec-view .find-bar"));
    }
  }
}
