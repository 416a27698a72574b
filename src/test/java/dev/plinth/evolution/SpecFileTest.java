package dev.plinth.evolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plinth.problem.ProblemException;
import dev.plinth.project.Compiler;
import dev.plinth.project.Project;
import dev.plinth.project.ProjectFile;
import dev.plinth.project.SpecJson;
import dev.plinth.random.RandomSpec;
import dev.plinth.random.TextMutator;
import dev.plinth.review.ApprovedSpec;
import dev.plinth.review.ApprovedSpecs;
import dev.plinth.spec.SpecWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SpecFileTest {
  private static final Path GOLDENS = Path.of("src/test/resources/golden");
  private static final int MUTANTS = 2_000;

  static List<Path> goldens() throws IOException {
    try (Stream<Path> folders = Files.list(GOLDENS)) {
      return folders.sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("goldens")
  void readsWhatTheCompilerWrote(Path golden) throws Exception {
    ApprovedSpec approved = ApprovedSpecs.of(Files.readString(golden.resolve("spec.json")));
    Project project = new Compiler("1.2.3").compile(approved);
    SpecFile file = SpecFile.read("shop", text(project));
    assertThat(file.version()).isEqualTo("1.2.3");
    assertThat(file.head()).isEqualTo(project.revision());
    assertThat(file.schema()).isEqualTo(project.schema());
    assertThat(file.spec()).isEqualTo(approved.spec());
    assertThat(project.files())
        .filteredOn(each -> !each.path().equals(SpecJson.PATH))
        .allMatch(each -> each.digest().equals(file.digests().get(each.path())))
        .hasSize(file.digests().size());
  }

  @Test
  void acceptsAByteOrderMarkAndOtherLineEnds() throws Exception {
    String text = golden("every-type");
    assertThat(SpecFile.read("shop", '\uFEFF' + text.replace("\n", "\r\n")))
        .isEqualTo(SpecFile.read("shop", text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{                       | ''                           | it is not JSON from line 2",
        "\"head\": \"             | \"head\": \"a'b            | /head must be the id of a"
            + " revision, but is \"a'b5c2030f22a86\"",
        "\"head\": \"5c2030f22a86\", | '' | the file has no \"head\"",
        "\"plinth\": \"0.0.0\"   | \"plinth\": 5                | /plinth must be a text, but is 5",
        "\"schema\"              | \"shape\"                    | /shape is not known",
        "\"key\": \"id\"         | \"key\": \"no\"              | /schema/tables/0/key must be the"
            + " name of a column, but is \"no\"",
        "\"name\": \"notes\"     | \"name\": \"a;b\"            | /schema/tables/1/name must be a"
            + " name in snake_case, but is \"a;b\"",
        "\"columns\"             | \"key\"                      | it is not JSON from line 26",
        "varchar(255)            | money                        | /schema/tables/0/columns/1/type"
            + " is not a type that this version knows",
        "gen_random_uuid()       | now(); DROP                  |"
            + " /schema/tables/0/columns/0/default is not a default that this version knows",
        "lower(email)            | lower(email); DROP           |"
            + " /schema/tables/0/indexes/0/expression must be a column or lower(a column), but is"
            + " \"lower(email); DROP\"",
        "app/main.py             | ../main.py                   | /files has a path that leads out"
            + " of a project",
        "\"spec_version\": \"1.0  | \"spec_version\": \"1.1       | /spec/spec_version must be"
            + " \"1.0\", but is \"1.1\"",
        "\"table_name\": \"notes  | \"table_name\": \"other       | its schema has no column"
            + " other.id, which its spec has",
        "\"primary_key\": true   | \"primary_key\": false        | /spec/entities/0 must have one"
            + " primary key",
        "\"primary_key\": true   | \"primary_key\": 1            |"
            + " /spec/entities/0/fields/0/primary_key must be true or false, but is 1",
        "_expiry_minutes\": 30    | _expiry_minutes\": 0          |"
            + " /spec/auth/access_token_expiry_minutes must be a number of minutes, but is 0",
      })
  void saysWhatIsWrong(String old, String replacement, String why) throws Exception {
    String text = golden("one-note");
    assertThat(text).contains(old);
    int at = text.indexOf(old);
    String changed = text.substring(0, at) + replacement + text.substring(at + old.length());
    assertThatThrownBy(() -> SpecFile.read("shop", changed))
        .isInstanceOf(ProblemException.class)
        .hasMessage("cannot read alembic/spec.json in shop: " + why);
  }

  @Test
  void namesTheVersionThatWroteAFileItCannotRead() throws Exception {
    String text = golden("one-note").replace("\"0.0.0\"", "\"9.1\"").replace("schema", "shape");
    assertThatThrownBy(() -> SpecFile.read("shop", text))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e ->
                assertThat(e.problem().remedy())
                    .isEqualTo(
                        "restore the file as it was generated, or use the version that wrote it:"
                            + " 9.1"));
  }

  @ParameterizedTest
  @CsvSource({"[", "{\"a\":", "\"\\ud800"})
  void refusesEndlessNesting(String part) {
    assertThatThrownBy(() -> SpecFile.read("shop", part.repeat(200_000)))
        .isInstanceOf(ProblemException.class);
  }

  @Test
  void refusesALongPath() throws Exception {
    String text = golden("one-note").replace("app/main.py", "a/".repeat(100_000) + "b");
    assertThatThrownBy(() -> SpecFile.read("shop", text)).isInstanceOf(ProblemException.class);
  }

  @Test
  void neverFailsOtherwise() throws Exception {
    Compiler compiler = new Compiler("1");
    List<String> texts =
        IntStream.range(0, 20)
            .mapToObj(seed -> ApprovedSpecs.of(SpecWriter.write(RandomSpec.of(seed))))
            .map(approved -> text(compiler.compile(approved)))
            .toList();
    int refused = 0;
    for (int seed = 0; seed < MUTANTS; seed++) {
      try {
        SpecFile.read("shop", TextMutator.of(texts.get(seed % texts.size()), seed));
      } catch (ProblemException e) {
        refused++;
        assertThat(e.problem().remedy()).as("seed %d", seed).isNotEmpty();
      }
    }
    assertThat(refused).isGreaterThan(MUTANTS / 2);
  }

  private static String golden(String name) throws IOException {
    return Files.readString(GOLDENS.resolve(name).resolve("project/alembic/spec.json"));
  }

  private static String text(Project project) {
    return project.files().stream()
        .filter(file -> file.path().equals(SpecJson.PATH))
        .map(ProjectFile::text)
        .findFirst()
        .orElseThrow();
  }
}
