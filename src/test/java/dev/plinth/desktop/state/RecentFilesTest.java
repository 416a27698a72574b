package dev.plinth.desktop.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecentFilesTest {
  @TempDir Path folder;

  @Test
  void keepsTheLastTenLatestFirst() throws IOException {
    for (int i = 0; i < 12; i++) {
      new RecentFiles(folder).add(Path.of("/spec " + i + ".json"));
    }
    assertThat(new RecentFiles(folder).list())
        .hasSize(RecentFiles.MAX_FILES)
        .startsWith(Path.of("/spec 11.json"))
        .endsWith(Path.of("/spec 2.json"));
  }

  @Test
  void listsAFileOnce() throws IOException {
    RecentFiles recent = new RecentFiles(folder);
    recent.add(Path.of("/a.json"));
    recent.add(Path.of("/b.json"));
    recent.add(Path.of("/a.json"));
    assertThat(recent.list()).containsExactly(Path.of("/a.json"), Path.of("/b.json"));
  }

  @Test
  void removesOneOrAll() throws IOException {
    RecentFiles recent = new RecentFiles(folder);
    recent.add(Path.of("/a.json"));
    recent.add(Path.of("/b.json"));
    assertThat(recent.remove(Path.of("/a.json"))).containsExactly(Path.of("/b.json"));
    assertThat(recent.clear()).isEmpty();
  }
}
