package dev.plinth.evolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plinth.problem.ProblemException;
import dev.plinth.project.Compiler;
import dev.plinth.project.Project;
import dev.plinth.project.ProjectFile;
import dev.plinth.project.ProjectPath;
import dev.plinth.project.Revisions;
import dev.plinth.project.SpecJson;
import dev.plinth.review.ApprovedSpec;
import dev.plinth.review.ApprovedSpecs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormerTest {
  private final List<ProjectFile> files = new ArrayList<>();
  private ApprovedSpec approved;
  private Project project;

  @BeforeEach
  void compile() throws IOException {
    approved = golden("one-note");
    project = new Compiler().compile(approved);
    files.addAll(project.files());
  }

  @Test
  void ofASpecAloneHasTheInitialRevision() {
    Former former = Former.of(approved);
    assertThat(former.spec()).isEqualTo(approved.spec());
    assertThat(former.schema()).isEqualTo(project.schema());
    assertThat(former.head()).isEqualTo(project.revision());
    assertThat(former.revisions()).containsExactly(file(initial()));
    assertThat(former.files()).isEmpty();
    assertThat(former.edited()).isEmpty();
    assertThat(former.foreign()).isEmpty();
  }

  @Test
  void ofAnUnchangedProjectIsWhatWasGenerated() throws Exception {
    Former former = former();
    assertThat(former.spec()).isEqualTo(approved.spec());
    assertThat(former.schema()).isEqualTo(project.schema());
    assertThat(former.head()).isEqualTo(project.revision());
    assertThat(former.revisions()).containsExactly(file(initial()));
    assertThat(former.files()).isEqualTo(project.files());
    assertThat(former.edited()).isEmpty();
    assertThat(former.foreign()).isEmpty();
  }

  @Test
  void doesNotTakeOtherLineEndsForAnEdit() throws Exception {
    files.replaceAll(file -> new ProjectFile(file.path(), file.text().replace("\n", "\r\n")));
    assertThat(former().edited()).isEmpty();
    assertThat(former().foreign()).isEmpty();
    assertThat(former().head()).isEqualTo(project.revision());
  }

  @Test
  void namesFilesThatWereEditedOrDeleted() throws Exception {
    edit("app/main.py");
    files.remove(file("Dockerfile"));
    assertThat(former().edited())
        .containsExactlyInAnyOrder(path("app/main.py"), path("Dockerfile"));
    assertThat(former().foreign()).isEmpty();
  }

  @Test
  void ignoresFilesThatWereNotGenerated() throws Exception {
    add("app/routers/own.py", "own = 1\n");
    assertThat(former().files()).isEqualTo(project.files());
    assertThat(former().edited()).isEmpty();
  }

  @Test
  void keepsRevisionsThatWereWrittenByHand() throws Exception {
    add("alembic/versions/by_hand.py", revision("aaaaaaaaaaaa", '"' + project.revision() + '"'));
    Former former = former();
    assertThat(former.head()).isEqualTo("aaaaaaaaaaaa");
    assertThat(former.revisions())
        .extracting(ProjectFile::path)
        .containsExactlyInAnyOrder(path(initial()), path("alembic/versions/by_hand.py"));
    assertThat(former.edited()).isEmpty();
    assertThat(former.foreign()).containsExactly(path("alembic/versions/by_hand.py"));
    assertThat(former.ids()).containsExactlyInAnyOrder("aaaaaaaaaaaa", project.revision());
  }

  @Test
  void remembersRevisionsThatWereWrittenByHand() throws Exception {
    add("alembic/versions/by_hand.py", revision("aaaaaaaaaaaa", '"' + project.revision() + '"'));
    Former former = former();
    Project next =
        new Compiler()
            .compile(approved, new Revisions(former.head(), former.revisions(), former.foreign()));
    Former again = Former.of("shop", next.files(), Optional.empty());
    assertThat(again.foreign()).containsExactly(path("alembic/versions/by_hand.py"));
    assertThat(again.edited()).isEmpty();
    assertThat(again.head()).isEqualTo("aaaaaaaaaaaa");
  }

  @Test
  void noticesARevisionThatWasEdited() throws Exception {
    edit(initial());
    assertThat(former().foreign()).containsExactly(path(initial()));
    assertThat(former().edited()).containsExactly(path(initial()));
  }

  @Test
  void followsAMerge() throws Exception {
    String initial = '"' + project.revision() + '"';
    add("alembic/versions/a.py", revision("aaaaaaaaaaaa", initial));
    add("alembic/versions/b.py", revision("bbbbbbbbbbbb", initial));
    assertProblem(
        "cannot read the revisions of shop: it has 2 last revisions: aaaaaaaaaaaa and bbbbbbbbbbbb",
        "merge them: alembic -c alembic/alembic.ini merge -m merge aaaaaaaaaaaa bbbbbbbbbbbb");
    add(
        "alembic/versions/c.py",
        revision("cccccccccccc", "(\n    'aaaaaaaaaaaa',\n    'bbbbbbbbbbbb',\n)"));
    assertThat(former().head()).isEqualTo("cccccccccccc");
  }

  @Test
  void refusesRevisionsThatAreIncomplete() {
    ProjectFile initial = file(initial());
    files.remove(initial);
    assertProblem(
        "cannot read the revisions of shop: alembic/versions has no last revision",
        "restore the files of the revisions");
    add("alembic/versions/a.py", revision("aaaaaaaaaaaa", "None"));
    assertProblem(
        "cannot read the revisions of shop: it has no revision %s, which alembic/spec.json names"
            .formatted(project.revision()),
        "restore the file of that revision in alembic/versions");
    files.remove(files.size() - 1);
    add("alembic/versions/a.py", revision("aaaaaaaaaaaa", '"' + project.revision() + '"'));
    assertProblem(
        "cannot read the revisions of shop: it has no revision %s, which another follows"
            .formatted(project.revision()),
        "restore the file of that revision in alembic/versions");
    files.add(initial);
    add("alembic/versions/copy.py", initial.text());
    assertProblem(
        "cannot read the revisions of shop: two files of it have the revision "
            + project.revision(),
        "remove one of the files");
    files.remove(files.size() - 1);
    add("alembic/versions/notes.py", "import os\n");
    assertProblem(
        "cannot read the revisions of shop: alembic/versions/notes.py has no line such as revision"
            + " = \"0123456789ab\"",
        "restore the line, or move the file to another folder");
  }

  @Test
  void refusesAnotherSpecThanTheStoredOne() {
    assertThatThrownBy(() -> Former.of("shop", files, Optional.of(approved)))
        .isInstanceOf(ProblemException.class)
        .hasMessage("shop contains the spec that it was made from");
  }

  @Test
  void asksForTheSpecOfAProjectOfVersion01() {
    files.remove(file(SpecJson.PATH.value()));
    assertProblem(
        "cannot read shop: it has no alembic/spec.json, so version 0.1 generated it",
        "add --was OLD_SPEC: the spec that it was made from");
  }

  /** The ids are those of the golden projects before and after login names ignored case. */
  @ParameterizedTest
  @CsvSource({
    "one-note, 86ecb3350c2c, true",
    "one-note, c75a631eacff, false",
    "string-keyed-user, d866c79c3199, true",
    "string-keyed-user, a0fe495fd66a, false",
    "many-tables, a65b040a4513, true",
    "shop, 4f93358c431e, false",
    "odd-keys, d297abe15b3f, false"
  })
  void knowsTheSchemaOfAProjectOfVersion01(String name, String id, boolean uniqueEmail)
      throws Exception {
    ApprovedSpec was = golden(name);
    Former former = Former.of("shop", version01(id), Optional.of(was));
    assertThat(former.spec()).isEqualTo(was.spec());
    assertThat(former.head()).isEqualTo(id);
    assertThat(former.foreign()).isEmpty();
    Project today = new Compiler().compile(was);
    assertThat(former.schema().equals(today.schema())).isEqualTo(!uniqueEmail);
    if (uniqueEmail) {
      assertThat(former.schema().table("auth_users").orElseThrow())
          .satisfies(table -> assertThat(table.indexes()).isEmpty())
          .satisfies(table -> assertThat(table.column("email").orElseThrow().unique()).isTrue());
    }
  }

  @Test
  void followsRevisionsByHandInAProjectOfVersion01() throws Exception {
    List<ProjectFile> old = new ArrayList<>(version01("86ecb3350c2c"));
    old.add(
        new ProjectFile(
            path("alembic/versions/by_hand.py"), revision("aaaaaaaaaaaa", "'86ecb3350c2c'")));
    Former former = Former.of("shop", old, Optional.of(approved));
    assertThat(former.head()).isEqualTo("aaaaaaaaaaaa");
    assertThat(former.foreign()).containsExactly(path("alembic/versions/by_hand.py"));
  }

  @Test
  void refusesAnotherSpecThanThatOfAProjectOfVersion01() {
    assertThatThrownBy(
            () -> Former.of("shop", version01("86ecb3350c2c"), Optional.of(golden("shop"))))
        .isInstanceOf(ProblemException.class)
        .hasMessage(
            "shop was not made from the spec after --was: none of its revisions creates the tables"
                + " of that spec");
  }

  private static List<ProjectFile> version01(String id) {
    return List.of(
        new ProjectFile(path("alembic/versions/" + id + "_initial.py"), revision(id, "None")));
  }

  private Former former() throws ProblemException {
    return Former.of("shop", files, Optional.empty());
  }

  private void assertProblem(String message, String remedy) {
    assertThatThrownBy(this::former)
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> {
              assertThat(e).hasMessage(message);
              assertThat(e.problem().remedy()).isEqualTo(remedy);
            });
  }

  private String initial() {
    return "alembic/versions/" + project.revision() + "_initial.py";
  }

  private void edit(String path) {
    files.replaceAll(
        file ->
            file.path().value().equals(path)
                ? new ProjectFile(file.path(), file.text() + "# mine\n")
                : file);
  }

  private void add(String path, String text) {
    files.add(new ProjectFile(path(path), text));
  }

  private ProjectFile file(String path) {
    return files.stream()
        .filter(file -> file.path().value().equals(path))
        .findFirst()
        .orElseThrow();
  }

  private static String revision(String id, String previous) {
    return "revision: str = '%s'\ndown_revision: str | None = %s\n".formatted(id, previous);
  }

  private static ProjectPath path(String path) {
    return new ProjectPath(path);
  }

  private static ApprovedSpec golden(String name) throws IOException {
    return ApprovedSpecs.of(
        Files.readString(Path.of("src/test/resources/golden", name, "spec.json")));
  }
}
