package dev.plinth.desktop.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.desktop.FakeRunner;
import dev.plinth.desktop.TextClipboard;
import dev.plinth.desktop.menu.MenuCommand;
import dev.plinth.desktop.settings.Settings;
import dev.plinth.desktop.settings.Theme;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;

/**
 * Tests undo, redo and the clipboard commands of the Edit menu in the controls of a real window.
 */
@ExtendWith(ApplicationExtension.class)
class FocusedTextTest {
  private TestWindow window;

  @BeforeEach
  void open() throws Exception {
    Settings settings = Settings.DEFAULT.withTheme(Theme.LIGHT);
    window = new TestWindow(settings, Optional.empty(), new FakeRunner());
  }

  @AfterEach
  void close() throws Exception {
    window.close();
  }

  private MenuItem item(MenuCommand command) {
    return ((MenuBar) window.node(".menu-bar"))
        .getMenus().stream()
            .flatMap(menu -> menu.getItems().stream())
            .filter(item -> item.getUserData() == command)
            .findFirst()
            .orElseThrow();
  }

  private List<MenuCommand> enabled() {
    return TestWindow.onFxThread(
        () ->
            Stream.of(MenuCommand.CUT, MenuCommand.COPY, MenuCommand.PASTE, MenuCommand.SELECT_ALL)
                .filter(command -> !item(command).isDisable())
                .toList());
  }

  private void choose(MenuCommand command) {
    window.act(() -> item(command).fire());
  }

  private void focus(Node node) {
    window.await(
        () -> {
          node.requestFocus(); // without effect until the node is visible
          return node.isFocused();
        });
  }

  private String clipboard() {
    return TestWindow.onFxThread(() -> Clipboard.getSystemClipboard().getString());
  }

  private void copy(String text) {
    window.act(() -> TextClipboard.put(text));
  }

  @Test
  void actInThePrompt() {
    TextArea prompt = (TextArea) window.node(".prompt-room .text-area");
    focus(prompt);
    assertThat(enabled()).containsExactly(MenuCommand.PASTE, MenuCommand.SELECT_ALL);
    copy("a shop");
    choose(MenuCommand.PASTE);
    assertThat(prompt.getText()).isEqualTo("a shop");
    choose(MenuCommand.SELECT_ALL);
    assertThat(enabled()).hasSize(4);
    choose(MenuCommand.COPY);
    choose(MenuCommand.CUT);
    assertThat(prompt.getText()).isEmpty();
    assertThat(clipboard()).isEqualTo("a shop");
  }

  @Test
  void actInTheEditor() {
    focus(window.area());
    choose(MenuCommand.SELECT_ALL);
    copy("{ }");
    choose(MenuCommand.PASTE);
    assertThat(window.area().getText()).isEqualTo("{ }");
    choose(MenuCommand.SELECT_ALL);
    choose(MenuCommand.CUT);
    assertThat(window.area().getText()).isEmpty();
    assertThat(clipboard()).isEqualTo("{ }");
  }

  @Test
  void undoAndRedoActOnTheFocusedText() {
    window.act(() -> window.area().insertText(0, " "));
    String spec = window.area().getText();
    TextArea prompt = (TextArea) window.node(".prompt-room .text-area");
    focus(prompt);
    window.await(() -> item(MenuCommand.UNDO).isDisable());
    window.act(() -> prompt.appendText("a shop"));
    choose(MenuCommand.UNDO);
    assertThat(prompt.getText()).isEmpty();
    choose(MenuCommand.REDO);
    assertThat(prompt.getText()).isEqualTo("a shop");
    assertThat(window.area().getText()).isEqualTo(spec);
    focus(window.node(".file-tree"));
    choose(MenuCommand.UNDO);
    assertThat(window.area().getText()).isEqualTo(spec.substring(1));
    assertThat(prompt.getText()).isEqualTo("a shop");
    focus(window.area());
    choose(MenuCommand.REDO);
    assertThat(window.area().getText()).isEqualTo(spec);
  }

  @Test
  void onlyCopyInTheGeneratedCode() {
    CodeArea code = (CodeArea) window.node(".source");
    focus(code);
    assertThat(enabled()).containsExactly(MenuCommand.SELECT_ALL);
    choose(MenuCommand.SELECT_ALL);
    assertThat(enabled()).containsExactly(MenuCommand.COPY, MenuCommand.SELECT_ALL);
    choose(MenuCommand.COPY);
    assertThat(clipboard()).isEqualTo(code.getText());
  }

  @Test
  void areDisabledWithoutText() {
    focus(window.node(".file-tree"));
    assertThat(enabled()).isEmpty();
  }

  @Test
  void aShortcutActsOnce() {
    copy("a");
    TextArea prompt = (TextArea) window.node(".prompt-room .text-area");
    focus(prompt);
    window.keys(KeyCode.CONTROL, KeyCode.V);
    window.keys(KeyCode.CONTROL, KeyCode.V);
    window.await(() -> prompt.getText().equals("aa"));
    window.act(() -> window.workspace().textProperty().set(""));
    focus(window.area());
    window.keys(KeyCode.CONTROL, KeyCode.V);
    window.await(() -> window.area().getText().equals("a"));
    window.keys(KeyCode.CONTROL, KeyCode.A);
    window.keys(KeyCode.CONTROL, KeyCode.X);
    window.await(() -> window.area().getText().isEmpty());
    assertThat(clipboard()).isEqualTo("a");
  }

  @Test
  void actOnTheSameTextFromAMenuOpenedWithTheKeyboard() {
    focus(window.area());
    window.keys(KeyCode.ALT, KeyCode.E);
    window.await(() -> item(MenuCommand.PASTE).getParentMenu().isShowing());
    assertThat(enabled()).contains(MenuCommand.PASTE);
    window.keys(KeyCode.ESCAPE);
  }
}
