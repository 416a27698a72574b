package dev.plinth.desktop.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.desktop.Tasks;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Prompts where no file can keep them. */
class PromptMemoryTest implements PromptHistory {
  private final List<Runnable> work = new ArrayList<>();
  private final List<Throwable> faults = new ArrayList<>();
  private final PromptMemory memory =
      new PromptMemory(this, new Tasks(work::add, Runnable::run, faults::add));

  @Override
  public RecentPrompts read() throws IOException {
    throw new IOException("there is no such folder");
  }

  @Override
  public RecentPrompts add(String prompt) throws IOException {
    throw new IOException("there is no such folder");
  }

  @Test
  void remembersAPromptForTheSession() {
    memory.remember("a shop");
    work.forEach(Runnable::run);
    assertThat(memory.recentProperty().get().all()).containsExactly("a shop");
  }

  @Test
  void troublesNobody() {
    memory.remember("a shop");
    work.forEach(Runnable::run);
    assertThat(faults).isEmpty();
  }
}
