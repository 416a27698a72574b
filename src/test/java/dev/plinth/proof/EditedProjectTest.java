package dev.plinth.proof;

import static java.nio.file.StandardOpenOption.APPEND;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.Pipeline;
import dev.plinth.artifact.FolderUpdate;
import dev.plinth.evolution.Answers;
import dev.plinth.evolution.Answers.Kind;
import dev.plinth.evolution.Former;
import dev.plinth.evolution.Plan;
import dev.plinth.merge.Choices;
import dev.plinth.merge.FileMerge;
import dev.plinth.merge.GitHistory;
import dev.plinth.merge.ProjectMerge;
import dev.plinth.problem.ProblemException;
import dev.plinth.review.ApprovedSpec;
import dev.plinth.spec.Entity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Lets a project with ten kinds of hand edits follow ten changes of its spec. After each, the edits
 * are there, the database is migrated, and the backend does what the spec and the edits say. {@code
 * -Dedits.driver=all} runs the whole driver after each change, not only after the last.
 */
@Tag("python")
@Tag("postgres")
class EditedProjectTest {
  private static final Answers NONE = Answers.NONE;
  private static final String NAME =
      "    name: orm.Mapped[str] = orm.mapped_column(sa.String(300))\n";
  private static final String ROUTE =
      """


      @router.get("/{id}/label", include_in_schema=False)
      async def label(id: str) -> dict[str, str]:
          return {"label": "mine " + id}
      """;
  private static final String ROUTER =
      """
      from fastapi import APIRouter

      router = APIRouter()


      @router.get("/mine", include_in_schema=False)
      async def mine() -> str:
          return "mine"
      """;
  private static final String INCLUDE =
      """

      from app.routers import mine  # noqa: E402

      app.include_router(mine.router)
      """;
  private static final String REVISION =
      """
      import sqlalchemy as sa
      from alembic import op

      revision = "0123456789ab"
      down_revision = "%s"
      branch_labels = None
      depends_on = None


      def upgrade() -> None:
          op.alter_column("products", "name", type_=sa.String(300))


      def downgrade() -> None:
          op.alter_column("products", "name", type_=sa.String(255))
      """;
  private static final String CHECK =
      """
      import pathlib

      from app import main, models

      root = pathlib.Path(__file__).parent.parent
      assert main.app
      assert "ENV MINE=1" in (root / "Dockerfile").read_text()
      assert "# mine" in (root / "requirements.txt").read_text()
      model = getattr(models, "Product", None) or models.Item
      assert model.__table__.columns["name"].type.length == 300
      assert b"\\r\\n" in (root / "app/schemas.py").read_bytes()
      assert b"\\r\\n" in (root / "docker-compose.yml").read_bytes()
      assert not (root / "alembic/script.py.mako").exists()
      assert (root / "README.md").read_text() == "mine"
      print("checked")
      """;
  private static final String FIRST =
      "Customer customers: id uuid key, phone string null, city string;"
          + " Product products: id integer key, name string, price float, stock integer";

  private final Pipeline pipeline = new Pipeline();
  @TempDir Path folder;
  private Path project;
  private Postgres.Database database;

  @BeforeEach
  void writeEditedProject() throws Exception {
    database = Postgres.shared().newDatabase();
    project = folder.resolve("shop");
    ProjectFolder.write(pipeline.compile(ShortSpec.of(FIRST)), project);
    edit();
  }

  @Test
  void keepsEditsThroughTenChangesOfTheSpec() throws Exception {
    boolean all = "all".equals(System.getProperty("edits.driver"));
    List<Change> changes = changes();
    assertThat(changes).hasSize(10);
    String label = "products";
    for (Change change : changes) {
      ApprovedSpec spec = ShortSpec.of(change.spec());
      follow(spec, change);
      label = change.spec().contains("Item items") ? "items" : label;
      works(spec, label, all || change.equals(changes.get(9)));
    }
  }

  /**
   * A change of the spec.
   *
   * @param spec the next spec, in short
   * @param answers the answers that the change needs
   * @param merged the files that the user and the spec have changed
   */
  private record Change(String spec, Answers answers, List<String> merged) {
    static Change of(String spec, Answers answers, String... merged) {
      return new Change(spec, answers, List.of(merged));
    }
  }

  private static List<Change> changes() throws ProblemException {
    List<Change> changes = new ArrayList<>();
    String spec = FIRST + ", code string null";
    changes.add(Change.of(spec, NONE, "app/models.py"));
    spec = spec.replace("phone", "mobile");
    changes.add(Change.of(spec, answer(Kind.RENAME, "Customer.phone=mobile"), "app/models.py"));
    spec = spec + "; Note notes: id uuid key, text text";
    changes.add(Change.of(spec, NONE, "app/models.py", "app/main.py"));
    spec = spec.replace("stock integer", "stock float");
    changes.add(Change.of(spec, NONE, "app/models.py"));
    spec = spec.replace("code string null", "code string null, weight integer");
    changes.add(Change.of(spec, answer(Kind.FILL, "Product.weight=0"), "app/models.py"));
    spec = spec.replace("Product products", "Item items");
    changes.add(
        Change.of(
            spec,
            answer(Kind.RENAME, "Product=Item"),
            "app/models.py",
            "app/main.py",
            "app/routers/item.py"));
    spec = spec.replace(", code string null", "");
    changes.add(Change.of(spec, answer(Kind.DROP, "Item.code"), "app/models.py"));
    spec = spec.replace("city string", "city string unique");
    changes.add(Change.of(spec, NONE, "app/models.py"));
    spec = spec.replace("; Note notes: id uuid key, text text", "");
    changes.add(Change.of(spec, answer(Kind.DROP, "Note"), "app/models.py", "app/main.py"));
    spec = "auth; " + spec;
    changes.add(Change.of(spec, NONE, "app/main.py", "app/routers/item.py", "requirements.txt"));
    return changes;
  }

  private static Answers answer(Kind kind, String text) throws ProblemException {
    return NONE.and(Answers.parse(kind, text));
  }

  private void follow(ApprovedSpec spec, Change change) throws Exception {
    Former former = pipeline.former(project, Optional.empty());
    Plan plan = pipeline.plan(former, spec, change.answers());
    assertThat(plan.isReady()).as("%s: %s", change, plan.questions()).isTrue();
    ProjectMerge merge =
        pipeline.merge(
            former,
            pipeline.compile(former, spec, plan),
            plan,
            new GitHistory(project),
            Choices.NONE);
    assertThat(merge.conflicts()).as("%s", change).isEmpty();
    assertThat(
            merge.files().stream()
                .filter(file -> file.outcome() == FileMerge.Outcome.MERGED)
                .map(file -> file.path().value()))
        .as("%s", change)
        .containsAll(change.merged());
    FolderUpdate.write(merge.project(), merge.former(), project);
  }

  private void works(ApprovedSpec spec, String label, boolean driven) throws Exception {
    AlembicServer.shared().succeed(project, database.url(), "upgrade", "head");
    AlembicServer.shared().succeed(project, database.url(), "check");
    Installation installation = new Installation(PythonEnvironment.shared(), database, project);
    assertThat(
            installation
                .command(Map.of("PYTHONPATH", "."), "python", "tests/check_mine.py")
                .succeed())
        .contains("checked");
    try (BootedBackend backend = installation.serve(Map.of())) {
      Client client = new Client(backend);
      if (spec.spec().auth().enabled()) {
        client = client.withToken(new AccountChecks(client, spec.spec()).run());
      }
      assertThat(client.get("/mine").hasStatus(200).json().asText()).isEqualTo("mine");
      assertThat(client.get("/" + label + "/7/label").hasStatus(200).json().path("label").asText())
          .isEqualTo("mine 7");
      if (driven) {
        for (Entity entity : spec.spec().entities()) {
          new RowChecks(client, EntityJson.of(spec.spec(), entity)).run();
        }
      }
      assertThat(backend.log()).doesNotContain("Traceback");
    }
  }

  private void edit() throws IOException {
    append("app/routers/product.py", ROUTE);
    replace("app/models.py", "    name: orm.Mapped[str]\n", NAME);
    replace(
        "app/models.py",
        "from sqlalchemy import orm\n",
        "import sqlalchemy as sa\nfrom sqlalchemy import orm\n");
    replace("Dockerfile", "WORKDIR /code\n", "WORKDIR /code\nENV MINE=1\n");
    write("tests/check_mine.py", CHECK);
    write("app/routers/mine.py", ROUTER);
    append("app/main.py", INCLUDE);
    write("alembic/versions/mine.py", REVISION.formatted(head()));
    write("README.md", "mine");
    Path requirements = project.resolve("requirements.txt");
    Files.writeString(requirements, "# mine\n" + Files.readString(requirements));
    Files.delete(project.resolve("alembic/script.py.mako"));
    replace("app/schemas.py", "\n", "\r\n");
    replace("docker-compose.yml", "\n", "\r\n");
  }

  private String head() throws IOException {
    try (Stream<Path> files = Files.list(project.resolve("alembic/versions"))) {
      return files.findFirst().orElseThrow().getFileName().toString().split("_", 2)[0];
    }
  }

  private void write(String path, String text) throws IOException {
    Path file = project.resolve(path);
    Files.createDirectories(file.resolveSibling(""));
    Files.writeString(file, text);
  }

  private void append(String path, String text) throws IOException {
    Files.writeString(project.resolve(path), text, APPEND);
  }

  private void replace(String path, String old, String text) throws IOException {
    String before = Files.readString(project.resolve(path));
    assertThat(before).contains(old);
    Files.writeString(project.resolve(path), before.replace(old, text));
  }
}
