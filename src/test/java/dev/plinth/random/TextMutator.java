package dev.plinth.random;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Mutates valid JSON texts at random: their characters and bytes, or their structure. */
public final class TextMutator {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final List<String> WORDS =
      List.of(
          "",
          " ",
          "id",
          "Id",
          "_id",
          "id_",
          "a__b",
          "ID",
          "name",
          "User",
          "user",
          "users",
          "class",
          "None",
          "Con",
          "lpt1",
          "auth",
          "docs",
          "pg_class",
          "ctid",
          "password",
          "passwd",
          "pwd",
          "created_at",
          "email",
          "größe",
          "名前",
          "18_49",
          "%",
          "x".repeat(57),
          "X".repeat(63),
          "y".repeat(64),
          "strng",
          "int",
          "uuid",
          "float",
          "datetime",
          "text",
          "1.0",
          "2.0",
          "yes",
          "true",
          "jwt",
          "15",
          "postgres",
          "\u202e",
          "\uD83D\uDE00",
          "nul.txt",
          "a/b~c",
          "\"",
          "\\");

  private static final List<String> KEYS =
      List.of(
          "spec_version",
          "project_name",
          "description",
          "database",
          "auth",
          "entities",
          "name",
          "table_name",
          "fields",
          "crud",
          "type",
          "primary_key",
          "nullable",
          "unique",
          "enabled",
          "version",
          "access_token_expiry_minutes",
          "primaryKey",
          "feilds",
          "nmae",
          "colour",
          "");

  private static final String CHARACTERS =
      "{}[]:,\"\\/ \n\t0123456789.-+eEtrufalsn_aZ\u0000\u00e9\uD800";

  private final Random random;

  private TextMutator(Random random) {
    this.random = random;
  }

  /** Returns a mutant of the text. Odd seeds change its structure, even seeds its characters. */
  public static String of(String json, int seed) {
    TextMutator mutant = new TextMutator(new Random(seed));
    return seed % 2 == 0 ? mutant.characters(json) : mutant.structure(json);
  }

  private String characters(String json) {
    StringBuilder text = new StringBuilder(json);
    for (int i = 0; i <= random.nextInt(4); i++) {
      int at = random.nextInt(text.length() + 1);
      int end = Math.min(text.length(), at + random.nextInt(1 + random.nextInt(30)));
      switch (random.nextInt(5)) {
        case 0 -> text.delete(at, end);
        case 1 -> text.insert(at, CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
        case 2 -> text.insert(at, text.substring(at, end));
        case 3 -> text.insert(at, pick(WORDS));
        default -> text.setLength(Math.max(at, text.length() / 2));
      }
    }
    return random.nextInt(4) == 0 ? bytes(text.toString()) : text.toString();
  }

  private String bytes(String text) {
    byte[] bytes = text.getBytes(UTF_8);
    for (int i = 0; bytes.length > 0 && i <= random.nextInt(3); i++) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    return new String(bytes, UTF_8);
  }

  private String structure(String json) {
    try {
      JsonNode root = JSON.readTree(json);
      for (int i = 0; i <= random.nextInt(6); i++) {
        change(root);
      }
      return random.nextBoolean() ? root.toString() : root.toPrettyString();
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not valid JSON", e);
    }
  }

  private void change(JsonNode root) {
    List<JsonNode> containers = new ArrayList<>();
    collect(root, containers);
    JsonNode chosen = pick(containers);
    if (chosen instanceof ObjectNode object) {
      change(object);
    } else {
      change((ArrayNode) chosen);
    }
  }

  private void change(ObjectNode object) {
    List<String> keys = new ArrayList<>();
    object.fieldNames().forEachRemaining(keys::add);
    String key = keys.isEmpty() || random.nextInt(4) == 0 ? pick(KEYS) : pick(keys);
    switch (random.nextInt(4)) {
      case 0 -> object.remove(key);
      case 1 -> {
        JsonNode moved = object.has(key) ? object.remove(key) : value();
        object.set(pick(KEYS), moved);
      }
      default -> object.set(key, value());
    }
  }

  private void change(ArrayNode array) {
    if (array.isEmpty() || random.nextInt(5) == 0) {
      array.add(value());
      return;
    }
    int at = random.nextInt(array.size());
    switch (random.nextInt(4)) {
      case 0 -> array.remove(at);
      case 1 -> array.set(at, value());
      default -> array.insert(at, array.get(random.nextInt(array.size())).deepCopy());
    }
  }

  private JsonNode value() {
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    return switch (random.nextInt(10)) {
      case 0 -> nodes.nullNode();
      case 1, 2 -> nodes.booleanNode(random.nextBoolean());
      case 3 -> nodes.numberNode(random.nextInt(5) - 1);
      case 4 -> nodes.numberNode(random.nextDouble() * 1e20);
      case 5 -> nodes.arrayNode();
      case 6 -> nodes.objectNode();
      default -> nodes.textNode(pick(WORDS));
    };
  }

  private static void collect(JsonNode node, List<JsonNode> containers) {
    if (node.isContainerNode()) {
      containers.add(node);
      node.forEach(child -> collect(child, containers));
    }
  }

  private <T> T pick(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
