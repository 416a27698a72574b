package dev.plinth.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.review.ApprovedSpec;
import dev.plinth.review.ApprovedSpecs;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tests properties of the compiler that the golden projects do not show. */
class CompilerTest {
  @Test
  void doesNotParseTextOfTheSpecAsATemplate() throws IOException {
    String text = "$vars.title ${x} $!y #if($vars.auth) #end ## #* *# #[[ ]]#";
    assertThat(files(text, "x").get("app/main.py")).contains("description=\"" + text + "\",");
  }

  @Test
  void writesNameAndDescriptionOnlyToMainAndSpecJson() throws IOException {
    Map<String, String> files = files("zyzzyva", "qwertz");
    files.keySet().removeAll(List.of("app/main.py", "alembic/spec.json"));
    assertThat(files.values()).noneMatch(text -> text.contains("zyzzyva"));
    assertThat(files.values()).noneMatch(text -> text.contains("qwertz"));
  }

  @Test
  void namesTheProjectAndItsRevision() throws IOException {
    Project project = project("", "My project");
    assertThat(project.name()).isEqualTo("My project");
    assertThat(project.revision()).matches("[0-9a-f]{12}");
    assertThat(Goldens.files(project))
        .containsKey("alembic/versions/" + project.revision() + "_initial.py");
  }

  @Test
  void keepsFormerMigrationsByteForByte() throws IOException {
    Project fresh = project("", "x");
    Revisions revisions =
        new Revisions(
            "ba9876543210",
            List.of(
                migration("0123456789ab_initial.py", "first\r\n"),
                migration("by_hand.py", "$vars.revision")));
    Project project = new Compiler().compile(spec("", "x"), revisions);
    assertThat(project.revision()).isEqualTo("ba9876543210");
    assertThat(project.schema()).isEqualTo(fresh.schema());
    assertThat(project.files())
        .filteredOn(file -> file.path().value().startsWith(Revisions.FOLDER))
        .isEqualTo(revisions.files());
    assertThat(Goldens.files(project)).hasSize(fresh.files().size() + 1);
  }

  private static ProjectFile migration(String name, String text) {
    return new ProjectFile(new ProjectPath(Revisions.FOLDER + name), text);
  }

  @Test
  void sortsTheFilesByPath() throws IOException {
    assertThat(project("", "x").files()).extracting(ProjectFile::path).isSorted();
  }

  private static Map<String, String> files(String description, String name) throws IOException {
    return Goldens.files(project(description, name));
  }

  private static Project project(String description, String name) throws IOException {
    return new Compiler().compile(spec(description, name));
  }

  private static ApprovedSpec spec(String description, String name) throws IOException {
    String spec = Goldens.spec("one-note");
    return ApprovedSpecs.of(
        spec.replace("\"description\": \"\"", "\"description\": \"" + description + "\"")
            .replace("\"Notes\"", "\"" + name + "\""));
  }
}
