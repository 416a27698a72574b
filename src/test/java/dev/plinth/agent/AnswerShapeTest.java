package dev.plinth.agent;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.plinth.spec.Entity;
import dev.plinth.spec.Field;
import dev.plinth.spec.FieldType;
import dev.plinth.spec.Spec;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the forms in which models write a spec that needs no second attempt. */
@ExtendWith(BlogDrafts.class)
class AnswerShapeTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private static final String GOOD = SampleReplies.GOOD.strip();

  /** An earlier idea of the model: longer than the final answer, and with another field. */
  private static final String DRAFT =
      GOOD.replace("\"title\"", "\"headline\"")
          .replace(
              "\"description\": \"\"", "\"description\": \"" + "a first idea ".repeat(20) + '"');

  private final RecordingDraftListener listener = new RecordingDraftListener();

  private Spec spec(String reply) throws Exception {
    Draft draft =
        new AgentPipeline(ScriptedModel.of(reply))
            .draft(
                new Prompt("a blog", Optional.empty()),
                DraftOptions.of(ModelChoice.BUILT_IN),
                listener);
    return draft.approved().spec();
  }

  private static List<String> fields(Spec spec) {
    return spec.entities().get(0).fields().stream().map(Field::name).toList();
  }

  private List<String> notices() {
    return listener.events().stream().filter(line -> line.startsWith("notice ")).toList();
  }

  static Stream<String> repliesWithAnEarlierDraft() {
    return Stream.of(
        "<think>Maybe " + DRAFT + " no</think>" + GOOD,
        "Maybe " + DRAFT + " no</think>\n" + GOOD,
        "<thinking>\n" + DRAFT + "\n</thinking>\n<answer>\n" + GOOD + "\n</answer>",
        "<thought>" + DRAFT + "</thought>" + GOOD,
        "<seed:think>" + DRAFT + "</seed:think>" + GOOD,
        "<reasoning>" + DRAFT + "</reasoning>\n```json\n" + GOOD + "\n```",
        "[THINK]Maybe " + DRAFT + " no.[/THINK]" + GOOD,
        "◁think▷" + DRAFT + "◁/think▷" + GOOD,
        "<|START_THINKING|>" + DRAFT + "<|END_THINKING|><|START_RESPONSE|>" + GOOD,
        "<|begin_of_thought|>" + DRAFT + "<|end_of_thought|>" + GOOD,
        "<unused94>thought " + DRAFT + "<unused95>" + GOOD,
        "<|channel|>analysis<|message|>Maybe "
            + DRAFT
            + " no<|end|><|start|>assistant<|channel|>final<|message|>"
            + GOOD
            + "<|return|>",
        "<|channel>thought\nMaybe " + DRAFT + " no<channel|>" + GOOD,
        "analysisThey want " + DRAFT + " but shorter.assistantfinal" + GOOD,
        "First draft:\n```json\n" + DRAFT + "\n```\nBetter:\n```json\n" + GOOD + "\n```",
        // the final answer need not come last
        "<final_answer>" + GOOD + "</final_answer><think>It was " + DRAFT + "</think>",
        "<|channel|>final<|message|>" + GOOD + "<|end|><|channel|>analysis<|message|>" + DRAFT);
  }

  @ParameterizedTest
  @MethodSource("repliesWithAnEarlierDraft")
  void takesTheFinalAnswer(String reply) throws Exception {
    assertThat(fields(spec(reply))).containsExactly("id", "title");
  }

  @Test
  void saysThatAnotherSpecWasPossible() throws Exception {
    spec("```json\n" + DRAFT + "\n```\nBetter:\n```json\n" + GOOD + "\n```");
    assertThat(notices()).contains("notice the reply had 2 different specs; the last was used");
  }

  @Test
  void saysNothingOfAnEarlierDraftAmongThoughts() throws Exception {
    spec("<think>" + DRAFT + "</think>" + GOOD);
    assertThat(notices()).noneMatch(line -> line.contains("different specs"));
  }

  @Test
  void usesASpecThatIsOnlyAmongThoughts() throws Exception {
    assertThat(fields(spec("<think>This it is: " + GOOD + "</think>\nDone."))).contains("title");
    assertThat(notices()).anyMatch(line -> line.contains("only in the model's thoughts"));
  }

  @Test
  void doesNotTakeADraftInPlaceOfAFinalAnswerThatWasCutOff() throws Exception {
    String cut = GOOD.substring(0, GOOD.length() - 100);
    ScriptedModel model =
        ScriptedModel.of(
            List.of(
                ScriptedModel.reply(DRAFT + "\nBetter:\n" + cut, "MAX_TOKENS"),
                ScriptedModel.reply(GOOD, "STOP")));
    Draft draft =
        new AgentPipeline(model)
            .draft(
                new Prompt("a blog", Optional.empty()),
                DraftOptions.of(ModelChoice.BUILT_IN),
                listener);
    assertThat(draft.attempts()).hasSize(2);
    assertThat(fields(draft.approved().spec())).contains("title");
  }

  static Stream<String> wrappedSpecs() throws Exception {
    String entities = MAPPER.readTree(GOOD).path("entities").toString();
    return Stream.of(
        "{\"spec\": " + GOOD + "}",
        "{\"result\": {\"specification\": " + GOOD + "}, \"ok\": true}",
        "{\"type\": \"object\", \"properties\": " + GOOD + "}",
        "[" + GOOD + "]",
        "{'spec': " + GOOD + "}",
        TextNode.valueOf(GOOD).toString(),
        TextNode.valueOf(TextNode.valueOf(GOOD).toString()).toString(),
        "{\"spec\": " + TextNode.valueOf(GOOD) + "}",
        "<tool_call>{\"name\": \"write\", \"arguments\": " + GOOD + "}</tool_call>",
        "{\"name\": \"write\", \"arguments\": " + TextNode.valueOf(GOOD) + "}",
        entities,
        "The entities:\n```json\n" + entities + "\n```",
        "{\"entities\": " + entities + "}",
        "{\"tables\": " + entities + "}",
        entities.substring(1, entities.length() - 1),
        GOOD.replace("\"", "&quot;"));
  }

  @ParameterizedTest
  @MethodSource("wrappedSpecs")
  void findsTheSpecInOtherJson(String reply) throws Exception {
    assertThat(fields(spec(reply))).containsExactly("id", "title");
    assertThat(listener.events()).filteredOn(line -> line.startsWith("reply")).hasSize(1);
    assertThat(reply.contains("&quot;") || !notices().isEmpty()).isTrue();
  }

  @Test
  void doesNotTakeTheSchemaForASpec() {
    assertThat(JsonInReply.find(ReplySchema.node().toPrettyString()))
        .hasValueSatisfying(json -> assertThat(json.notes()).isEmpty());
  }

  static Stream<String> nearJson() {
    return Stream.of(
        GOOD.replace("}\n      ],", "},\n      ],"), // a trailing comma
        GOOD.replace("\"auth\"", "// who may log in \"here\"\n  \"auth\""),
        GOOD.replace("\"auth\"", "/* log in } */ \"auth\""),
        GOOD.replace("\"auth\"", "# log in\n  \"auth\""),
        GOOD.replace('"', '\'').replace("true", "True").replace("false", "False"),
        GOOD.replace("\"name\": \"Post\"", "“name”: “Post”"),
        GOOD.replace("true", "True").replace("false", "False"),
        GOOD.replace("\"crud\": true", "\"crud\": None"),
        GOOD.replace("minutes\": 30", "minutes\": NaN"),
        GOOD.replace("\"name\":", "name:").replace("\"type\":", "type:"),
        GOOD.replace("\"database\"", "\u00a0\"database\""),
        "\uFEFF" + GOOD,
        GOOD.replace(",\n  \"auth\"", "\n  \"auth\""), // a missing comma
        GOOD.replace("\"30\"", "30").replace(": 30", ": \"30\""),
        GOOD.replace("\"crud\": true", "\"crud\": true, ..."));
  }

  @ParameterizedTest
  @MethodSource("nearJson")
  void repairsNearJsonWithoutAnotherAttempt(String reply) throws Exception {
    assertThat(fields(spec(reply))).containsExactly("id", "title");
    assertThat(listener.events()).filteredOn(line -> line.startsWith("reply")).hasSize(1);
  }

  @Test
  void saysWhatItRepaired() throws Exception {
    spec(GOOD.replace("\"crud\": true", "\"crud\": true, \"relationships\": []"));
    assertThat(notices())
        .containsExactly(
            "notice 1 error in the reply was repaired, at /entities/0/relationships:"
                + " \"relationships\" is not a key of an entity");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UUID", "varchar(255)", "decimal(10, 2)", "timestamp", "Text", "INT"})
  void repairsTypesOfDatabases(String type) throws Exception {
    FieldType read =
        spec(GOOD.replace(
                "\"title\", \"type\": \"string\"", "\"title\", \"type\": \"" + type + '"'))
            .entities()
            .get(0)
            .fields()
            .get(1)
            .type();
    Map<String, FieldType> wanted =
        Map.of(
            "UUID", FieldType.UUID,
            "varchar(255)", FieldType.STRING,
            "decimal(10, 2)", FieldType.FLOAT,
            "timestamp", FieldType.DATETIME,
            "Text", FieldType.TEXT,
            "INT", FieldType.INTEGER);
    assertThat(read).isEqualTo(wanted.get(type));
  }

  @Test
  void leavesOutValuesThatStandForNothing() throws Exception {
    ObjectNode root = (ObjectNode) MAPPER.readTree(GOOD);
    ObjectNode entity = (ObjectNode) root.at("/entities/0");
    entity.putNull("table_name");
    for (JsonNode field : entity.path("fields")) {
      ((ObjectNode) field).put("nullable", "false").put("unique", "null");
    }
    Entity read = spec(root.toString()).entities().get(0);
    assertThat(read.tableName()).isEqualTo("posts");
    assertThat(read.fields()).extracting(Field::nullable).containsOnly(false);
  }

  @Test
  void repairsMissingKeysAndPrimaryKeys() throws Exception {
    String bare =
        "{\"entities\": [{\"name\": \"Post\", \"fields\": [{\"name\": \"title\", \"type\":"
            + " \"string\"}]}]}";
    Spec spec = spec(bare);
    assertThat(fields(spec)).containsExactly("id", "title");
    assertThat(spec.projectName()).isNotEmpty();
    assertThat(fields(spec(SampleReplies.NO_KEY))).containsExactly("id", "title");
    assertThat(fields(spec(SampleReplies.TWO_KEYS))).containsExactly("id", "title");
  }
}
