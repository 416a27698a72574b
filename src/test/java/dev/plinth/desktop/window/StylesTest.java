package dev.plinth.desktop.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.desktop.FakeRunner;
import dev.plinth.desktop.dialog.Notice;
import dev.plinth.desktop.dialog.Question;
import dev.plinth.desktop.diff.LineDiff;
import dev.plinth.desktop.settings.Settings;
import dev.plinth.desktop.settings.Theme;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.framework.junit5.ApplicationExtension;

/** Tests that JavaFX reports no warning about the style sheets while every view is shown. */
@ExtendWith(ApplicationExtension.class)
class StylesTest {
  @ParameterizedTest
  @EnumSource(
      value = Theme.class,
      names = {"LIGHT", "DARK"})
  void haveNoWarnings(Theme theme) throws Exception {
    TestWindow.onFxThread(
        () -> {
          Application.setUserAgentStylesheet(null); // as at the start of the program
          return true;
        });
    Settings settings = Settings.DEFAULT.withTheme(theme);
    try (CssWarnings warnings = new CssWarnings();
        TestWindow window = new TestWindow(settings, Optional.empty(), new FakeRunner())) {
      showPanes(window);
      showPopups(window);
      showDialogs(window);
      assertThat(warnings.messages()).isEmpty();
    }
  }

  private static void showPanes(TestWindow window) throws Exception {
    window.fill();
    window.press(".prompt-asking .hyperlink");
    window.await(() -> otherWindows(window).count() == 1);
    hideAll(window);
    window.press("#prompt-keep");
  }

  private static void showPopups(TestWindow window) throws Exception {
    window.act(
        () -> {
          window.area().requestFocus();
          window.area().moveTo(window.area().getText().indexOf("\"float\"") + 1);
        });
    window.keys(KeyCode.CONTROL, KeyCode.SPACE);
    window.await(() -> otherWindows(window).count() == 1);
    hideAll(window);
    window.keys(KeyCode.CONTROL, KeyCode.H);
    window.write(window.workspace().textProperty().get().replace("\"float\"", "\"flaot\""));
    hover(window, window.area().getText().indexOf("flaot") + 2);
    window.await(() -> otherWindows(window).count() == 1);
    hideAll(window);
    window.act(
        () -> nodes(window.stage().getScene().getRoot()).forEach(StylesTest::showAndHidePopups));
  }

  private static void hover(TestWindow window, int at) {
    Bounds letter =
        TestWindow.onFxThread(() -> window.area().getCharacterBoundsOnScreen(at, at + 1))
            .orElseThrow();
    window.pointAt(letter.getCenterX() + 1, letter.getCenterY());
    window.pointAt(letter.getCenterX(), letter.getCenterY());
  }

  /** Shows every popup of a node and hides it again. */
  private static void showAndHidePopups(Node node) {
    if (node instanceof Control control && control.getTooltip() != null) {
      showAndHide(control.getTooltip(), node);
    }
    if (node instanceof Control control && control.getContextMenu() != null) {
      showAndHide(control.getContextMenu(), node);
    }
    if (node instanceof MenuButton button) {
      button.show();
      button.hide();
    }
    if (node instanceof MenuBar bar) {
      for (Menu menu : bar.getMenus()) {
        menu.show();
        menu.hide();
      }
    }
  }

  private static void showAndHide(PopupWindow popup, Node node) {
    popup.show(node, 10, 10);
    popup.getScene().getRoot().applyCss();
    popup.getScene().getRoot().layout();
    popup.hide();
  }

  private static void showDialogs(TestWindow window) {
    window.act(
        () -> {
          for (Notice.Kind kind : Notice.Kind.values()) {
            window.dialogs().show(new Notice(kind, kind.name(), "Text").at(Path.of("shop.json")));
          }
        });
    hideAll(window);
    Question<Integer> question =
        new Question<>("Save?", "It is lost else.", List.of(new Question.Choice<>("Save", 1)));
    List<Runnable> openings =
        List.of(
            () -> window.keys(KeyCode.CONTROL, KeyCode.COMMA),
            () -> window.keys(KeyCode.F1),
            () -> window.actLater(() -> window.dialogs().ask(question)),
            () ->
                window.actLater(
                    () -> window.dialogs().compare("Compared", LineDiff.of("a\nb\n", "a\nc\n"))));
    for (Runnable opening : openings) {
      opening.run();
      window.await(() -> otherWindows(window).count() == 1);
      hideAll(window);
    }
  }

  private static Stream<Window> otherWindows(TestWindow window) {
    return Window.getWindows().stream()
        .filter(other -> other != window.stage() && other.isShowing());
  }

  private static void hideAll(TestWindow window) {
    window.act(() -> {}); // until the windows are drawn
    window.act(() -> otherWindows(window).toList().forEach(Window::hide));
  }

  private static Stream<Node> nodes(Node node) {
    Stream<Node> below =
        node instanceof Parent parent
            ? List.copyOf(parent.getChildrenUnmodifiable()).stream().flatMap(StylesTest::nodes)
            : Stream.of();
    return Stream.concat(Stream.of(node), below);
  }
}
