package dev.plinth.spec;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plinth.diagnostic.Pointer;
import dev.plinth.diagnostic.TextEdit;
import dev.plinth.random.RandomLayout;
import dev.plinth.random.RandomSpec;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RevisionEditsTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int SEEDS = 3_000;
  private static final List<String> FLAGS = List.of("primary_key", "nullable", "unique");
  private static final List<String> TYPES = List.of("string", "text", "integer", "float");

  /** A spec by hand: two to a line, defaults left out, keys in an order of its own. */
  private static final String BY_HAND =
      """
      {
          "spec_version": "1.0", "project_name": "shop",
          "auth": {"enabled": false, "type": "jwt", "access_token_expiry_minutes": 30},
          "database": {"type": "postgres", "version": "15"},

          "entities": [
              {
                  "table_name": "products", "name": "Product",
                  "fields": [
                      {"name": "id",        "type": "uuid", "primary_key": true},
                      {"name": "unitPrice", "type": "float"},
                      {"type": "string",    "name": "title"}
                  ]
              },

              {
                  "table_name": "orders", "name": "Order",
                  "fields": [
                      {"name": "id",    "type": "uuid", "primary_key": true}
                  ]
              }
          ]
      }
      """;

  private static String revised(String from, String... replacements) {
    String revised = from;
    for (int i = 0; i < replacements.length; i += 2) {
      assertThat(revised).contains(replacements[i]);
      revised = revised.replace(replacements[i], replacements[i + 1]);
    }
    return revised;
  }

  private static String apply(String current, String revised) {
    return RevisionEdits.apply(new SpecText(current), new SpecText(revised)).value();
  }

  /** Returns the text as a model writes it: the names normalised, the defaults spelled out. */
  private static String asDrafted(String text) throws JsonProcessingException {
    JsonNode drafted = withDefaults(JSON.readTree(text.replace("unitPrice", "unit_price")));
    return drafted.toPrettyString();
  }

  @Test
  void leavesATextThatMeansTheSameAlone() throws Exception {
    assertThat(RevisionEdits.between(new SpecText(BY_HAND), new SpecText(asDrafted(BY_HAND))))
        .isEmpty();
  }

  @Test
  void addsAFieldLikeItsSiblings() throws Exception {
    String revised =
        revised(
            BY_HAND,
            "\"name\": \"title\"}",
            "\"name\": \"title\"}, {\"name\": \"isbn\", \"type\": \"string\", \"unique\": true}");
    assertThat(apply(BY_HAND, asDrafted(revised)))
        .isEqualTo(
            revised(
                BY_HAND,
                "\"name\": \"title\"}\n",
                """
                "name": "title"},
                                {"type": "string", "name": "isbn", "unique": true}
                """));
  }

  @Test
  void addsAnEntityLikeItsSiblings() throws Exception {
    JsonNode tree = JSON.readTree(BY_HAND);
    ((ArrayNode) tree.path("entities"))
        .add(
            JSON.readTree(
                """
                { "name": "Loan", "table_name": "loans",
                  "fields": [{ "name": "id", "type": "uuid", "primary_key": true }],
                  "crud": false }
                """));
    String order =
        BY_HAND.substring(BY_HAND.indexOf("        },\n\n"), BY_HAND.lastIndexOf("    ]"));
    String loan =
        revised(order, "Order", "Loan", "orders", "loans", "\"id\",    ", "\"id\", ")
            .replace("            ]\n", "            ],\n            \"crud\": false\n");
    assertThat(apply(BY_HAND, asDrafted(tree.toString())))
        .isEqualTo(revised(BY_HAND, "        }\n    ]", loan + "    ]"));
  }

  @Test
  void changesOneValueInPlace() throws Exception {
    String revised = revised(BY_HAND, "\"type\": \"float\"", "\"type\": \"integer\"");
    assertThat(apply(BY_HAND, asDrafted(revised))).isEqualTo(revised);
  }

  @Test
  void renamesAFieldAndAnEntityInPlace() throws Exception {
    String revised =
        revised(BY_HAND, "\"title\"", "\"label\"", "Product", "Article", "products", "articles");
    assertThat(apply(BY_HAND, asDrafted(revised))).isEqualTo(revised);
  }

  @Test
  void removesAFieldWithItsLine() throws Exception {
    String revised =
        revised(BY_HAND, "                {\"name\": \"unitPrice\", \"type\": \"float\"},\n", "");
    assertThat(apply(BY_HAND, asDrafted(revised))).isEqualTo(revised);
  }

  @Test
  void addsAFlagBehindTheKeyItFollows() throws Exception {
    String revised =
        revised(BY_HAND, "\"type\": \"float\"}", "\"type\": \"float\", \"nullable\": true}");
    assertThat(apply(BY_HAND, asDrafted(revised))).isEqualTo(revised);
  }

  @Test
  void movesAnEntityWithItsCharacters() throws Exception {
    JsonNode tree = JSON.readTree(BY_HAND);
    ArrayNode entities = (ArrayNode) tree.path("entities");
    entities.add(entities.remove(0));
    String moved = apply(BY_HAND, asDrafted(tree.toString()));
    int product = BY_HAND.indexOf("\"table_name\": \"products\"");
    assertThat(moved).contains(BY_HAND.substring(product, BY_HAND.indexOf("},\n\n        {")));
    assertThat(moved.indexOf("orders")).isLessThan(moved.indexOf("products"));
  }

  @Test
  void replacesATextWithSyntaxErrors() {
    assertThat(apply("{ \"spec_version\" ", BY_HAND)).isEqualTo(BY_HAND);
  }

  @Test
  void turnsAnyLayoutIntoExactlyTheRevision() throws Exception {
    for (int seed = 0; seed < SEEDS; seed++) {
      JsonNode before = spec(seed);
      JsonNode after = changed(before, new Random(seed));
      String text = new RandomLayout(seed).write(withoutDefaults(before, new Random(seed)));
      String applied = apply(text, after.toString());
      assertThat(withDefaults(JSON.readTree(applied))).as("seed %d", seed).isEqualTo(after);
      assertThat(between(applied, after)).as("seed %d", seed).isEmpty();
      assertThat(between(text, before)).as("seed %d", seed).isEmpty();
      assertKeepsEntities(text, before, after, applied, seed);
    }
  }

  @Test
  void keepsToTheLinesOfTheText() throws Exception {
    for (int seed = 0; seed < SEEDS; seed++) {
      JsonNode before = spec(seed);
      RandomLayout layout = new RandomLayout(seed);
      String text = layout.write(before);
      String applied = apply(text, changed(before, new Random(seed)).toString());
      assertThat(applied.contains("\n")).as("seed %d", seed).isEqualTo(text.contains("\n"));
      assertThat(indentations(applied)).as("seed %d", seed).isSubsetOf(indentations(text));
    }
  }

  /** Returns a random spec that spells out every default. */
  private static JsonNode spec(int seed) throws JsonProcessingException {
    return withDefaults(JSON.readTree(SpecWriter.write(RandomSpec.of(seed))));
  }

  private static List<TextEdit> between(String current, JsonNode revised) {
    return RevisionEdits.between(new SpecText(current), new SpecText(revised.toString()));
  }

  private static List<String> indentations(String text) {
    return text.lines()
        .map(line -> line.substring(0, line.length() - line.stripLeading().length()))
        .distinct()
        .toList();
  }

  /** Checks that each entity that is the same in both specs has its characters still. */
  private static void assertKeepsEntities(
      String text, JsonNode before, JsonNode after, String applied, int seed) {
    SourceMap source = new SourceMap(text, JsonScanner.scan(text).root());
    List<JsonNode> others = new ArrayList<>();
    after.path("entities").forEach(others::add);
    for (int i = 0; i < before.path("entities").size(); i++) {
      if (others.contains(before.path("entities").path(i))) {
        Json entity = source.locate(new Pointer("/entities").child(i)).value();
        assertThat(applied)
            .as("seed %d", seed)
            .contains(text.substring(entity.start(), entity.end()));
      }
    }
  }

  /** Returns a spec with a few changes, or another spec altogether. */
  private static JsonNode changed(JsonNode spec, Random random) throws JsonProcessingException {
    if (random.nextInt(20) == 0) {
      return spec(random.nextInt());
    }
    ObjectNode changed = spec.deepCopy();
    for (int i = 0; i <= random.nextInt(6); i++) {
      changeOnce(changed, random, i);
    }
    return changed;
  }

  private static void changeOnce(ObjectNode spec, Random random, int number) {
    ArrayNode entities = (ArrayNode) spec.path("entities");
    int at = random.nextInt(entities.size());
    ObjectNode entity = (ObjectNode) entities.path(at);
    ArrayNode fields = (ArrayNode) entity.path("fields");
    int fieldAt = random.nextInt(fields.size());
    ObjectNode field = (ObjectNode) fields.path(fieldAt);
    switch (random.nextInt(12)) {
      case 0 -> entity.put("crud", random.nextBoolean());
      case 1 -> spec.put("description", random.nextBoolean() ? "" : "a \"shop\" – ä");
      case 2 -> ((ObjectNode) spec.path("auth")).put("access_token_expiry_minutes", 1 + number);
      case 3 -> field.put("name", "renamed_" + number);
      case 4 -> field.put("type", TYPES.get(random.nextInt(TYPES.size())));
      case 5 -> field.put(FLAGS.get(random.nextInt(FLAGS.size())), random.nextBoolean());
      case 6 -> fields.insert(fieldAt, newField("added_" + number));
      case 7 -> fields.add(newField("last_" + number));
      case 8 -> fields.insert(random.nextInt(fields.size()), fields.remove(fieldAt));
      case 9 -> entities.insert(random.nextInt(entities.size()), entities.remove(at));
      case 10 -> entities.insert(at, newEntity("Added" + number));
      default -> remove(random.nextBoolean() ? fields : entities, random);
    }
  }

  private static void remove(ArrayNode array, Random random) {
    if (array.size() > 1) {
      array.remove(random.nextInt(array.size()));
    }
  }

  private static ObjectNode newField(String name) {
    ObjectNode field = JSON.createObjectNode().put("name", name).put("type", "text");
    FLAGS.forEach(flag -> field.put(flag, false));
    return field;
  }

  private static ObjectNode newEntity(String name) {
    ObjectNode entity = JSON.createObjectNode().put("name", name);
    entity.put("table_name", name.toLowerCase(Locale.ROOT) + "s");
    entity.putArray("fields").add(newField("id"));
    return entity.put("crud", true);
  }

  /** Leaves out some of the members that have their default. */
  private static JsonNode withoutDefaults(JsonNode spec, Random random) {
    boolean rare = random.nextBoolean();
    JsonNode sparse = spec.deepCopy();
    sparse
        .findParents("name")
        .forEach(
            object -> {
              Iterator<Map.Entry<String, JsonNode>> members = object.properties().iterator();
              while (members.hasNext()) {
                Map.Entry<String, JsonNode> member = members.next();
                boolean isDefault =
                    member.getKey().equals("crud")
                        ? member.getValue().asBoolean()
                        : FLAGS.contains(member.getKey()) && !member.getValue().asBoolean();
                if (isDefault && (rare || random.nextBoolean())) {
                  members.remove();
                }
              }
            });
    return sparse;
  }

  /** Spells out the members that are left to their default. */
  private static JsonNode withDefaults(JsonNode spec) {
    ObjectNode full = spec.deepCopy();
    full.put("description", spec.path("description").asText(""));
    for (JsonNode entity : full.path("entities")) {
      ((ObjectNode) entity).put("crud", entity.path("crud").asBoolean(true));
      for (JsonNode field : entity.path("fields")) {
        FLAGS.forEach(flag -> ((ObjectNode) field).put(flag, field.path(flag).asBoolean(false)));
      }
    }
    return full;
  }
}
