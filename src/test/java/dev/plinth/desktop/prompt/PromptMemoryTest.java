package dev.plinth.desktop.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.desktop.Tasks;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests a memory whose history cannot be read or written. */
class PromptMemoryTest implements PromptHistory {
  private final List<Runnable> background = new ArrayList<>();
  private final List<Throwable> failures = new ArrayList<>();
  private final PromptMemory memory =
      new PromptMemory(this, new Tasks(background::add, Runnable::run, failures::add));

  @Override
  public RecentPrompts read() throws IOException {
    throw new IOException("no such folder");
  }

  @Override
  public RecentPrompts add(String prompt) throws IOException {
    throw new IOException("no such folder");
  }

  @Test
  void keepsPromptsUntilTheWindowCloses() {
    memory.remember("a shop");
    background.forEach(Runnable::run);
    assertThat(memory.recentProperty().get().all()).containsExactly("a shop");
  }

  @Test
  void ignoresFailuresOfTheHistory() {
    memory.remember("a shop");
    background.forEach(Runnable::run);
    assertThat(failures).isEmpty();
  }
}
