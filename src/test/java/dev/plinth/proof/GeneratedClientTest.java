package dev.plinth.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests that a client generated from the OpenAPI document of a backend works. */
@Tag("python")
@Tag("postgres")
class GeneratedClientTest {
  private static final Path PROGRAM = Path.of("src/test/resources/proof/drive_client.py");

  @Test
  void worksInPython(@TempDir Path folder) throws IOException, SQLException {
    Installation installation = Installation.of(new Golden("shop"), folder);
    PythonEnvironment python = installation.python();
    try (BootedBackend backend = installation.boot()) {
      String address = backend.address().toString();
      python
          .command(
              folder,
              Map.of(),
              "openapi-python-client",
              "generate",
              "--url=" + address + "/openapi.json",
              "--meta=none",
              "--output-path=client")
          .succeed();
      Path program = Files.copy(PROGRAM, folder.resolve("drive_client.py"));
      python.command(folder, Map.of(), "python", program.toString(), address).succeed();
    }
  }
}
