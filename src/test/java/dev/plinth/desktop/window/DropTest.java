package dev.plinth.desktop.window;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.javafx.scene.input.DragboardHelper;
import com.sun.javafx.tk.TKClipboard;
import dev.plinth.desktop.FakeRunner;
import dev.plinth.desktop.settings.Settings;
import dev.plinth.desktop.settings.Theme;
import java.io.File;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;

/** Tests files that are dragged over the window and dropped on it, with events of JavaFX. */
@ExtendWith(ApplicationExtension.class)
class DropTest {
  @TempDir Path folder;

  private static TestWindow window() throws Exception {
    Settings settings = Settings.DEFAULT.withTheme(Theme.LIGHT);
    return new TestWindow(settings, Optional.empty(), new FakeRunner());
  }

  @Test
  void aFileDroppedOnTheEditorIsOpened() throws Exception {
    Path spec = Files.writeString(folder.resolve("dropped.json"), InitialDocument.minimalSpec());
    List<File> files = List.of(spec.toFile());
    try (TestWindow window = window()) {
      Node editor = window.node(".spec-area");
      DragEvent over = fire(editor, DragEvent.DRAG_OVER, DataFormat.FILES, files);
      assertThat(over.isAccepted()).isTrue();
      DragEvent dropped = fire(editor, DragEvent.DRAG_DROPPED, DataFormat.FILES, files);
      assertThat(dropped.isDropCompleted()).isTrue();
      window.await(() -> window.workspace().fileProperty().get().equals(Optional.of(spec)));
      assertThat(window.workspace().textProperty().get()).isEqualTo(InitialDocument.minimalSpec());
    }
  }

  @Test
  void theFirstSpecOfSeveralFilesIsOpened() throws Exception {
    Path picture = Files.writeString(folder.resolve("picture.png"), "");
    Path spec = Files.writeString(folder.resolve("second.JSON"), InitialDocument.minimalSpec());
    try (TestWindow window = window()) {
      List<File> files = List.of(picture.toFile(), spec.toFile());
      fire(window.node(".spec-area"), DragEvent.DRAG_DROPPED, DataFormat.FILES, files);
      window.await(() -> window.workspace().fileProperty().get().equals(Optional.of(spec)));
    }
  }

  @Test
  void anotherFileIsRefused() throws Exception {
    Path picture = Files.writeString(folder.resolve("picture.png"), "");
    try (TestWindow window = window()) {
      String before = window.workspace().textProperty().get();
      List<File> files = List.of(picture.toFile());
      fire(window.node(".spec-area"), DragEvent.DRAG_DROPPED, DataFormat.FILES, files);
      Text title = (Text) window.node(".notice-title");
      assertThat(title.getText()).isEqualTo("picture.png is not a spec");
      assertThat(window.workspace().textProperty().get()).isEqualTo(before);
    }
  }

  @Test
  void draggedTextIsNotAccepted() throws Exception {
    try (TestWindow window = window()) {
      Node title = window.node(".room-title");
      DragEvent over = fire(title, DragEvent.DRAG_OVER, DataFormat.PLAIN_TEXT, "words");
      assertThat(over.isAccepted()).isFalse();
    }
  }

  private static DragEvent fire(
      Node node, EventType<DragEvent> type, DataFormat format, Object content) {
    return TestWindow.onFxThread(
        () -> {
          Dragboard dragged = board(format, content);
          TransferMode copy = TransferMode.COPY;
          DragEvent event = new DragEvent(type, dragged, 9, 9, 9, 9, copy, null, null, null);
          node.fireEvent(event);
          return event;
        });
  }

  /** Returns a dragboard with content of another program. */
  private static Dragboard board(DataFormat format, Object content) {
    Object clipboard =
        Proxy.newProxyInstance(
            TKClipboard.class.getClassLoader(),
            new Class<?>[] {TKClipboard.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "getContentTypes" -> Set.of(format);
                  case "getTransferModes" -> Set.of(TransferMode.COPY);
                  case "hasContent" -> format.equals(arguments[0]);
                  case "getContent" -> format.equals(arguments[0]) ? content : null;
                  default -> null;
                });
    return DragboardHelper.createDragboard((TKClipboard) clipboard);
  }
}
