package dev.plinth.desktop.prompt;

/** A history that lasts as long as the test. */
final class HistoryInMemory implements PromptHistory {
  private RecentPrompts recent = RecentPrompts.EMPTY;

  @Override
  public RecentPrompts read() {
    return recent;
  }

  @Override
  public RecentPrompts add(String prompt) {
    recent = recent.withNewest(prompt);
    return recent;
  }
}
