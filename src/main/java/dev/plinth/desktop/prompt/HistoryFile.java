package dev.plinth.desktop.prompt;

import dev.plinth.desktop.PrivateFile;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Prompts in a file, {@code prompts.txt}, one a line with the newest first, line ends as \n. */
public final class HistoryFile implements PromptHistory {
  private final PrivateFile file;

  /** Prompts in this folder, which need not be there yet. */
  public HistoryFile(Path folder) {
    this.file = new PrivateFile(folder.resolve("prompts.txt"));
  }

  @Override
  public synchronized RecentPrompts read() throws IOException {
    try {
      List<String> lines = file.read().orElse("").lines().toList();
      return new RecentPrompts(
          lines.stream().map(HistoryFile::prompt).flatMap(Optional::stream).toList());
    } catch (CharacterCodingException e) {
      file.putAside();
      return RecentPrompts.NONE;
    }
  }

  @Override
  public synchronized RecentPrompts add(String prompt) throws IOException {
    RecentPrompts now = read().with(prompt);
    file.write(
        now.all().stream().map(HistoryFile::line).collect(Collectors.joining("\n", "", "\n")));
    return now;
  }

  private static String line(String prompt) {
    return prompt.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
  }

  /** Gives nothing for a line that no prompt was written as. */
  private static Optional<String> prompt(String line) {
    try {
      return Optional.of(line.translateEscapes());
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
