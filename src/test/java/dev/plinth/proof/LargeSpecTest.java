package dev.plinth.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plinth.Pipeline;
import dev.plinth.project.Compiler;
import dev.plinth.project.Project;
import dev.plinth.review.ApprovedSpec;
import dev.plinth.review.ApprovedSpecs;
import dev.plinth.spec.Entity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tests a spec of the size of a large real one. The expected project is stored as a digest; {@code
 * -Dgolden=update} rewrites the digest.
 */
class LargeSpecTest {
  private static final Path FOLDER = Path.of("src/test/resources/large");
  private static final Pipeline PIPELINE = new Pipeline();

  @TempDir Path temporary;

  @Test
  void hasAtLeast90EntitiesAnd1000Fields() throws IOException {
    assertThat(spec().spec().entities()).hasSizeGreaterThanOrEqualTo(90);
    assertThat(spec().spec().entities().stream().mapToInt(it -> it.fields().size()).sum())
        .isGreaterThanOrEqualTo(1_000);
  }

  @Test
  void hasTheGoldenDigest() throws IOException {
    String digest = PIPELINE.pack(project()).sha256() + "\n";
    Path golden = FOLDER.resolve("sha256");
    if ("update".equals(System.getProperty("golden"))) {
      Files.writeString(golden, digest);
    }
    assertThat(digest).isEqualTo(Files.readString(golden));
  }

  @Test
  @Tag("python")
  void passesEveryPythonTool() throws IOException {
    Path folder = ProjectFolder.write(project(), temporary.resolve("large"));
    PythonTools pythonTools = new PythonTools(PythonEnvironment.shared());
    pythonTools.lint(folder);
    pythonTools.checkFormat(folder);
    pythonTools.checkTypes(folder);
  }

  @Test
  @Tag("python")
  @Tag("postgres")
  void bootsAndServesEveryEntity() throws Exception {
    Path folder = ProjectFolder.write(project(), temporary.resolve("large"));
    Installation installation =
        new Installation(PythonEnvironment.shared(), Postgres.shared().newDatabase(), folder);
    try (BootedBackend backend = installation.boot()) {
      Client client = new Client(backend);
      answersWhileTheDocumentIsBuilt(client);
      JsonNode paths = client.get("/openapi.json").hasStatus(200).json().path("paths");
      for (Entity entity : spec().spec().entities()) {
        String path = "/" + entity.tableName();
        assertThat(paths.has(path)).as(path).isEqualTo(entity.crud());
        client.get(path).hasStatus(entity.crud() ? 401 : 404);
      }
    }
  }

  /**
   * Checks that neither a wrong method nor the OpenAPI document, which takes seconds to build,
   * keeps other clients waiting.
   */
  private static void answersWhileTheDocumentIsBuilt(Client client) {
    long start = System.nanoTime();
    client.send("PATCH", "/health", "").hasStatus(405);
    long wrongMethod = System.nanoTime() - start;
    CompletableFuture<Reply> document =
        CompletableFuture.supplyAsync(() -> client.get("/openapi.json"));
    int answers = 0;
    while (!document.isDone()) {
      client.get("/health").hasStatus(200);
      answers++;
    }
    document.join().hasStatus(200);
    long first = System.nanoTime() - start;
    assertThat(answers).as("answers while the document is built").isGreaterThan(5);
    assertThat(wrongMethod).as("the time of a wrong method").isLessThan(first / 4);

    start = System.nanoTime();
    client.get("/openapi.json").hasStatus(200);
    assertThat(System.nanoTime() - start)
        .as("the time of the second document")
        .isLessThan(first / 4);
  }

  private static ApprovedSpec spec() throws IOException {
    return ApprovedSpecs.of(Files.readString(FOLDER.resolve("spec.json")));
  }

  private static Project project() throws IOException {
    return new Compiler("0.0.0").compile(spec()); // not the version of the program, which changes
  }
}
