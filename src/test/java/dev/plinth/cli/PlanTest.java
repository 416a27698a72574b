package dev.plinth.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.plinth.cli.TestCommands.CommandResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The command {@code plan}. */
class PlanTest {
  private static final String RENAMED =
      TestCommands.SPEC.replace("\"name\", \"type\"", "\"title\", \"type\"");
  private static final String REFUSED = TestCommands.SPEC.replace("\"float\"", "\"uuid\"");
  private static final String CHECKED = TestCommands.SPEC.replace("\"float\"", "\"integer\"");

  @TempDir Path folder;

  @BeforeEach
  void generate() throws IOException {
    Path old = Files.writeString(folder.resolve("old.json"), TestCommands.SPEC);
    for (String out : new String[] {"shop", "shop.zip"}) {
      assertThat(
              TestCommands.run(
                      folder, "generate", old.toString(), "-o", folder.resolve(out).toString())
                  .code())
          .isEqualTo(0);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"shop", "shop.zip", "old.json"})
  void takesAFolderAZipOrASpec(String former) throws IOException {
    CommandResult result = plan(CHECKED, former);
    assertThat(result.code()).isEqualTo(0);
    assertThat(result.err()).isEmpty();
    assertThat(result.out())
        .matches(
            """
              check   \\QProduct.price: float becomes integer; refused if there is a number that is\
             no integer [rewrites the table]\\E
            plan: 1 step, revision [0-9a-f]{12} after [0-9a-f]{12}
            """);
  }

  @Test
  void saysThatNothingChanges() throws IOException {
    CommandResult result = plan(TestCommands.SPEC, "shop");
    assertThat(result).isEqualTo(new CommandResult(0, "plan: the database stays as it is\n", ""));
  }

  @Test
  void showsTheOptionsThatAnswerOpenQuestions() throws IOException {
    CommandResult result = plan(RENAMED, "shop");
    assertThat(result)
        .isEqualTo(
            new CommandResult(
                1,
                """
                  question What becomes of Product.name and its data?
                    --rename Product.name=title  it is renamed to title and keeps its data
                    --drop Product.name          its data is no longer used, and kept aside
                  question If Product.title is new, and not name renamed: which value do existing\
                 rows get?
                    --fill Product.title=unknown  existing rows get unknown
                    --fill Product.title          there are no rows yet, which is checked
                    or make the field nullable in the spec
                plan: 2 open questions
                """,
                ""));
  }

  /** Each option works as it is printed. */
  @ParameterizedTest
  @CsvSource({
    "--rename,Product.name=title,,",
    "--drop,Product.name,--fill,Product.title=unknown",
    "--drop,Product.name,--fill,Product.title"
  })
  void isReadyWithAnswers(String flag, String value, String flag2, String value2)
      throws IOException {
    CommandResult result =
        flag2 == null
            ? plan(RENAMED, "shop", flag, value)
            : plan(RENAMED, "shop", flag, value, flag2, value2);
    assertThat(result.code()).isEqualTo(0);
    assertThat(result.out()).doesNotContain("question").contains("revision");
  }

  @Test
  void writesAnOpenPlanAsJson() throws IOException {
    CommandResult result = plan(RENAMED, "shop", "--format", "json");
    assertThat(result.code()).isEqualTo(1);
    JsonNode plan = json(result);
    assertThat(plan.at("/status").asText()).isEqualTo("open");
    assertThat(plan.has("revision")).isFalse();
    assertThat(plan.at("/questions")).hasSize(2);
    assertThat(plan.at("/questions/0/entity").asText()).isEqualTo("Product");
    assertThat(plan.at("/questions/0/field").asText()).isEqualTo("name");
    assertThat(plan.at("/questions/0/options/0/flag").asText()).isEqualTo("--rename");
    assertThat(plan.at("/questions/0/options/0/value").asText()).isEqualTo("Product.name=title");
    assertThat(plan.at("/questions/1/hint").asText())
        .isEqualTo("make the field nullable in the spec");
  }

  @Test
  void writesAReadyPlanAsJson() throws IOException {
    CommandResult result =
        plan(RENAMED, "shop", "--format", "json", "--rename", "Product.name=title");
    assertThat(result.code()).isEqualTo(0);
    JsonNode plan = json(result);
    assertThat(plan.at("/status").asText()).isEqualTo("ready");
    assertThat(plan.at("/questions")).isEmpty();
    assertThat(plan.at("/steps/0").toString())
        .isEqualTo(
            "{\"kind\":\"field-renamed\",\"entity\":\"Product\",\"field\":\"name\",\"words\":"
                + "\"Product.name becomes Product.title; its data stays\",\"grade\":\"answer\","
                + "\"lock\":\"a short lock\"}");
    assertThat(plan.at("/revision/path").asText())
        .isEqualTo("alembic/versions/%s_changes.py".formatted(plan.at("/revision/id").asText()));
  }

  @Test
  void refusesAStepWithoutAMeaning() throws IOException {
    CommandResult result = plan(REFUSED, "shop");
    assertThat(result)
        .isEqualTo(
            new CommandResult(
                1,
                """
                  refuse  Product.price cannot become uuid: no value of one type means one of the\
                 other; add a new field instead [locks nothing]
                plan: refused, 1 step has no meaning
                """,
                ""));
    assertThat(json(plan(REFUSED, "shop", "--format", "json")).at("/status").asText())
        .isEqualTo("refused");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--drop | Product.price | --drop Product.price answers no question of this change"
            + " | leave it out",
        "--drop | Product.prize | --drop Product.prize answers no question of this change"
            + " | the fields of Product are id, name, price, released_at",
        "--fill | Shop.price=0 | --fill Shop.price=0 answers no question of this change"
            + " | the entities are auth_users, Product",
        "--rename | Product.name=titel | --rename Product.name=titel is not possible: there is no"
            + " such field after, or it is the new name of another field"
            + " | choose from id, title, price, released_at",
        "--rename | Product.name | cannot read --rename Product.name"
            + " | write it like --rename Owner.phone=mobile",
        "--fill | price=0 | cannot read --fill price=0 | write it like --fill Pet.weight=0",
        "--drop | Product.name=0 | cannot read --drop Product.name=0"
            + " | write it like --drop Owner.fax"
      })
  void refusesAnAnswerToNoQuestion(String flag, String value, String error, String hint)
      throws IOException {
    CommandResult result = plan(RENAMED, "shop", flag, value);
    assertThat(result)
        .isEqualTo(new CommandResult(2, "", "error: %s\n  hint: %s\n".formatted(error, hint)));
  }

  @Test
  void namesTablesIfTheEntityKeepsItsName() throws IOException {
    CommandResult result = plan(TestCommands.SPEC.replace("\"products\"", "\"goods\""), "shop");
    assertThat(result.out())
        .contains("    --rename products=goods  its table is renamed to goods\n");
  }

  @Test
  void fillsANullableFieldIfAsked() throws IOException {
    String spec =
        TestCommands.SPEC.replace(
            "{ \"name\": \"price\"",
            "{ \"name\": \"stock\", \"type\": \"integer\", \"nullable\": true },"
                + " { \"name\": \"price\"");
    assertThat(plan(spec, "shop", "--fill", "Product.stock=0").out())
        .contains("answer  Product.stock is added; existing rows get \"0\"");
  }

  @Test
  void refusesAValueThatTheFieldCannotHave() throws IOException {
    String spec =
        TestCommands.SPEC.replace(
            "{ \"name\": \"price\"",
            "{ \"name\": \"stock\", \"type\": \"integer\" }, { \"name\": \"price\"");
    CommandResult result = plan(spec, "shop", "--fill", "Product.stock=many");
    assertThat(result)
        .isEqualTo(
            new CommandResult(
                2,
                "",
                """
                error: cannot fill Product.stock with many: it is no integer
                  hint: write it like --fill Product.stock=0
                """));
  }

  @Test
  void reportsARejectedSpec() throws IOException {
    CommandResult result = plan(TestCommands.BAD, "shop");
    assertThat(result.code()).isEqualTo(1);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).endsWith("rejected: 2 errors\n");
  }

  @Test
  void refusesARejectedFormerSpec() throws IOException {
    Files.writeString(folder.resolve("old.json"), TestCommands.BAD);
    CommandResult result = plan(TestCommands.SPEC, "old.json");
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err())
        .contains("old.json is rejected")
        .endsWith("  hint: give the spec that the project was generated from\n");
  }

  @Test
  void refusesAFormerProjectThatIsMissing() throws IOException {
    CommandResult result = plan(TestCommands.SPEC, "missing");
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).contains("missing: there is no such");
  }

  @Test
  void writesNothing() throws IOException {
    plan(CHECKED, "shop");
    try (Stream<Path> revisions = Files.list(folder.resolve("shop/alembic/versions"))) {
      assertThat(revisions).hasSize(1);
    }
  }

  private CommandResult plan(String spec, String former, String... more) throws IOException {
    Path next = Files.writeString(folder.resolve("next.json"), spec);
    Stream<String> arguments =
        Stream.of("plan", next.toString(), "--from", folder.resolve(former).toString());
    return TestCommands.run(
        folder, Stream.concat(arguments, Stream.of(more)).toArray(String[]::new));
  }

  private static JsonNode json(CommandResult result) throws IOException {
    return new ObjectMapper().readTree(result.out());
  }
}
