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

/** Whether the window can be used without a mouse, and without eyes. */
@ExtendWith(ApplicationExtension.class)
class AccessTest {
  /** What has no key of its own, and why. */
  private static final Map<String, String> WITHOUT_KEY =
      Map.of(
          "_Light", "chosen once, and in the settings too",
          "_Dark", "chosen once, and in the settings too",
          "As the S_ystem", "chosen once, and in the settings too",
          "_About Plinth", "read once",
          "Clear List", "undoes nothing that a key did");

  private static final int MOST_STEPS = 120;

  private static PosedWindow window() throws Exception {
    Settings settings = Settings.USUAL.withTheme(Theme.LIGHT);
    return new PosedWindow(settings, Optional.empty(), new FakeRunner());
  }

  @Test
  void whateverTakesTheKeyboardHasAName() throws Exception {
    try (PosedWindow window = window()) {
      window.press("#run-main");
      window.await(() -> window.shows("#run-docs"));
      window.write(window.workspace().textProperty().get().replace("\"float\"", "\"flaot\""));
      window.act(() -> window.area().requestFocus());
      window.keys(KeyCode.CONTROL, KeyCode.H);
      window.await(() -> window.stage().getScene().lookup(".find-bar").isVisible());
      assertThat(PosedWindow.onScreen(() -> nameless(window.stage().getScene()))).isEmpty();
    }
  }

  @Test
  void whateverTakesTheKeyboardInTheSettingsHasAName() throws Exception {
    try (PosedWindow window = window()) {
      window.keys(KeyCode.CONTROL, KeyCode.COMMA);
      window.await(() -> settings().isPresent());
      assertThat(PosedWindow.onScreen(() -> nameless(settings().orElseThrow()))).isEmpty();
    }
  }

  private static Optional<Scene> settings() {
    return Window.getWindows().stream()
        .map(Window::getScene)
        .filter(scene -> scene.getRoot().lookup(".settings") != null)
        .findFirst();
  }

  @Test
  void whateverAMenuDoesHasAKey() throws Exception {
    try (PosedWindow window = window()) {
      MenuBar bar = (MenuBar) window.node(".menu-bar");
      assertThat(items(bar.getMenus()))
          .hasSizeGreaterThan(30)
          .filteredOn(item -> item.getOnAction() != null && item.getAccelerator() == null)
          .extracting(MenuItem::getText)
          .containsExactlyInAnyOrderElementsOf(WITHOUT_KEY.keySet());
    }
  }

  @Test
  void whateverAMenuListsDoesSomething() throws Exception {
    try (PosedWindow window = window()) {
      MenuBar bar = (MenuBar) window.node(".menu-bar");
      assertThat(items(bar.getMenus()))
          .filteredOn(item -> item.getOnAction() == null)
          .extracting(MenuItem::getText)
          .isEmpty();
    }
  }

  /** The editor writes tabs itself, and F6 leads on from there. */
  @Test
  void theKeyboardGoesFromThePromptThroughEveryRoomAndComesBack() throws Exception {
    try (PosedWindow window = window()) {
      window.act(() -> ((ButtonBase) window.node(".prompt-chip")).requestFocus());
      Node first = owner(window);
      Set<String> rooms = new LinkedHashSet<>();
      List<String> way = new ArrayList<>();
      do {
        rooms.add(room(owner(window)));
        way.add(owner(window).getStyleClass().toString());
        step(window);
      } while (owner(window) != first && way.size() < MOST_STEPS);
      assertThat(owner(window)).as("the way back, after %s", way).isSameAs(first);
      assertThat(rooms)
          .containsSubsequence("prompt-room", "spec-view")
          .contains("prompt-room", "spec-view", "project-view", "run-view");
    }
  }

  private static void step(PosedWindow window) {
    boolean keepsTabs = owner(window) == window.area();
    window.keys(keepsTabs ? KeyCode.F6 : KeyCode.TAB);
    window.act(() -> {});
  }

  private static Node owner(PosedWindow window) {
    return PosedWindow.onScreen(() -> window.stage().getScene().getFocusOwner());
  }

  private static String room(Node node) {
    Set<String> rooms =
        Set.of("prompt-room", "spec-view", "problems-view", "project-view", "run-view");
    for (Node at = node; at != null; at = at.getParent()) {
      for (String name : at.getStyleClass()) {
        if (rooms.contains(name)) {
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

  private static List<String> nameless(Scene scene) {
    List<Node> all = nodes(scene.getRoot()).toList();
    return all.stream()
        .filter(node -> node.isFocusTraversable() && isControl(node) && isSeen(node))
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

  /** What a spinner has inside itself speaks with its voice. */
  private static boolean isSeen(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (!at.isVisible() || (at != node && at instanceof Spinner)) {
        return false;
      }
    }
    return true;
  }

  private static boolean hasName(Node node, List<Node> all) {
    String said = node.getAccessibleText();
    return (said != null && !said.isBlank())
        || (node instanceof Labeled labeled && !labeled.getText().isBlank())
        || all.stream().anyMatch(one -> one instanceof Label label && label.getLabelFor() == node);
  }

  private static Stream<Node> nodes(Node node) {
    Stream<Node> below =
        node instanceof Parent parent
            ? parent.getChildrenUnmodifiable().stream().flatMap(AccessTest::nodes)
            : Stream.of();
    return Stream.concat(Stream.of(node), below);
  }
}
