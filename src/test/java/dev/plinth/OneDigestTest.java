package dev.plinth;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plinth.proof.TestRequirements;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests that equal specs give the same zip in any notation and on any machine. */
class OneDigestTest {
  private static final Path GOLDENS = Path.of("src/test/resources/golden");

  static List<Path> specs() throws IOException {
    try (Stream<Path> folders = Files.list(GOLDENS)) {
      return folders.map(folder -> folder.resolve("spec.json")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("specs")
  void sameDigestForAnyKeyOrderAndWhiteSpace(Path file) throws IOException {
    String text = Digests.read(file);
    JsonNode spec = new ObjectMapper().readTree(text);
    String digest = Digests.of(text);
    for (int seed = 0; seed < 3; seed++) {
      JsonNode shuffled = shuffled(spec, new Random(seed));
      assertThat(Digests.of(shuffled.toString())).as("seed %d", seed).isEqualTo(digest);
      assertThat(Digests.of(shuffled.toPrettyString().replace("\n", "\r\n"))).isEqualTo(digest);
    }
  }

  @Test
  void sameDigestWithAnotherLocaleTimeZoneAndCharset() throws Exception {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    assertThat(digestsOf(java)).isEqualTo(Digests.all());
  }

  @Test
  void sameDigestOnTheNewestJava() throws Exception {
    Optional<Path> newest = newestJava();
    if (newest.isEmpty()) {
      throw TestRequirements.current()
          .missing("Java 25", "install a JDK 25 below /usr/lib/jvm, or set JAVA_25_HOME to it");
    }
    assertThat(digestsOf(newest.get())).isEqualTo(Digests.all());
  }

  private static Optional<Path> newestJava() throws IOException {
    String home = System.getenv("JAVA_25_HOME");
    if (home != null) {
      return Optional.of(Path.of(home, "bin", "java"));
    }
    Path homes = Path.of("/usr/lib/jvm");
    if (!Files.isDirectory(homes)) {
      return Optional.empty();
    }
    try (Stream<Path> found = Files.list(homes)) {
      return found
          .filter(folder -> folder.getFileName().toString().contains("25"))
          .map(folder -> folder.resolve("bin/java"))
          .filter(Files::isExecutable)
          .sorted()
          .findFirst();
    }
  }

  private static List<String> digestsOf(Path java) throws Exception {
    Process process =
        new ProcessBuilder(
                java.toString(),
                "-Duser.language=tr",
                "-Duser.country=TR",
                "-Duser.timezone=Pacific/Kiritimati",
                "-Dfile.encoding=ISO-8859-1",
                "-cp",
                System.getProperty("java.class.path"),
                Digests.class.getName())
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    return output.lines().toList();
  }

  private static JsonNode shuffled(JsonNode node, Random random) {
    if (node instanceof ArrayNode array) {
      ArrayNode copy = JsonNodeFactory.instance.arrayNode();
      array.forEach(element -> copy.add(shuffled(element, random)));
      return copy;
    }
    if (node instanceof ObjectNode object) {
      List<String> keys = new ArrayList<>();
      object.fieldNames().forEachRemaining(keys::add);
      Collections.shuffle(keys, random);
      ObjectNode copy = JsonNodeFactory.instance.objectNode();
      keys.forEach(key -> copy.set(key, shuffled(object.get(key), random)));
      return copy;
    }
    return node;
  }
}
