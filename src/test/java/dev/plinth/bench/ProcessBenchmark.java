package dev.plinth.bench;

import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Measures whole runs of the program, JVM start included, and compares them with other programs.
 * Each round runs every command once, so that all meet the same load of the machine.
 */
final class ProcessBenchmark {
  private static final int ROUNDS = 7;
  private static final String JAVA =
      Path.of(System.getProperty("java.home"), "bin/java").toString();
  private static final Path TARGET = Path.of("target");
  private static final String BASELINE_NAME = "the same libraries, the same bytes";
  private static final String OPENAPI_GENERATOR_NAME =
      "openapi-generator-cli 7.25.0, python-fastapi";

  private final Path folder;
  private final Map<String, List<String>> commands = new LinkedHashMap<>();

  private ProcessBenchmark(Path folder) {
    this.folder = folder;
  }

  /** Measures and prints the table. */
  static void print(PrintStream out) throws IOException, InterruptedException {
    Path folder = Files.createDirectories(TARGET.resolve("bench"));
    new ProcessBenchmark(folder).run(out);
  }

  private void run(PrintStream out) throws IOException, InterruptedException {
    commands.put(plinth(100), generate(100));
    ProcessCost.of(generate(100), 0); // writes the zip that the baseline copies
    commands.put(BASELINE_NAME, baseline());
    commands.put(OPENAPI_GENERATOR_NAME, openApiGenerator());
    commands.put(plinth(1_000), generate(1_000));
    commands.put(plinth(5_000), generate(5_000));
    commands.put("plinth check, 100,000 errors", check(100_000));
    Map<String, ProcessCost> costs = medians();
    out.println("| A whole process | CPU | wall | peak memory |\n|---|---|---|---|");
    costs.forEach((name, cost) -> out.println("| " + name + " | " + cost + " |"));
    ProcessCost plinth = costs.getOrDefault(plinth(100), new ProcessCost(0, 0, 0));
    printRatio(out, plinth, costs, BASELINE_NAME);
    printRatio(out, plinth, costs, OPENAPI_GENERATOR_NAME);
  }

  private Map<String, ProcessCost> medians() throws IOException, InterruptedException {
    Map<String, List<ProcessCost>> all = new LinkedHashMap<>();
    for (int round = 0; round <= ROUNDS; round++) {
      for (Map.Entry<String, List<String>> command : commands.entrySet()) {
        int expected = command.getKey().contains("check") ? 1 : 0;
        ProcessCost cost = ProcessCost.of(command.getValue(), expected);
        if (round > 0) { // the first round only fills the disk cache
          all.computeIfAbsent(command.getKey(), name -> new ArrayList<>()).add(cost);
        }
      }
    }
    Map<String, ProcessCost> medians = new LinkedHashMap<>();
    all.forEach((name, costs) -> medians.put(name, ProcessCost.median(costs)));
    return medians;
  }

  private static void printRatio(
      PrintStream out, ProcessCost plinth, Map<String, ProcessCost> costs, String name) {
    ProcessCost other = costs.getOrDefault(name, new ProcessCost(1, 1, 1));
    out.printf(
        Locale.ROOT,
        "%nplinth / %s: CPU %.2f, wall %.2f%n",
        name,
        plinth.cpu() / other.cpu(),
        plinth.wall() / other.wall());
  }

  private static String plinth(int entities) {
    return String.format(Locale.ROOT, "plinth generate, %,d entities", entities);
  }

  private List<String> generate(int entities) throws IOException {
    Path spec = write("spec-" + entities + ".json", SampleBackends.spec(entities));
    return plinth("generate", spec.toString(), "-o", zip(entities).toString(), "--force");
  }

  private List<String> check(int errors) throws IOException {
    return plinth("check", write("errors.json", SampleBackends.invalidSpec(errors)).toString());
  }

  private static List<String> plinth(String... arguments) {
    List<String> command =
        new ArrayList<>(List.of(JAVA, "-jar", TARGET.resolve("plinth.jar").toString()));
    command.addAll(List.of(arguments));
    return command;
  }

  private List<String> baseline() throws IOException {
    String path =
        String.join(
            File.pathSeparator,
            TARGET.resolve("plinth.jar").toString(),
            TARGET.resolve("lib") + File.separator + "*",
            TARGET.resolve("test-classes").toString());
    List<String> command =
        new ArrayList<>(List.of(JAVA, "-cp", path, LibraryBaseline.class.getName()));
    command.addAll(List.of("-o", folder.resolve("copy.zip").toString()));
    command.add(folder.resolve("spec-100.json").toString());
    command.add(zip(100).toString());
    Path templates = Path.of("templates");
    try (Stream<Path> files = Files.walk(templates)) {
      files
          .filter(Files::isRegularFile)
          .map(file -> templates.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .forEach(command::add);
    }
    return command;
  }

  private List<String> openApiGenerator() throws IOException {
    Path document = write("openapi.json", SampleBackends.openApi(100));
    String jar = folder.resolve("openapi-generator-cli.jar").toString();
    return List.of(
        JAVA,
        "-jar",
        jar,
        "generate",
        "-g",
        "python-fastapi",
        "-i",
        document.toString(),
        "-o",
        folder.resolve("other").toString());
  }

  private Path zip(int entities) {
    return folder.resolve("things-" + entities + ".zip");
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }
}
