package dev.plinth.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.diagnostic.Code;
import dev.plinth.diagnostic.Diagnostic;
import dev.plinth.diagnostic.TextEdit;
import dev.plinth.random.PlantedErrors;
import dev.plinth.spec.CompletionFinder;
import dev.plinth.spec.CompletionList;
import dev.plinth.spec.SpecDocumentation;
import dev.plinth.spec.SpecOutline;
import dev.plinth.spec.SpecReader;
import dev.plinth.spec.SpecText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks that each syntax error is found where it is, and that the rest of the text is read. */
class SyntaxErrorsTest {
  private static final int SEEDS = Integer.getInteger("random.syntax", 5_000);

  private static final String SPEC =
      """
      {
        "spec_version": "1.0",
        "project_name": "shop",
        "database": { "type": "postgres", "version": "15" },
        "auth": { "enabled": true, "type": "jwt", "access_token_expiry_minutes": 30 },
        "entities": [
          {
            "name": "Product",
            "table_name": "products",
            "fields": [
              { "name": "id", "type": "uuid", "primary_key": true },
              { "name": "title", "type": "string" }
            ],
            "crud": false
          }
        ]
      }
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {"// nothing", "/* nothing */", "# a\n// b\n", " \n// a\n\n/* b */ ", "/* open"})
  void aTextOfCommentsAloneBecomesAnObject(String text) {
    List<Diagnostic> errors = syntaxErrors(text);
    assertThat(errors)
        .singleElement()
        .satisfies(
            error -> assertThat(error.message()).contains("an object", "found only comments"));
    String fixed = applyAll(errors, text);
    assertThat(fixed.strip()).isEqualTo("{}");
    assertThat(syntaxErrors(fixed)).isEmpty();
  }

  @Test
  void findsEveryPlantedErrorOnceAndFixesIt() {
    for (int seed = 0; seed < SEEDS; seed++) {
      PlantedErrors planted = PlantedErrors.of(seed);
      List<Diagnostic> errors = syntaxErrors(planted.text());
      assertThat(errors).as(planted.describe()).hasSameSizeAs(planted.offsets());
      assertThat(planted.isNear(errors)).as("%s%s", planted.describe(), errors).isTrue();
      String fixed = applyAll(errors, planted.text());
      assertThat(syntaxErrors(fixed)).as(planted.describe()).isEmpty();
    }
  }

  @Test
  void keepsTheOtherEntitiesWhereOneErrorIsPlanted() {
    for (int seed = 0; seed < SEEDS / 10; seed++) {
      PlantedErrors planted = PlantedErrors.of(seed);
      if (planted.offsets().size() == 1) {
        List<String> sound = entities(planted.sound());
        List<String> broken = entities(planted.text());
        assertThat(broken).as(planted.describe()).hasSameSizeAs(sound);
        broken.removeAll(sound);
        assertThat(broken).as(planted.describe()).hasSizeLessThanOrEqualTo(1);
      }
    }
  }

  /** The places are in and after the last type of each entity: a value, and where a key may be. */
  @Test
  void keepsCompletionAndDocumentationOfTheOtherEntities() {
    int compared = 0;
    for (int seed = 0; seed < SEEDS / 10; seed++) {
      PlantedErrors planted = PlantedErrors.of(seed);
      if (planted.offsets().size() == 1) {
        for (int type : lastTypes(planted.sound())) {
          if (!isInSameEntity(planted, type)) {
            assertSameHelp(planted, type, type + 1);
            assertSameHelp(planted, type, type + "\"string\"".length());
            compared++;
          }
        }
      }
    }
    assertThat(compared).isGreaterThan(SEEDS / 10);
  }

  private static List<Integer> lastTypes(String sound) {
    return Pattern.compile("\"string\"(?= }\n)")
        .matcher(sound)
        .results()
        .map(MatchResult::start)
        .toList();
  }

  private static boolean isInSameEntity(PlantedErrors planted, int field) {
    int at = planted.offsets().get(0);
    return planted.sound().lastIndexOf("\n    {", field) < at
        && at <= planted.sound().indexOf("\n    }", field) + "\n    }".length();
  }

  private static void assertSameHelp(PlantedErrors planted, int type, int caret) {
    int shift =
        type < planted.offsets().get(0) ? 0 : planted.text().length() - planted.sound().length();
    CompletionList sound = CompletionFinder.at(planted.sound(), caret).orElseThrow();
    CompletionList moved =
        new CompletionList(
            sound.start() + shift,
            sound.end() + shift,
            sound.prefix(),
            sound.word(),
            sound.proposals());
    assertThat(CompletionFinder.at(planted.text(), caret + shift))
        .as("%sat %d", planted.describe(), caret)
        .contains(moved);
    assertThat(SpecDocumentation.at(planted.text(), type + shift))
        .as(planted.describe())
        .isEqualTo(SpecDocumentation.at(planted.sound(), type))
        .isPresent();
  }

  private static List<String> entities(String text) {
    return new ArrayList<>(
        new SpecReader()
            .read(new SpecText(text)).outline().entities().stream()
                .map(SpecOutline.EntityOutline::toString)
                .toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "\"shop\",|\"shop\"|expected a comma after \"shop\"",
        "\"shop\",|\"shop\",,|unexpected comma",
        "\"shop\"|'shop'|expected double quotes around \"shop\"",
        "\"shop\"|“shop”|expected double quotes around \"shop\"",
        "\"shop\"|shop|expected double quotes around \"shop\"",
        "\"shop\"|\"shop|expected a closing quote after \"shop\"",
        "\"shop\"|shop\"|expected an opening quote before \"shop\"",
        "\"shop\",|\"shop\";|expected a comma, but found \";\"",
        "\"enabled\": true|\"enabled\": True|expected a value, but found \"True\"",
        "\"enabled\": true|\"enabled\" true|expected a colon after \"enabled\"",
        "\"enabled\": true|\"enabled\" = true|expected a colon, but found \"=\"",
        "\"enabled\": true|enabled: true|expected double quotes around \"enabled\"",
        "\"enabled\": true|: true|expected a key before \":\"",
        "\"enabled\": true|\"enabled\":|expected a value after \"enabled\"",
        "30|030|\"030\" is not a number in JSON",
        "30|+30|\"+30\" is not a number in JSON",
        "30|0x1E|\"0x1E\" is not a number in JSON",
        "30|NaN|expected a value, but found \"NaN\"",
        "\"15\" }|\"15\"|expected \"}\" after \"15\"",
        "\"15\" }|\"15\" }}|unexpected \"}\"",
        "\"string\" }|\"string\" },|unexpected comma",
        "\"shop\"|\"sh\\op\"|\"\\o\" is not a valid escape sequence in JSON"
      })
  void saysOnceWhatIsWrong(String sound, String broken, String message) {
    String text = SPEC.replace(sound, broken);
    List<Diagnostic> errors = syntaxErrors(text);
    assertThat(errors).extracting(Diagnostic::message).containsExactly(message);
    assertThat(errors).allMatch(error -> error.fix().isPresent());
    assertThat(syntaxErrors(applyAll(errors, text))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"```json\n%s```\n", "Here it is: %s That's all.", "\uFEFF// spec\n%s"})
  void removesTextAroundTheSpec(String around) {
    String text = around.formatted(SPEC);
    String fixed = applyAll(syntaxErrors(text), text);
    assertThat(ReviewCases.review(fixed).approved()).isPresent();
  }

  @Test
  void explainsATextThatIsCutOffOnce() {
    for (int length = SPEC.indexOf("\"spec"); length < SPEC.lastIndexOf('}'); length++) {
      String cut = SPEC.substring(0, length);
      List<Diagnostic> errors = syntaxErrors(cut);
      assertThat(errors).as(cut).hasSize(1);
      assertThat(syntaxErrors(applyAll(errors, cut))).as(cut).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "a:", "\"", "'a' ", "[,", "“a", "\"a \"b\" ", "}", "{\"a\" ", "/*"})
  void readsAMegabyteOfGarbageInSeconds(String piece) {
    String text = "{\"entities\":[{" + piece.repeat(1_000_000 / piece.length());
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(60), () -> assertThat(syntaxErrors(text)).isNotEmpty());
  }

  private static List<Diagnostic> syntaxErrors(String text) {
    return new SpecReader()
        .read(new SpecText(text)).diagnostics().all().stream()
            .filter(diagnostic -> diagnostic.code() == Code.SYNTAX)
            .toList();
  }

  private static String applyAll(List<Diagnostic> errors, String text) {
    List<TextEdit> edits =
        errors.stream()
            .flatMap(error -> error.fix().stream())
            .flatMap(fix -> fix.edits().stream())
            .sorted(Comparator.comparingInt(TextEdit::offset).reversed())
            .toList();
    StringBuilder fixed = new StringBuilder(text);
    edits.forEach(edit -> fixed.replace(edit.offset(), edit.offset() + edit.length(), edit.text()));
    return fixed.toString();
  }
}
