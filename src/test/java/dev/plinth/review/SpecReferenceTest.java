package dev.plinth.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.diagnostic.Code;
import dev.plinth.diagnostic.Diagnostic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * The reference of spec 1.0 has an example of every code, with the message and the fix that users
 * see. {@code -Dgolden=update} writes the messages anew.
 */
class SpecReferenceTest {
  private static final Path REFERENCE = Path.of("src/site/markdown/spec.md");

  /** A heading with a code, a sentence, the example, and the quoted message. */
  private static final Pattern SECTION =
      Pattern.compile(
          "(?ms)(^#### `([a-z-]+)`\\n"
              + "\\n"
              + "[^\\n"
              + "]+\\n"
              + "\\n"
              + "```json (\\w+)\\n"
              + "(.*?)```\\n"
              + ")(?:\\n"
              + "?^- [^\\n"
              + "]*\\n"
              + ")*");

  private static final Pattern EXAMPLE = Pattern.compile("(?ms)^```json ?(\\w*)\\n(.*?)```");
  private static final Pattern REPEATED = Pattern.compile("(?s)⟨([\\d,]+) × (.*?)⟩");
  private static final Pattern KEY = Pattern.compile("\\s*\"(\\w+)\"");

  private static final Map<String, String> SOUND =
      Map.of(
          "spec_version", "\"spec_version\": \"1.0\"",
          "project_name", "\"project_name\": \"notes\"",
          "database", "\"database\": { \"type\": \"postgres\", \"version\": \"15\" }",
          "auth",
              "\"auth\": { \"enabled\": true, \"type\": \"jwt\", \"access_token_expiry_minutes\":"
                  + " 30 }",
          "entities", entities(entity(id())));

  @Test
  void hasAnExampleOfEveryCodeInTheOrderOfTheCodes() throws IOException {
    List<String> codes = SECTION.matcher(reference()).results().map(part -> part.group(2)).toList();
    assertThat(codes).isEqualTo(Arrays.stream(Code.values()).map(Code::word).toList());
  }

  @Test
  void quotesTheMessageAndTheFixOfEachExample() throws IOException {
    String updated =
        SECTION
            .matcher(reference())
            .replaceAll(
                part -> {
                  String text = spec(part.group(3), part.group(4));
                  return Matcher.quoteReplacement(
                      part.group(1) + quote(diagnostic(text, part.group(2))));
                });
    if ("update".equals(System.getProperty("golden"))) {
      Files.writeString(REFERENCE, updated);
    }
    assertThat(reference()).isEqualTo(updated);
  }

  @Test
  void describesKeysByExamplesThatAreApproved() throws IOException {
    String keys = reference().substring(0, reference().indexOf("## Diagnostics"));
    assertThat(EXAMPLE.matcher(keys).results())
        .hasSize(5)
        .allSatisfy(
            example -> {
              String part = example.group(1).isEmpty() ? "text" : example.group(1);
              Review review = ReviewCases.review(spec(part, example.group(2)));
              assertThat(review.diagnostics().all()).isEmpty();
            });
  }

  private static Diagnostic diagnostic(String text, String code) {
    Optional<Diagnostic> found =
        ReviewCases.review(text).diagnostics().all().stream()
            .filter(diagnostic -> diagnostic.code().word().equals(code))
            .findFirst();
    assertThat(found).as("%s in %.300s", code, text).isPresent();
    return found.get();
  }

  private static String quote(Diagnostic diagnostic) {
    return "\n- **%s**: %s\n%s%s"
        .formatted(
            diagnostic.severity().word(),
            diagnostic.message(),
            diagnostic.hint().map("- **hint**: %s\n"::formatted).orElse(""),
            diagnostic.fix().map(fix -> "- **fix**: %s\n".formatted(fix.title())).orElse(""));
  }

  /** Returns the sound spec with one part replaced by an example. */
  private static String spec(String part, String example) {
    String text = repeated(example.strip());
    return switch (part) {
      case "text" -> text;
      case "top" -> whole(text);
      case "entities" -> whole(entities(text));
      case "fields" -> whole(entities(entity(text)));
      case "field" -> whole(entities(entity(id() + ", " + text)));
      default -> throw new IllegalArgumentException(part);
    };
  }

  private static String whole(String replacement) {
    Matcher key = KEY.matcher(replacement);
    assertThat(key.lookingAt()).as(replacement).isTrue();
    Map<String, String> members = new LinkedHashMap<>();
    for (String name :
        List.of("spec_version", "project_name", "description", "database", "auth", "entities")) {
      members.put(name, name.equals(key.group(1)) ? replacement : SOUND.get(name));
    }
    return members.values().stream()
        .filter(member -> member != null)
        .collect(Collectors.joining(",\n", "{", "}"));
  }

  private static String entities(String text) {
    return "\"entities\": [" + text + "]";
  }

  private static String entity(String fields) {
    return "{ \"name\": \"Note\", \"table_name\": \"notes\", \"fields\": [" + fields + "] }";
  }

  private static String id() {
    return "{ \"name\": \"id\", \"type\": \"uuid\", \"primary_key\": true }";
  }

  /** Expands ⟨3 × a⟩ to aaa, and ⟨2 × {…}⟩ to a list of objects in which # is a number. */
  private static String repeated(String example) {
    return REPEATED
        .matcher(example)
        .replaceAll(
            part -> {
              int times = Integer.parseInt(part.group(1).replace(",", ""));
              String piece = part.group(2);
              String all =
                  piece.startsWith("{")
                      ? IntStream.range(0, times)
                          .mapToObj(number -> piece.replace("#", "_" + number))
                          .collect(Collectors.joining(", "))
                      : piece.repeat(times);
              return Matcher.quoteReplacement(all);
            });
  }

  private static String reference() throws IOException {
    return Files.readString(REFERENCE);
  }
}
