package dev.plinth.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.cli.TestCommands.CommandResult;
import dev.plinth.proof.ExternalProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * If {@code evolve} is killed by SIGKILL while it merges, the next one finishes or begins anew, and
 * no file of the user is touched. {@code -Devolve.kills=50} kills it more often.
 */
class EvolveKillTest {
  private static final int ENTITIES = 30;
  private static final String EDIT = "\n# mine\n";

  @TempDir Path temporary;
  private Path root;

  @BeforeEach
  void writeProject() throws IOException {
    root = temporary.toRealPath();
    generate();
  }

  @Test
  void leavesAProjectThatTheNextRunFinishes() throws Exception {
    copy("shop", "done");
    long started = System.nanoTime();
    finish(start("done"));
    final long duration = System.nanoTime() - started;
    Map<String, String> before = contents("shop");
    Map<String, String> after = contents("done");
    assertThat(after.get("app/models.py")).contains("field_b", EDIT);
    Random random = new Random(7);
    int kills = Integer.getInteger("evolve.kills", 4);
    int finished = 0;
    for (int i = 0; i < kills; i++) {
      String name = "shop" + i;
      copy("shop", name);
      Process process = start(name);
      if (i % 4 == 3) {
        process.waitFor((long) (duration * random.nextDouble()), TimeUnit.NANOSECONDS);
      } else {
        String state = i % 4 == 0 ? "new" : "update";
        while (process.isAlive() && !Files.exists(sibling(name, state))) {
          Thread.onSpinWait();
        }
        process.waitFor(random.nextInt(4_000), TimeUnit.MICROSECONDS);
      }
      process.destroyForcibly().waitFor();
      boolean decided = Files.exists(sibling(name, "update"));
      if (!decided) {
        assertThat(contents(name)).as("kill %d", i).isIn(List.of(before, after));
      }
      CommandResult result =
          TestCommands.run(root, "evolve", path("b.json"), root.resolve(name).toString());
      assertThat(result.code()).as(result.err()).isZero();
      if (decided) {
        finished++;
        assertThat(result.err()).startsWith("finished the update of ");
      }
      assertThat(contents(name)).as("kill %d", i).isEqualTo(after);
    }
    assertThat(finished).as("kills of a decided update").isPositive();
    try (Stream<Path> entries = Files.list(root)) {
      assertThat(entries.filter(entry -> entry.toString().contains(".plinth-"))).isEmpty();
    }
  }

  private void generate() throws IOException {
    Files.writeString(root.resolve("a.json"), spec("a"));
    Files.writeString(root.resolve("b.json"), spec("a", "b"));
    CommandResult result =
        TestCommands.run(root, "generate", path("a.json"), "-o", root.resolve("shop").toString());
    assertThat(result.code()).as(result.err()).isZero();
    for (String file : List.of("app/models.py", "app/schemas.py", "app/routers/thing7.py")) {
      Path edited = root.resolve("shop").resolve(file);
      Files.writeString(edited, Files.readString(edited).replaceFirst("\n", EDIT));
    }
    for (int i = 0; i < 1_000; i++) {
      Path mine = root.resolve("shop/mine/" + i % 10 + "/file" + i + ".py");
      Files.createDirectories(mine.resolveSibling(""));
      Files.writeString(mine, "mine " + i);
    }
  }

  private static String spec(String... fields) {
    String columns =
        Stream.of(fields)
            .map(
                f ->
                    ", {\"name\": \"field_%s\", \"type\": \"string\", \"nullable\": true}"
                        .formatted(f))
            .collect(Collectors.joining());
    String entities =
        IntStream.range(0, ENTITIES)
            .mapToObj(
                i ->
                    """
                    {"name": "Thing%d", "table_name": "things%d", "fields": [
                     {"name": "id", "type": "uuid", "primary_key": true}%s]}
                    """
                        .formatted(i, i, columns))
            .collect(Collectors.joining(","));
    return """
    {"spec_version": "1.0", "project_name": "things",
     "database": {"type": "postgres", "version": "15"},
     "auth": {"enabled": false, "type": "jwt", "access_token_expiry_minutes": 30},
     "entities": [%s]}
    """
        .formatted(entities);
  }

  private String path(String name) {
    return root.resolve(name).toString();
  }

  private Path sibling(String name, String suffix) {
    return root.resolve("." + name + ".plinth-" + suffix);
  }

  private void copy(String from, String to) {
    new ExternalProgram(List.of("cp", "-r", from, to), root, System.getenv()).succeed();
  }

  private static void finish(Process process) throws InterruptedException {
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isZero();
  }

  private Process start(String name) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return new ProcessBuilder(
            java,
            "-cp",
            System.getProperty("java.class.path"),
            "dev.plinth.main.Main",
            "evolve",
            path("b.json"),
            path(name))
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private Map<String, String> contents(String name) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    Path folder = root.resolve(name);
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        contents.put(folder.relativize(file).toString(), Files.readString(file));
      }
    }
    return contents;
  }
}
