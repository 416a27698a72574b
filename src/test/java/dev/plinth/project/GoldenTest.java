package dev.plinth.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Compares the project of every golden spec with the expected project, file by file. After an
 * intended change, {@code mvn test -Dtest=GoldenTest -Dgolden=update} rewrites the expected
 * projects; then review the difference.
 */
class GoldenTest {
  @ParameterizedTest
  @MethodSource("dev.plinth.project.Goldens#cases")
  void compilesToExactlyTheGoldenProject(String name) throws IOException {
    Map<String, String> files = Goldens.files(Goldens.compile(name));
    if ("update".equals(System.getProperty("golden"))) {
      Goldens.write(name, files);
    }
    Map<String, String> expected = Goldens.expected(name);
    assertThat(files.keySet()).isEqualTo(expected.keySet());
    files.forEach((path, text) -> assertThat(text).as(path).isEqualTo(expected.get(path)));
  }
}
