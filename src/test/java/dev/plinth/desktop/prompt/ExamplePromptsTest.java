package dev.plinth.desktop.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.Pipeline;
import dev.plinth.agent.Draft;
import dev.plinth.agent.DraftListener;
import dev.plinth.agent.DraftOptions;
import dev.plinth.agent.ModelChoice;
import dev.plinth.agent.Prompt;
import dev.plinth.desktop.settings.KeysInMemory;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests that the built-in model drafts every example. */
class ExamplePromptsTest {
  @Test
  void hasSixDistinctExamples() {
    assertThat(ExamplePrompts.all()).hasSize(6).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @CsvSource({
    "Bookshop, Book Customer",
    "Clinic, Patient Appointment Doctor",
    "Workshop, Customer Bike Repair",
    "Library, Book Member Loan",
    "Kitchen, Recipe Ingredient",
    "Sensors, Sensor Reading Alarm"
  })
  void builtInModelDraftsEveryEntity(String name, String entities) throws Exception {
    String text =
        ExamplePrompts.all().stream()
            .filter(example -> example.name().equals(name))
            .findFirst()
            .orElseThrow()
            .text();
    Draft draft =
        new Pipeline()
            .prompts(new KeysInMemory())
            .draft(
                new Prompt(text, Optional.empty()),
                DraftOptions.of(ModelChoice.BUILT_IN),
                DraftListener.NONE);
    assertThat(draft.attempts()).hasSize(1);
    for (String entity : List.of(entities.split(" "))) {
      assertThat(draft.text().value()).contains("\"" + entity + "\"");
    }
  }
}
