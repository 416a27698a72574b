package dev.plinth.desktop.prompt;

import dev.plinth.desktop.PrivateFile;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Stores the recent prompts in the file {@code prompts.txt}, one per line, newest first. Line
 * breaks and backslashes within a prompt are escaped.
 */
public final class HistoryFile implements PromptHistory {
  private final PrivateFile file;

  /** Uses the file in this folder. The folder need not exist yet. */
  public HistoryFile(Path folder) {
    this.file = new PrivateFile(folder.resolve("prompts.txt"));
  }

  @Override
  public synchronized RecentPrompts read() throws IOException {
    try {
      List<String> lines = file.read().orElse("").lines().toList();
      return new RecentPrompts(
          lines.stream().map(HistoryFile::unescape).flatMap(Optional::stream).toList());
    } catch (CharacterCodingException e) {
      file.putAside();
      return RecentPrompts.EMPTY;
    }
  }

  @Override
  public synchronized RecentPrompts add(String prompt) throws IOException {
    RecentPrompts updated = read().withNewest(prompt);
    file.write(
        updated.all().stream()
            .map(HistoryFile::escape)
            .collect(Collectors.joining("\n", "", "\n")));
    return updated;
  }

  private static String escape(String prompt) {
    return prompt.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
  }

  /** Returns the prompt of a line; empty if the line has an invalid escape. */
  private static Optional<String> unescape(String line) {
    try {
      return Optional.of(line.translateEscapes());
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
