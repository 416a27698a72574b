package dev.plinth.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tests the Swagger UI page of a running backend in a browser. The files that the page loads from a
 * CDN come from the same package in the npm registry.
 */
@Tag("docker")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SwaggerUiTest {
  private static final String NAME = "run-swagger";
  private static final NpmPackage UI =
      new NpmPackage(
          "swagger-ui-dist",
          "5.35.0",
          "U06rpMtW9V3XPGOBeamTUSr0Z09jMX4IJuANpE/EZbAhw0G8CgwrzU4YmXkn/h0w"
              + "CDNsXdGarTNNHC3sU8yVUQ==");
  private static final String OPERATIONS =
      """
      [...document.querySelectorAll('.opblock-summary')].map(one =>
        one.querySelector('.opblock-summary-method').textContent.trim() + ' '
        + one.querySelector('[data-path]').dataset.path)
      """;

  private Optional<RunningBackend> running = Optional.empty();
  private Optional<Browser> browser = Optional.empty();

  @BeforeAll
  void open(@TempDir Path folder) throws Exception {
    RealDocker.require();
    RealDocker.remove(NAME);
    browser = Optional.of(Browser.open(folder, UI.files()));
    RunningBackend backend =
        new DockerRunner(RealDocker.HERE)
            .start(RunnableProjects.project(NAME), RunOptions.DEFAULTS, new RecordingRunListener());
    running = Optional.of(backend);
    Http.loggedIn(backend.url()).send("POST", "/products", "{\"name\":\"seen\"}");
    browser().open(backend.docs());
    browser().await("document.querySelectorAll('.opblock').length > 0");
  }

  @AfterAll
  void close() throws Exception {
    if (browser.isPresent()) {
      browser().quit();
    }
    if (running.isPresent()) {
      running.get().stop(true, new RecordingRunListener());
      RealDocker.removeImages(NAME);
    }
  }

  private Browser browser() {
    return browser.orElseThrow();
  }

  @Test
  void showsEveryOperation() throws Exception {
    JsonNode paths =
        new JsonMapper()
            .readTree(new Http(running.orElseThrow().url(), "").get("/openapi.json").body())
            .path("paths");
    List<String> documented = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : paths.properties()) {
      path.getValue()
          .fieldNames()
          .forEachRemaining(
              method -> documented.add(method.toUpperCase(Locale.ROOT) + ' ' + path.getKey()));
    }
    List<String> shown = new ArrayList<>();
    browser().evaluate(OPERATIONS).forEach(operation -> shown.add(operation.asText()));
    assertThat(shown).containsExactlyInAnyOrderElementsOf(documented).hasSizeGreaterThan(8);
  }

  /** Without the access token from the login form the request would get status 401. */
  @Test
  void callsAProtectedOperationAfterLogin() throws Exception {
    Browser browser = browser();
    browser.click(".scheme-container button.authorize");
    browser.type("#oauth_username", Http.EMAIL);
    browser.type("#oauth_password", Http.PASSWORD);
    browser.click(".auth-container .auth-btn-wrapper button.authorize");
    browser.await("document.querySelector('.auth-container')?.textContent.includes('Logout')");
    browser.click(".auth-container button.btn-done");

    browser.evaluate(
        "[...document.querySelectorAll('.opblock-get')].find(one => one.querySelector("
            + "'[data-path=\"/products\"]')).id = 'listing'");
    browser.click("#listing .opblock-summary-control");
    browser.click("#listing .try-out__btn");
    browser.click("#listing .execute");
    browser.await("document.querySelector('#listing .live-responses-table') !== null");
    String answer =
        browser
            .evaluate("document.querySelector('#listing .live-responses-table').innerText")
            .asText();
    assertThat(answer).contains("200", "seen").doesNotContain("401");
  }
}
