package dev.plinth.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class OutlineEntryTest {
  private static final String SPEC =
      """
      { "entities": [
        { "name": "Order", "table_name": "orders", "fields": [
          { "name": "id", "type": "uuid" },
          { "nam": "orderTotal", "type": "flaot" },
          { "type": "text" }
        ] },
        { "name": "Item", "fields": [] }
      ] }
      """;

  private static List<String> words(String text) {
    return OutlineEntry.allOf(text).stream()
        .map(
            entry ->
                "%s %s/%s: %s at %s"
                    .formatted(
                        entry.kind(),
                        entry.owner(),
                        entry.name(),
                        entry.detail(),
                        text.substring(entry.start(), entry.end())))
        .toList();
  }

  @Test
  void listsEntitiesWithTheirFields() {
    assertThat(words(SPEC))
        .containsExactly(
            "ENTITY /Order: orders at Order",
            "FIELD Order/id: uuid at id",
            "FIELD Order/orderTotal: float at orderTotal",
            "FIELD Order/: text at ",
            "ENTITY /Item:  at Item");
  }

  @Test
  void listsTheEntitiesBeforeASyntaxError() {
    assertThat(words(SPEC.replace("\"Item\",", "\"Item\"")))
        .contains("ENTITY /Order: orders at Order", "FIELD Order/id: uuid at id");
  }

  @Test
  void isEmptyForATextThatIsNoSpec() {
    assertThat(OutlineEntry.allOf("")).isEmpty();
    assertThat(OutlineEntry.allOf("[1, 2")).isEmpty();
  }
}
