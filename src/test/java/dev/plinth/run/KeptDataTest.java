package dev.plinth.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.plinth.evolution.Answers;
import dev.plinth.evolution.FormerRevisionId;
import dev.plinth.problem.ProblemException;
import dev.plinth.proof.ExternalProgram;
import dev.plinth.review.ApprovedSpec;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tests that the data of a project follows its spec, in a real Docker. */
@Tag("docker")
class KeptDataTest {
  private static final String NAME = "kept-data-test";
  private static final String OTHER = "kept-data-other";

  private final DockerRunner runner = new DockerRunner(RealDocker.HERE);
  private final DockerData data = new DockerData(RealDocker.HERE, new RunSessions());
  private final RecordingRunListener listener = new RecordingRunListener();
  private final LivingShop shop = new LivingShop(NAME);

  @BeforeEach
  @AfterEach
  void cleanUp() throws Exception {
    RealDocker.require();
    RealDocker.remove(NAME);
    RealDocker.remove(OTHER);
  }

  @AfterAll
  static void removeImages() throws Exception {
    RealDocker.removeImages(NAME);
    RealDocker.removeImages(OTHER);
  }

  private RunningBackend start(ApprovedSpec spec, RunOptions options) throws Exception {
    return runner.start(LivingShop.compile(spec), options, listener);
  }

  /** Starts the first spec, and stores a product with this stock. */
  private Http fill(String stock) throws Exception {
    RunningBackend first = start(shop.first(), RunOptions.DEFAULTS);
    Http http = Http.loggedIn(first.url());
    String product = "{\"name\":\"desk\",\"stock\":\"%s\"}".formatted(stock);
    assertThat(http.send("POST", "/products", product).status()).isEqualTo(201);
    first.stop(false, listener);
    return http;
  }

  @Test
  void keepsDataAndTokensWhenTheTablesChangeAndRestoresTheSnapshot() throws Exception {
    Http http = fill("7");
    RunningBackend second =
        start(shop.second(), LivingShop.keeping(shop.second(), LivingShop.answers()));
    assertThat(http.at(second.url()).get("/products").body())
        .contains("\"title\":\"desk\"", "\"stock\":7", "\"price\":1.5");
    assertThat(listener.text())
        .contains("phase CHECKING", "phase COPYING", "notice the data of before the change is");
    second.stop(false, listener);

    List<Snapshot> snapshots = data.snapshots(NAME);
    assertThat(snapshots).hasSize(1);
    assertThat(snapshots.get(0).reason()).isEqualTo(Snapshot.Reason.CHANGE);
    String revision = LivingShop.compile(shop.first()).revision();
    assertThat(snapshots.get(0).revision()).isEqualTo(revision);
    assertThat(data.specFile(NAME, "app_1")).contains("\"head\": \"%s\"".formatted(revision));
    assertThat(data.restore(NAME, "app_1", listener)).isEqualTo("app_2");
    RunningBackend first = start(shop.first(), RunOptions.DEFAULTS);
    assertThat(http.at(first.url()).get("/products").body())
        .contains("\"name\":\"desk\"", "\"stock\":\"7\"");
    assertThat(data.snapshots(NAME)).extracting(Snapshot::name).containsExactly("app_2");
    first.stop(true, listener);
    assertThat(RealDocker.contents())
        .noneMatch(resource -> resource.contains(RunIdentity.key(NAME)));
  }

  @Test
  void changesNothingIfTheDataDoesNotAllowTheChange() throws Exception {
    fill("many");
    RunningBackend first = start(shop.first(), LivingShop.detached(RunOptions.DEFAULTS));
    Http http = Http.loggedIn(first.url());
    RunOptions options = LivingShop.keeping(shop.second(), LivingShop.answers());
    DataRefused refused =
        catchThrowableOfType(DataRefused.class, () -> start(shop.second(), options));
    assertThat(refused.problem().message())
        .contains("products.stock: a text that is no integer in 1 row");
    assertThat(listener.text()).contains("the former backend of kept-data-test runs again");
    RunningBackend again = awaitBackend();
    assertThat(http.at(again.url()).get("/products").body())
        .contains("\"name\":\"desk\"", "\"stock\":\"many\"");
    assertThat(data.snapshots(NAME)).isEmpty();

    RunOptions open = LivingShop.keeping(shop.second(), Answers.NONE);
    assertThatThrownBy(() -> start(shop.second(), open))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("open questions");
    assertThat(http.at(again.url()).get("/products").status()).isEqualTo(200);

    http.at(again.url()).send("DELETE", path(http.at(again.url())), "");
    RunningBackend second = start(shop.second(), options);
    assertThat(http.at(second.url()).get("/products").body()).isEqualTo("[]");
    second.stop(true, listener);
  }

  /** Version 0.1 had a volume for each revision, no spec beside the secrets, and other ids. */
  @Test
  void takesOverAVolumeOfAnEarlierVersion() throws Exception {
    Http http = fill("7");
    List<String> ids = List.copyOf(FormerRevisionId.all(LivingShop.compile(shop.first()).schema()));
    String old = ids.get(ids.size() - 1);
    data.use(
        NAME,
        psql ->
            psql.executeIn(
                Psql.CURRENT,
                ("UPDATE alembic_version SET version_num = '%s';"
                        + "DROP INDEX uq__auth_users__lower_email;"
                        + "ALTER TABLE auth_users"
                        + " ADD CONSTRAINT uq__auth_users__email UNIQUE (email)")
                    .formatted(old)));
    String volume = "plinth-%s-".formatted(RunIdentity.key(NAME));
    rename(volume + "data", volume + old);
    rename(volume + "data-secrets", volume + old + "-secrets");
    sh("docker run --rm -v %s:/s postgres:15 rm -r /s/specs".formatted(volume + old + "-secrets"));

    RunningBackend first = start(shop.first(), LivingShop.keeping(shop.first(), Answers.NONE));
    assertThat(http.at(first.url()).get("/products").body()).contains("\"stock\":\"7\"");
    assertThat(RealDocker.contents())
        .contains("volume " + volume + "data", "volume " + volume + "data-secrets")
        .noneMatch(resource -> resource.contains(old));
    first.stop(false, listener);
    assertThat(data.specFile(NAME, ProjectData.CURRENT)).contains(NAME);
  }

  @Test
  void copiesTheDataOfAnotherProject() throws Exception {
    Http http = fill("7");
    LivingShop other = new LivingShop(OTHER);
    ApprovedSpec next = other.second();
    DataChoice choice = LivingShop.choice(next, LivingShop.answers());
    RunOptions options =
        RunOptions.DEFAULTS.withData(new DataOptions(choice, false, Optional.of(NAME), false));
    RunningBackend old = start(shop.first(), RunOptions.DEFAULTS);
    assertThatThrownBy(() -> start(next, options))
        .hasMessage("the data of kept-data-test cannot be copied: it is running");
    old.stop(false, listener);

    RunningBackend copy = start(next, options);
    assertThat(http.at(copy.url()).get("/products").body())
        .contains("\"title\":\"desk\"", "\"stock\":7");
    copy.stop(false, listener);
    assertThatThrownBy(() -> start(next, options))
        .hasMessageContaining("kept-data-other has data of its own");
    RunningBackend again = start(shop.first(), RunOptions.DEFAULTS);
    assertThat(http.at(again.url()).get("/products").body()).contains("\"stock\":\"7\"");
    again.stop(true, listener);
  }

  private static void rename(String volume, String name) {
    sh(
        ("docker volume create %2$s && docker run --rm --user root -v %1$s:/a -v %2$s:/b"
                + " --entrypoint sh postgres:15 -c 'cp -a /a/. /b' && docker volume rm %1$s")
            .formatted(volume, name));
  }

  private static void sh(String commandLine) {
    new ExternalProgram(List.of("bash", "-euc", commandLine), Path.of("."), System.getenv())
        .succeed();
  }

  /** Returns the running backend, once it answers. */
  private RunningBackend awaitBackend() throws Exception {
    RunningBackend backend = runner.running().get(0);
    try (DockerConnection docker = DockerConnection.open(RealDocker.HERE)) {
      String api = "plinth-" + RunIdentity.key(NAME) + "-api";
      new Readiness(docker).awaitApi(api, backend.url());
    }
    return backend;
  }

  private static String path(Http http) throws Exception {
    return "/products/" + http.get("/products").value("id");
  }
}
