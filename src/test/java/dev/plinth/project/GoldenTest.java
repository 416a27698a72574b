package dev.plinth.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Specs and the whole projects that must come of them. After a wanted change, {@code mvn test
 * -Dtest=GoldenTest -Dgolden=update} writes the projects anew; then read the difference.
 */
class GoldenTest {
  @ParameterizedTest
  @MethodSource("dev.plinth.project.Goldens#cases")
  void givesExactlyTheGoldenProject(String name) throws IOException {
    Map<String, String> files = Goldens.files(Goldens.compile(name));
    if ("update".equals(System.getProperty("golden"))) {
      Goldens.write(name, files);
    }
    Map<String, String> expected = Goldens.expected(name);
    assertThat(files.keySet()).isEqualTo(expected.keySet());
    files.forEach((path, text) -> assertThat(text).as(path).isEqualTo(expected.get(path)));
  }
}
