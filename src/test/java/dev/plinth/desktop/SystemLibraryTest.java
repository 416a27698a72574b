package dev.plinth.desktop;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SystemLibraryTest {
  @TempDir Path folder;

  private Path library() throws IOException {
    return Files.createFile(Files.createDirectory(folder.resolve("lib")).resolve("libgtk-3.so.0"));
  }

  /** Writes a loader's cache with these paths. */
  private Path cache(String... paths) throws IOException {
    String names = "glibc-ld.so.cache1.1\0\1\0ÿlibc.so.6\0/nowhere/libc.so.6\0";
    String listed = names + String.join("\0", paths) + "\0";
    return Files.writeString(folder.resolve("cache"), listed, ISO_8859_1);
  }

  @Test
  void isFoundThroughTheLoadersCache() throws IOException {
    Path cache = cache("libgtk-3.so.0", library().toString());
    assertThat(SystemLibrary.GTK.isMissing(List.of(), cache)).isFalse();
  }

  @Test
  void isFoundInAConfiguredFolder() throws IOException {
    List<Path> folders = List.of(folder, library().getParent());
    assertThat(SystemLibrary.GTK.isMissing(folders, cache())).isFalse();
  }

  @Test
  void isMissingIfNeitherFolderNorCacheHasIt() throws IOException {
    assertThat(SystemLibrary.GTK.isMissing(List.of(folder), cache("/lib/libgtk-3.so.0.2404")))
        .isTrue();
  }

  @Test
  void isMissingIfItsListedFileWasDeleted() throws IOException {
    Path gone = folder.resolve("libgtk-3.so.0");
    assertThat(SystemLibrary.GTK.isMissing(List.of(folder), cache(gone.toString()))).isTrue();
  }

  @Test
  void isNotMissingIfThereIsNoLoadersCache() {
    Path none = folder.resolve("none");
    assertThat(SystemLibrary.GTK.isMissing(List.of(folder), none)).isFalse();
  }
}
