package dev.plinth.desktop.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentPromptsTest {
  @TempDir Path folder;

  @Test
  void findsThePromptOfAFile() throws IOException {
    DocumentPrompts prompts = new DocumentPrompts(folder);
    assertThat(prompts.find(Path.of("/shop.json"))).isEmpty();
    prompts.remember(Path.of("/shop.json"), "a shop\nwith ü");
    prompts.remember(Path.of("/clinic.json"), "a clinic");
    assertThat(new DocumentPrompts(folder).find(Path.of("/x/../shop.json")))
        .contains("a shop\nwith ü");
  }

  @Test
  void keepsOnlyTheLastPromptOfAFile() throws IOException {
    DocumentPrompts prompts = new DocumentPrompts(folder);
    prompts.remember(Path.of("/shop.json"), "a shop");
    prompts.remember(Path.of("/shop.json"), "a bigger shop");
    assertThat(prompts.find(Path.of("/shop.json"))).contains("a bigger shop");
  }

  @Test
  void forgetsTheOldestFiles() throws IOException {
    DocumentPrompts prompts = new DocumentPrompts(folder);
    for (int i = 0; i <= DocumentPrompts.MAX_FILES; i++) {
      prompts.remember(Path.of("/" + i + ".json"), "prompt " + i);
    }
    assertThat(prompts.find(Path.of("/0.json"))).isEmpty();
    assertThat(prompts.find(Path.of("/1.json"))).contains("prompt 1");
  }
}
