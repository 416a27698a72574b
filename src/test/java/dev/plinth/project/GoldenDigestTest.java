package dev.plinth.project;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Holds the output of version 1.0. The golden projects are remade by a flag, the digest here only
 * by hand.
 *
 * <p>The digest must not change after 1.0: people work in generated projects. A project follows a
 * changed spec by being generated again from the old spec and the new one, and whatever differs
 * between the two is merged into the files of its owner. A changed template would be a difference
 * that no owner asked for, in every existing project at once; a changed migration would not be the
 * one that has already run. Such a change needs a reason that is worth that, and a line in the
 * release notes.
 */
class GoldenDigestTest {
  private static final String DIGEST = "0a064dc7980237f5";

  @Test
  void goldenProjectsAreThoseOf1() throws IOException {
    StringBuilder all = new StringBuilder();
    for (String name : Goldens.cases().toList()) {
      for (Map.Entry<String, String> file : Goldens.expected(name).entrySet()) {
        all.append(name).append('/').append(file.getKey()).append('\n').append(file.getValue());
      }
    }
    all.append(Files.readString(Path.of("src/test/resources/large/sha256"), UTF_8));
    ProjectFile digested = new ProjectFile(new ProjectPath("goldens"), all.toString());
    assertThat(digested.digest())
        .as("the digest of the golden projects; if the change is meant, it becomes DIGEST")
        .isEqualTo(DIGEST);
  }
}
