package dev.plinth.desktop.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.desktop.Tasks;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PromptMemoryTest {
  private final List<Runnable> background = new ArrayList<>();
  private final List<Throwable> failures = new ArrayList<>();
  private final Tasks tasks = new Tasks(background::add, Runnable::run, failures::add);

  /** A history that cannot be read or written. */
  private static final class BrokenHistory implements PromptHistory {
    @Override
    public RecentPrompts read() throws IOException {
      throw new IOException("no such folder");
    }

    @Override
    public RecentPrompts add(String prompt) throws IOException {
      throw new IOException("no such folder");
    }
  }

  @Test
  void keepsPromptsUntilTheWindowCloses() {
    PromptMemory memory = new PromptMemory(new BrokenHistory(), tasks);
    memory.remember("a shop");
    background.forEach(Runnable::run);
    assertThat(memory.recentProperty().get().all()).containsExactly("a shop");
  }

  @Test
  void ignoresFailuresOfTheHistory() {
    PromptMemory memory = new PromptMemory(new BrokenHistory(), tasks);
    memory.remember("a shop");
    background.forEach(Runnable::run);
    assertThat(failures).isEmpty();
  }

  @Test
  void keepsAPromptThatIsRememberedBeforeTheHistoryIsRead() {
    HistoryInMemory history = new HistoryInMemory();
    history.add("an older shop");
    PromptMemory memory = new PromptMemory(history, tasks);
    memory.remember("a shop");
    memory.remember("a clinic");
    background.get(0).run();
    assertThat(memory.recentProperty().get().all())
        .containsExactly("a clinic", "a shop", "an older shop");
  }
}
