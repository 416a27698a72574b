package dev.plinth.desktop.window;

import static dev.plinth.desktop.OnScreen.get;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.desktop.FakeRunner;
import dev.plinth.desktop.settings.Settings;
import dev.plinth.desktop.settings.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.TextArea;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;

/** From a prompt to code and to what runs, by the keys that a user presses and no network. */
@ExtendWith(ApplicationExtension.class)
class WholeWayTest {
  @Test
  void aPromptBecomesASpecItsCodeAndABackend() throws Exception {
    FakeRunner docker = new FakeRunner();
    Settings settings = Settings.USUAL.withTheme(Theme.LIGHT);
    try (Posed window = new Posed(settings, Optional.empty(), docker)) {
      TextArea words = (TextArea) window.node("#prompt-words");
      window.act(
          () -> {
            words.requestFocus();
            words.setText("a zoo with animals (name, species, weight)");
          });
      window.keys(KeyCode.CONTROL, KeyCode.ENTER);
      window.await(() -> window.area().getText().contains("\"Animal\""));
      window.await(() -> source(window).contains("class Animal(database.Base)"));
      assertThat(files(window)).contains("app/models.py", "Dockerfile", "docker-compose.yml");
      window.keys(KeyCode.F5);
      window.await(() -> window.shows("#run-docs"));
      assertThat(docker.asked).first().asString().startsWith("start ");
    }
  }

  /** Chooses the models in the tree, and gives what is shown of them. */
  private static String source(Posed window) {
    TreeView<?> tree = (TreeView<?>) window.stage().getScene().lookup(".file-tree");
    for (int row = 0; row < tree.getExpandedItemCount(); row++) {
      if (isAt(tree, row, "app/models.py")) {
        tree.getSelectionModel().select(row);
      }
    }
    return ((CodeArea) window.stage().getScene().lookup(".source")).getText();
  }

  private static boolean isAt(TreeView<?> tree, int row, String path) {
    return tree.getTreeItem(row).getValue().toString().contains("path=" + path + ",");
  }

  private static List<String> files(Posed window) {
    return get(
        () -> {
          TreeView<?> tree = (TreeView<?>) window.stage().getScene().lookup(".file-tree");
          List<String> files = new ArrayList<>();
          for (int row = 0; row < tree.getExpandedItemCount(); row++) {
            String node = tree.getTreeItem(row).getValue().toString();
            files.add(node.substring(node.indexOf("path=") + 5, node.indexOf(',')));
          }
          return files;
        });
  }
}
