package dev.plinth.desktop.prompt;

import java.io.IOException;

/** Where prompts are remembered. Calls block. */
public interface PromptHistory {
  /**
   * Gives those that are remembered.
   *
   * @throws IOException when they cannot be read
   */
  RecentPrompts read() throws IOException;

  /**
   * Remembers one more.
   *
   * @return those that are remembered now, what other windows added included
   * @throws IOException when it cannot be kept
   */
  RecentPrompts add(String prompt) throws IOException;
}
