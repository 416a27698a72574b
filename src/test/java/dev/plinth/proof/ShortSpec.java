package dev.plinth.proof;

import dev.plinth.review.ApprovedSpec;
import dev.plinth.review.ApprovedSpecs;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A spec in short: {@code auth; Pet pets: id uuid key, name string unique, weight float null}.
 * Entities are separated by semicolons, the word {@code auth} turns authentication on.
 */
final class ShortSpec {
  private ShortSpec() {}

  /** Returns the approved spec. */
  static ApprovedSpec of(String text) throws IOException {
    return ApprovedSpecs.of(json(text));
  }

  /** Returns the spec as JSON. */
  static String json(String text) {
    List<String> parts = Arrays.stream(text.split(";", -1)).map(String::strip).toList();
    String entities =
        parts.stream()
            .filter(part -> part.contains(":"))
            .map(ShortSpec::entity)
            .collect(Collectors.joining(", "));
    return """
    {"spec_version": "1.0", "project_name": "growing",
     "database": {"type": "postgres", "version": "15"},
     "auth": {"enabled": %s, "type": "jwt", "access_token_expiry_minutes": 30},
     "entities": [%s]}
    """
        .formatted(parts.contains("auth"), entities);
  }

  private static String entity(String text) {
    String[] halves = text.split(":", 2);
    String[] names = halves[0].strip().split(" ", -1);
    String fields =
        Arrays.stream(halves[1].split(",", -1))
            .map(field -> field(field.strip().split(" ", -1)))
            .collect(Collectors.joining(", "));
    return "{\"name\": \"%s\", \"table_name\": \"%s\", \"fields\": [%s]}"
        .formatted(names[0], names[1], fields);
  }

  private static String field(String[] words) {
    List<String> marks = Arrays.asList(words).subList(2, words.length);
    return "{\"name\": \"%s\", \"type\": \"%s\"%s%s%s}"
        .formatted(
            words[0],
            words[1],
            marks.contains("key") ? ", \"primary_key\": true" : "",
            marks.contains("null") ? ", \"nullable\": true" : "",
            marks.contains("unique") ? ", \"unique\": true" : "");
  }
}
