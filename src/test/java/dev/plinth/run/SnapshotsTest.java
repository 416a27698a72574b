package dev.plinth.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tests snapshots of a database, on a real PostgreSQL in Docker without a backend. */
@Tag("docker")
class SnapshotsTest {
  private static final String NAME = "snapshots-test";

  private final RunSessions sessions = new RunSessions();
  private final DockerData data = new DockerData(RealDocker.HERE, sessions);

  /** Creates a database with one row that says "one". */
  @BeforeEach
  void createData() throws Exception {
    RealDocker.require();
    RealDocker.remove(NAME);
    RunIdentity identity = sessions.begin(NAME, "", false);
    try (DockerConnection docker = DockerConnection.open(RealDocker.HERE)) {
      Volumes volumes = new Volumes(docker);
      Containers containers = new Containers(docker, identity);
      volumes.create(identity, Volumes.SECRETS);
      String secrets = containers.createSecrets();
      docker.execute(c -> c.startContainerCmd(secrets).exec());
      docker.execute(c -> c.waitContainerCmd(secrets).start().awaitStatusCode());
      docker.execute(c -> c.removeContainerCmd(secrets).exec());
      volumes.create(identity, Volumes.DATA);
    }
    sessions.end(identity);
    onServer(
        psql ->
            app(psql, "CREATE TABLE t (a text); INSERT INTO t VALUES ('one');" + revision("aaa")));
  }

  @AfterEach
  void cleanUp() throws Exception {
    RealDocker.remove(NAME);
  }

  /** Statements for the server of the project. */
  private interface Statements {
    void execute(Psql psql) throws Exception;
  }

  private void onServer(Statements statements) throws Exception {
    data.use(
        NAME,
        psql -> {
          try {
            statements.execute(psql);
          } catch (Exception e) {
            throw new IllegalStateException(e);
          }
          return true;
        });
  }

  private static String revision(String id) {
    return "CREATE TABLE IF NOT EXISTS alembic_version (version_num text);"
        + " DELETE FROM alembic_version; INSERT INTO alembic_version VALUES ('%s')".formatted(id);
  }

  private static List<String> app(Psql psql, String sql) throws Exception {
    return psql.executeIn(Psql.CURRENT, sql);
  }

  @Test
  void keepsTheLastThreeCopiesAndRestoresOne() throws Exception {
    onServer(
        psql -> {
          Snapshots snapshots = new Snapshots(psql);
          for (String text : List.of("two", "three", "four", "five")) {
            snapshots.copy(psql.held().revision());
            app(
                psql,
                "UPDATE t SET a = '%1$s'; UPDATE alembic_version SET version_num = '%1$s'"
                    .formatted(text));
          }
          assertThat(snapshots.list())
              .extracting(Snapshot::name, Snapshot::reason, Snapshot::revision)
              .containsExactly(
                  tuple("app_2", Snapshot.Reason.CHANGE, "two"),
                  tuple("app_3", Snapshot.Reason.CHANGE, "three"),
                  tuple("app_4", Snapshot.Reason.CHANGE, "four"));
          assertThat(snapshots.list()).allMatch(snapshot -> snapshot.created().isPresent());
          assertThat(snapshots.list()).allMatch(snapshot -> snapshot.bytes() > 1_000_000);
        });
    assertThat(data.restore(NAME, "app_3", new RecordingRunListener())).isEqualTo("app_5");
    onServer(psql -> assertThat(app(psql, "SELECT a FROM t")).containsExactly("three"));
    assertThat(data.snapshots(NAME))
        .extracting(Snapshot::name, Snapshot::reason, Snapshot::revision)
        .containsExactly(
            tuple("app_2", Snapshot.Reason.CHANGE, "two"),
            tuple("app_4", Snapshot.Reason.CHANGE, "four"),
            tuple("app_5", Snapshot.Reason.RESTORE, "five"));
    data.delete(NAME, "app_2");
    assertThat(data.projects()).contains(NAME);
    assertThatThrownBy(() -> data.restore(NAME, "app_2", new RecordingRunListener()))
        .hasMessage("snapshots-test has no snapshot app_2")
        .extracting("problem.remedy")
        .isEqualTo("it has app_4, app_5");
    assertThat(RealDocker.leftovers(NAME)).isEmpty();
  }

  /** Data that was set aside is nowhere else, so copies of later changes do not push it out. */
  @Test
  void setsTheDatabaseAside() throws Exception {
    onServer(
        psql -> {
          Snapshots snapshots = new Snapshots(psql);
          psql.execute("CREATE DATABASE app_empty"); // a start was killed here before
          assertThat(snapshots.setAside("aaa")).isEqualTo("app_1");
          assertThat(psql.held()).isEqualTo(new HeldData("", Optional.empty()));
          for (int i = 0; i < 4; i++) {
            snapshots.copy("");
          }
          assertThat(snapshots.list())
              .extracting(Snapshot::name)
              .containsExactly("app_1", "app_3", "app_4", "app_5");
        });
    data.restore(NAME, "app_1", new RecordingRunListener());
    onServer(psql -> assertThat(app(psql, "SELECT a FROM t")).containsExactly("one"));
  }

  @Test
  void saysThatAnotherProgramIsConnected() throws Exception {
    onServer(
        psql -> {
          Thread session = new Thread(() -> sleepIn(psql));
          session.start();
          while (psql.execute(
                  "SELECT 1 FROM pg_stat_activity WHERE query LIKE '%sleep(6)%' AND datname ="
                      + " 'app'")
              .isEmpty()) {
            Thread.sleep(20);
          }
          assertThatThrownBy(() -> new Snapshots(psql).copy("aaa"))
              .hasMessage("the database is in use: another program is connected to it");
          session.join();
          assertThat(new Snapshots(psql).list()).isEmpty();
        });
  }

  private static void sleepIn(Psql psql) {
    try {
      app(psql, "SELECT pg_sleep(6)");
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
