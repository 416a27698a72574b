package dev.plinth.desktop.state;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps the prompts that spec files were last drafted from. All windows share them. */
public final class DocumentPrompts {
  /** The maximum number of files. */
  static final int MAX_FILES = 20;

  private final StateFile file;

  /** A spec file and its prompt. */
  private record DocumentPrompt(String path, String prompt) {}

  /**
   * Uses the prompts in a folder.
   *
   * @param folder the state folder
   */
  public DocumentPrompts(Path folder) {
    this.file = new StateFile(folder, "document-prompts.properties");
  }

  /** Returns the prompt that a file was last drafted from; empty if unknown. */
  public Optional<String> find(Path spec) {
    String path = key(spec);
    return list().stream()
        .filter(known -> known.path().equals(path))
        .map(DocumentPrompt::prompt)
        .findFirst();
  }

  /** Remembers the prompt that a file was drafted from, in place of its former one. */
  public synchronized void remember(Path spec, String prompt) throws IOException {
    List<DocumentPrompt> prompts = new ArrayList<>(list());
    prompts.removeIf(known -> known.path().equals(key(spec)));
    prompts.add(0, new DocumentPrompt(key(spec), prompt));
    Map<String, String> values = new HashMap<>();
    for (int i = 0; i < Math.min(MAX_FILES, prompts.size()); i++) {
      values.put("file-" + i, prompts.get(i).path());
      values.put("prompt-" + i, prompts.get(i).prompt());
    }
    file.write(values);
  }

  private List<DocumentPrompt> list() {
    Map<String, String> values = file.read();
    List<DocumentPrompt> prompts = new ArrayList<>();
    for (int i = 0; values.containsKey("file-" + i); i++) {
      prompts.add(
          new DocumentPrompt(
              values.getOrDefault("file-" + i, ""), values.getOrDefault("prompt-" + i, "")));
    }
    return prompts;
  }

  private static String key(Path spec) {
    return spec.toAbsolutePath().normalize().toString();
  }
}
