package dev.plinth.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.spec.Auth;
import dev.plinth.spec.Entity;
import dev.plinth.spec.Field;
import dev.plinth.spec.FieldType;
import dev.plinth.spec.Spec;
import dev.plinth.spec.SpecWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** If {@code generate --force} is killed by SIGKILL, the old or the new output is complete. */
class KilledProcessTest {
  private static final int KILLS = 14;
  private static final int ENTITIES = 120;

  @TempDir Path temporary;
  private Path root;

  @BeforeEach
  void writeTwoSpecs() throws IOException {
    root = temporary.toRealPath();
    Files.writeString(root.resolve("cat.json"), spec("Cat"));
    Files.writeString(root.resolve("dog.json"), spec("Dog"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"out", "out.zip"})
  void leavesTheOldOrTheNewOutputComplete(String name) throws Exception {
    Path out = root.resolve(name);
    finish("dog.json", name);
    final Map<String, String> dogs = contents(out);
    long started = System.nanoTime();
    finish("cat.json", name);
    final long duration = System.nanoTime() - started;
    final Map<String, String> cats = contents(out);
    Random random = new Random(7);
    int killsWhileRunning = 0;
    for (int i = 0; i < KILLS; i++) {
      Process process = start(i % 2 == 0 ? "dog.json" : "cat.json", name);
      // Half of the kills come at any time of the run, half while it writes.
      if (i < KILLS / 2) {
        process.waitFor((long) (duration * (0.2 + random.nextDouble())), TimeUnit.NANOSECONDS);
      } else {
        awaitWriting(process, root.resolve("." + name + ".plinth-new"));
        process.waitFor(random.nextInt(8_000), TimeUnit.MICROSECONDS);
      }
      killsWhileRunning += process.isAlive() ? 1 : 0;
      process.destroyForcibly().waitFor();
      assertThat(contents(outputOrBackup(out))).as("kill %d", i).isIn(List.of(cats, dogs));
    }
    assertThat(killsWhileRunning).as("kills of a running process").isGreaterThan(KILLS / 3);
    finish("cat.json", name);
    assertThat(contents(out)).isEqualTo(cats);
    assertThat(entries(root)).containsExactlyInAnyOrder("cat.json", "dog.json", name);
  }

  /** Returns the output, or its backup if the kill came between the two renames. */
  private Path outputOrBackup(Path out) {
    return Files.exists(out) ? out : root.resolve("." + out.getFileName() + ".plinth-old");
  }

  private static void awaitWriting(Process process, Path temporary) throws InterruptedException {
    while (process.isAlive() && !Files.exists(temporary)) {
      process.waitFor(200, TimeUnit.MICROSECONDS);
    }
  }

  private void finish(String spec, String name) throws Exception {
    Process process = start(spec, name);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(root.resolve(spec))).isZero();
  }

  private Process start(String spec, String name) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), "dev.plinth.main.Main"));
    command.addAll(List.of("generate", spec, "-o", name, "--force"));
    return new ProcessBuilder(command)
        .directory(root.toFile())
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static Map<String, String> contents(Path out) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(out)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        contents.put(
            out.relativize(file).toString(), new String(Files.readAllBytes(file), ISO_8859_1));
      }
    }
    return contents;
  }

  private static List<String> entries(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.map(entry -> entry.getFileName().toString()).collect(Collectors.toList());
    }
  }

  private static String spec(String kind) {
    List<Entity> entities =
        IntStream.range(0, ENTITIES)
            .mapToObj(i -> new Entity(kind + i, kind.toLowerCase(Locale.ROOT) + i, fields(), true))
            .toList();
    return SpecWriter.write(new Spec("pets", kind, new Auth(true, 30), entities));
  }

  private static List<Field> fields() {
    return List.of(
        new Field("id", FieldType.UUID, true, false, false),
        new Field("name", FieldType.STRING, false, false, false));
  }
}
