package dev.plinth.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ErrorLogTest {
  @TempDir Path folder;

  @Test
  void savesTextWithAnUnpairedSurrogate() throws IOException {
    String message = new ErrorLog(folder).saveModelReplies("answers", "a\uD83Db");
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> all = files.toList();
      assertThat(all).hasSize(1);
      assertThat(all.get(0)).hasContent("a?b");
      assertThat(message).contains(all.get(0).toString());
    }
  }
}
