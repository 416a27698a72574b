package dev.plinth.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.cli.TestCommands.CommandResult;
import dev.plinth.review.ApprovedSpecs;
import dev.plinth.spec.SpecWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command {@code spec}. */
class SpecCommandTest {
  private static final String CANONICAL =
      SpecWriter.write(ApprovedSpecs.of(TestCommands.SPEC).spec());

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"shop", "shop.zip"})
  void printsTheSpecOfAProject(String name) throws IOException {
    CommandResult result = spec(generated(name));
    assertThat(result).isEqualTo(new CommandResult(0, CANONICAL, ""));
  }

  @Test
  void printsTheSpecOfAProjectThatWasEdited() throws IOException {
    Path project = generated("shop");
    Files.writeString(project.resolve("app/models.py"), "# mine\n");
    Files.createFile(project.resolve("alembic/versions/notes.py"));
    assertThat(spec(project).out()).isEqualTo(CANONICAL);
  }

  @Test
  void refusesWhatIsNotAProject() {
    assertThat(spec(folder))
        .isEqualTo(
            new CommandResult(
                2,
                "",
                """
                error: cannot read %s: it is not a generated project, it has no alembic/alembic.ini
                  hint: give the path of a generated project
                """
                    .formatted(folder)));
  }

  @Test
  void saysThatAProjectOfVersion01DoesNotContainItsSpec() throws IOException {
    Path project = generated("shop");
    Files.delete(project.resolve("alembic/spec.json"));
    CommandResult result = spec(project);
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err())
        .contains("it has no alembic/spec.json, so version 0.1 generated it")
        .contains("look for the spec where the project was generated");
  }

  @Test
  void saysWhatIsWrongWithASpecThatWasEdited() throws IOException {
    Path project = generated("shop");
    Path file = project.resolve("alembic/spec.json");
    Files.writeString(file, Files.readString(file).replace("\"head\"", "\"tail\""));
    CommandResult result = spec(project);
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).contains("alembic/spec.json in " + project + ": /tail is not known");
  }

  private CommandResult spec(Path project) {
    return TestCommands.run(folder, "spec", project.toString());
  }

  private Path generated(String name) throws IOException {
    Path spec = Files.writeString(folder.resolve("spec.json"), TestCommands.SPEC);
    Path project = folder.resolve(name);
    CommandResult result =
        TestCommands.run(folder, "generate", spec.toString(), "-o", project.toString());
    assertThat(result.code()).isEqualTo(0);
    return project;
  }
}
