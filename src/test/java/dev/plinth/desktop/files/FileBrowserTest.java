package dev.plinth.desktop.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.desktop.DirectTasks;
import dev.plinth.desktop.FakeDialogs;
import dev.plinth.desktop.dialog.Notice;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FileBrowserTest {
  private static final Path FILE = Path.of("/home/me/my, shop.zip");

  private final FakeDialogs dialogs = new FakeDialogs();
  private final List<List<String>> started = new ArrayList<>();

  /** The exit codes of the programs that exist; empty for one that goes on running. */
  private final Map<String, Optional<Integer>> codes = new HashMap<>();

  private void show(String osName) {
    new FileBrowser(osName, this::start, DirectTasks.create(), dialogs).show(FILE);
  }

  private Optional<Integer> start(List<String> command) throws IOException {
    started.add(command);
    Optional<Integer> code = codes.get(command.get(0));
    if (code == null) {
      throw new IOException("no such program");
    }
    return code;
  }

  @Test
  void selectsTheFileInTheFileManagerOfLinux() {
    codes.put("dbus-send", Optional.of(0));
    show("Linux");
    assertThat(started).hasSize(1);
    assertThat(started.get(0))
        .contains(
            "org.freedesktop.FileManager1.ShowItems",
            "array:string:file:///home/me/my%2C%20shop.zip");
    assertThat(dialogs.notices).isEmpty();
  }

  @Test
  void opensTheFolderWhereNoFileManagerSelectsFiles() {
    codes.put("dbus-send", Optional.of(1));
    codes.put("xdg-open", Optional.empty());
    show("Linux");
    assertThat(started).hasSize(2).last().isEqualTo(List.of("xdg-open", "/home/me"));
    assertThat(dialogs.notices).isEmpty();
  }

  @Test
  void selectsTheFileInTheExplorerAndInTheFinder() {
    codes.put("explorer.exe", Optional.of(1));
    codes.put("open", Optional.of(0));
    show("Windows 11");
    show("Mac OS X");
    assertThat(started)
        .containsExactly(
            List.of("explorer.exe", "/select,", FILE.toString()),
            List.of("open", "-R", FILE.toString()));
    assertThat(dialogs.notices).isEmpty();
  }

  @Test
  void namesTheFileWhereThereIsNoFileManagerUntilThereIsOne() {
    show("Linux");
    Notice notice = dialogs.shown(Notice.Topic.FILE_MANAGER);
    assertThat(notice.title()).isEqualTo("The folder could not be opened");
    assertThat(notice.file()).contains(FILE);
    codes.put("xdg-open", Optional.of(0));
    show("Linux");
    assertThat(dialogs.shown).isEmpty();
  }
}
