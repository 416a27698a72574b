package dev.plinth.desktop.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.desktop.FakeRunner;
import dev.plinth.desktop.settings.Settings;
import dev.plinth.desktop.settings.Theme;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.fxmisc.richtext.GenericStyledArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;

/** Tests that the window can be used with the keyboard and with a screen reader. */
@ExtendWith(ApplicationExtension.class)
class AccessibilityTest {
  /** The menu items without a shortcut, each with the reason. */
  private static final Map<String, String> WITHOUT_SHORTCUT =
      Map.of(
          "_Light", "chosen once; also in the settings",
          "_Dark", "chosen once; also in the settings",
          "Follow S_ystem", "chosen once; also in the settings",
          "_About Plinth", "read once",
          "Clear List", "rarely used");

  private static final int MAX_STEPS = 120;

  private static TestWindow window() throws Exception {
    Settings settings = Settings.DEFAULT.withTheme(Theme.LIGHT);
    return new TestWindow(settings, Optional.empty(), new FakeRunner());
  }

  @Test
  void everyFocusableControlHasAName() throws Exception {
    try (TestWindow window = window()) {
      window.press("#run-main");
      window.await(() -> window.shows("#run-docs"));
      window.write(window.workspace().textProperty().get().replace("\"float\"", "\"flaot\""));
      window.act(() -> window.area().requestFocus());
      window.keys(KeyCode.CONTROL, KeyCode.H);
      window.await(() -> window.stage().getScene().lookup(".find-bar").isVisible());
      assertThat(TestWindow.onFxThread(() -> withoutName(window.stage().getScene()))).isEmpty();
    }
  }

  @Test
  void everyFocusableControlOfTheSettingsHasAName() throws Exception {
    try (TestWindow window = window()) {
      window.keys(KeyCode.CONTROL, KeyCode.COMMA);
      window.await(() -> settings().isPresent());
      assertThat(TestWindow.onFxThread(() -> withoutName(settings().orElseThrow()))).isEmpty();
    }
  }

  private static Optional<Scene> settings() {
    return Window.getWindows().stream()
        .map(Window::getScene)
        .filter(scene -> scene.getRoot().lookup(".settings") != null)
        .findFirst();
  }

  @Test
  void everyMenuItemHasAShortcut() throws Exception {
    try (TestWindow window = window()) {
      MenuBar bar = (MenuBar) window.node(".menu-bar");
      assertThat(items(bar.getMenus()))
          .hasSizeGreaterThan(30)
          .filteredOn(item -> item.getOnAction() != null && item.getAccelerator() == null)
          .extracting(MenuItem::getText)
          .containsExactlyInAnyOrderElementsOf(WITHOUT_SHORTCUT.keySet());
    }
  }

  @Test
  void everyMenuItemHasAnAction() throws Exception {
    try (TestWindow window = window()) {
      MenuBar bar = (MenuBar) window.node(".menu-bar");
      assertThat(items(bar.getMenus()))
          .filteredOn(item -> item.getOnAction() == null)
          .extracting(MenuItem::getText)
          .isEmpty();
    }
  }

  /** In the editor, Tab types a tab; F6 moves on to the next pane. */
  @Test
  void theFocusMovesFromThePromptThroughEveryPaneAndBack() throws Exception {
    try (TestWindow window = window()) {
      window.act(() -> ((ButtonBase) window.node(".prompt-chip")).requestFocus());
      Node first = focusOwner(window);
      Set<String> panes = new LinkedHashSet<>();
      List<String> path = new ArrayList<>();
      do {
        panes.add(pane(focusOwner(window)));
        path.add(focusOwner(window).getStyleClass().toString());
        step(window);
      } while (focusOwner(window) != first && path.size() < MAX_STEPS);
      assertThat(focusOwner(window)).as("the way back, after %s", path).isSameAs(first);
      assertThat(panes)
          .containsSubsequence("prompt-room", "spec-view")
          .contains("prompt-room", "spec-view", "project-view", "run-view");
    }
  }

  private static void step(TestWindow window) {
    boolean keepsTabs = focusOwner(window) == window.area();
    window.keys(keepsTabs ? KeyCode.F6 : KeyCode.TAB);
    window.act(() -> {});
  }

  private static Node focusOwner(TestWindow window) {
    return TestWindow.onFxThread(() -> window.stage().getScene().getFocusOwner());
  }

  private static String pane(Node node) {
    Set<String> panes =
        Set.of("prompt-room", "spec-view", "problems-view", "project-view", "run-view");
    for (Node at = node; at != null; at = at.getParent()) {
      for (String name : at.getStyleClass()) {
        if (panes.contains(name)) {
          return name;
        }
      }
    }
    return "none";
  }

  private static Stream<MenuItem> items(List<? extends MenuItem> items) {
    return items.stream()
        .filter(item -> !(item instanceof SeparatorMenuItem))
        .flatMap(item -> item instanceof Menu menu ? items(menu.getItems()) : Stream.of(item));
  }

  private static List<String> withoutName(Scene scene) {
    List<Node> all = nodes(scene.getRoot()).toList();
    return all.stream()
        .filter(node -> node.isFocusTraversable() && isControl(node) && isShown(node))
        .filter(node -> !hasName(node, all))
        .map(node -> node.getClass().getSimpleName() + " " + node.getStyleClass())
        .toList();
  }

  private static boolean isControl(Node node) {
    return node instanceof ButtonBase
        || node instanceof TextInputControl
        || node instanceof GenericStyledArea
        || node instanceof ListView
        || node instanceof TreeView
        || node instanceof ComboBoxBase
        || node instanceof Spinner;
  }

  /**
   * Returns whether a node is visible and no part of a spinner: a screen reader reads the spinner.
   */
  private static boolean isShown(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (!at.isVisible() || (at != node && at instanceof Spinner)) {
        return false;
      }
    }
    return true;
  }

  private static boolean hasName(Node node, List<Node> all) {
    String text = node.getAccessibleText();
    return (text != null && !text.isBlank())
        || (node instanceof Labeled labeled && !labeled.getText().isBlank())
        || all.stream()
            .anyMatch(other -> other instanceof Label label && label.getLabelFor() == node);
  }

  private static Stream<Node> nodes(Node node) {
    Stream<Node> below =
        node instanceof Parent parent
            ? parent.getChildrenUnmodifiable().stream().flatMap(AccessibilityTest::nodes)
            : Stream.of();
    return Stream.concat(Stream.of(node), below);
  }
}
