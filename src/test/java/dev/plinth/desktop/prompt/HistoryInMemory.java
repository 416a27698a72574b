package dev.plinth.desktop.prompt;

/** Prompts that are remembered as long as a test lasts. */
final class HistoryInMemory implements PromptHistory {
  private RecentPrompts recent = RecentPrompts.NONE;

  @Override
  public RecentPrompts read() {
    return recent;
  }

  @Override
  public RecentPrompts add(String prompt) {
    recent = recent.with(prompt);
    return recent;
  }
}
