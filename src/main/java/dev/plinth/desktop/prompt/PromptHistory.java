package dev.plinth.desktop.prompt;

import java.io.IOException;

/** A store of the recent prompts. All methods block. */
public interface PromptHistory {
  /**
   * Returns the stored prompts.
   *
   * @throws IOException if the prompts cannot be read
   */
  RecentPrompts read() throws IOException;

  /**
   * Stores a prompt.
   *
   * @return all stored prompts, including those that other windows added
   * @throws IOException if the prompt cannot be stored
   */
  RecentPrompts add(String prompt) throws IOException;
}
