package dev.plinth.desktop.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RevisionSummaryTest {
  private static String spec(String entities) {
    return "{ \"project_name\": \"shop\", \"auth\": { \"enabled\": true }, \"entities\": ["
        + entities
        + "] }";
  }

  private static String entity(String name, String fields) {
    return "{ \"name\": \"%s\", \"table_name\": \"t\", \"fields\": [%s] }".formatted(name, fields);
  }

  private static String field(String name) {
    return "{ \"name\": \"%s\", \"type\": \"string\" }".formatted(name);
  }

  @Test
  void listsFieldsThatWereAddedChangedAndRemoved() {
    String before = spec(entity("Book", field("title") + "," + field("pages")));
    String after =
        spec(
            entity(
                "Book",
                field("title").replace("\" }", "\", \"unique\": true }") + "," + field("isbn")));
    assertThat(RevisionSummary.of(before, after))
        .containsExactly("Changed Book.title", "Added Book.isbn", "Removed Book.pages");
  }

  @Test
  void listsAnEntityWithoutItsFields() {
    String before = spec(entity("Book", field("title")));
    String after = spec(entity("Author", field("title") + "," + field("born")));
    assertThat(RevisionSummary.of(before, after)).containsExactly("Added Author", "Removed Book");
  }

  @Test
  void listsSettings() {
    String before = spec("");
    String after = before.replace("shop", "store").replace("true", "false");
    assertThat(RevisionSummary.of(before, after))
        .containsExactly("Changed project_name", "Changed auth");
  }

  @Test
  void countsTheRestOfManyChanges() {
    String fields =
        IntStream.range(0, 20).mapToObj(i -> field("f" + i)).collect(Collectors.joining(","));
    assertThat(RevisionSummary.of(spec(entity("A", "")), spec(entity("A", fields))))
        .hasSize(8)
        .startsWith("Added A.f0")
        .endsWith("13 more");
  }

  @Test
  void isEmptyForTheSameContent() {
    String text = spec(entity("Book", field("title")));
    assertThat(RevisionSummary.of(text, text.replace(" ", ""))).isEmpty();
  }
}
