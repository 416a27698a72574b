package dev.plinth.drafting;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ProjectNameTest {
  /** Prompts with the names of their projects; the second file was held back until the end. */
  static List<Arguments> prompts() throws IOException {
    List<Arguments> prompts = new ArrayList<>();
    for (String file : List.of("names.txt", "names-held-out.txt")) {
      try (InputStream in = ProjectNameTest.class.getResourceAsStream("/drafting/" + file)) {
        new String(in.readAllBytes(), UTF_8).lines().forEach(line -> prompts.add(prompt(line)));
      }
    }
    return prompts;
  }

  private static Arguments prompt(String line) {
    int arrow = line.indexOf(" => ");
    return Arguments.of(line.substring(0, arrow).replace("\\n", "\n"), line.substring(arrow + 4));
  }

  @ParameterizedTest
  @MethodSource("prompts")
  void namesTheProjectAfterTheThingThatThePromptIsAbout(String prompt, String name)
      throws NothingToBuild {
    assertThat(Drafts.of(prompt).projectName()).isEqualTo(name);
  }

  @Test
  void namesAListAfterItsFirstEntity() throws NothingToBuild {
    assertThat(Drafts.of("Planets and moons").projectName()).isEqualTo("planets-api");
  }

  @ParameterizedTest
  @CsvSource({
    "Call it Brewlog. Beers have a name and a style.,brewlog",
    "The project name is Tidepool. Store aquariums and fish.,tidepool",
    "Cars with a plate. The app should be called \"Road Runner\",road-runner",
  })
  void takesTheNameThatThePromptGives(String prompt, String name) throws NothingToBuild {
    assertThat(Drafts.of(prompt).projectName()).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource({
    "A field called Name and books with a title,books-api",
    "Books with a title and a status called Open,books-api",
    "Store each patient's name and birthday,patients-api",
    "'As a teacher, I want to keep books and pupils',books-api",
  })
  void takesNoNameFromAPartOfAnEntity(String prompt, String name) throws NothingToBuild {
    assertThat(Drafts.of(prompt).projectName()).isEqualTo(name);
  }
}
