package dev.plinth.drafting;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A prompt, and what it asks for.
 *
 * @param auth whether clients log in; empty where nothing can be built
 * @param entities the fields of each entity with their types, the key left out; none where any do
 */
public record Example(
    String name,
    String prompt,
    Optional<Boolean> auth,
    Map<String, Optional<Map<String, String>>> entities) {

  /** The files, from the oldest to the newest. */
  public static final List<String> FILES =
      List.of(
          "prompts.txt",
          "prompts-more.txt",
          "prompts-held-out.txt",
          "prompts-third.txt",
          "prompts-fourth.txt",
          "prompts-fifth.txt",
          "prompts-sixth.txt",
          "prompts-seventh.txt",
          "prompts-eighth.txt",
          "prompts-ninth.txt",
          "prompts-tenth.txt",
          "prompts-eleventh.txt",
          "prompts-twelfth.txt",
          "prompts-thirteenth.txt",
          "prompts-fourteenth.txt",
          "prompts-fifteenth.txt");

  /** Reads a file of examples. */
  public static List<Example> read(String file) {
    List<Example> examples = new ArrayList<>();
    String text = "\n" + text(file);
    for (String block : text.split("\n== ", -1)) {
      int lines = block.indexOf('\n');
      int rule = block.indexOf("\n--\n");
      if (rule > 0) {
        examples.add(
            of(
                block.substring(0, lines),
                block.substring(lines + 1, rule),
                block.substring(rule + 4)));
      }
    }
    return examples;
  }

  private static Example of(String name, String prompt, String expected) {
    Optional<Boolean> auth = Optional.empty();
    Map<String, Optional<Map<String, String>>> entities = new LinkedHashMap<>();
    for (String line : expected.lines().filter(line -> !line.isBlank()).toList()) {
      if (line.startsWith("auth: ")) {
        auth = Optional.of(line.equals("auth: on"));
      } else if (!line.equals("nothing")) {
        int colon = line.indexOf(':');
        entities.put(
            colon < 0 ? line.strip() : line.substring(0, colon),
            colon < 0 ? Optional.empty() : Optional.of(fields(line.substring(colon + 1))));
      }
    }
    return new Example(name, prompt, auth, entities);
  }

  private static Map<String, String> fields(String list) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (String field : list.split(",", -1)) {
      String[] words = field.strip().split(" ", -1);
      fields.put(words[0], words[1]);
    }
    return fields;
  }

  private static String text(String file) {
    try (InputStream in = Example.class.getResourceAsStream("/drafting/" + file)) {
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
