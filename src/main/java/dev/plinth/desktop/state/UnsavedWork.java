package dev.plinth.desktop.state;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.util.Objects.requireNonNull;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has typed in a window.
 *
 * @param text the spec
 * @param prompt the words of the prompt
 * @param file where the spec belongs; nothing for one that has no file yet
 * @param saved the digest of the text that the file held, as {@link #digest} gives it
 */
public record UnsavedWork(String text, String prompt, Optional<Path> file, String saved) {
  public UnsavedWork {
    requireNonNull(text);
    requireNonNull(prompt);
    requireNonNull(file);
    requireNonNull(saved);
  }

  /** Tells whether the text is another than that of its file. */
  public boolean isUnsaved() {
    return !digest(text).equals(saved);
  }

  /** Gives what is equal for equal texts alone, for half a character too. */
  public static String digest(String text) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(text.getBytes(UTF_16BE)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  Map<String, String> toValues() {
    Map<String, String> values = new HashMap<>();
    values.put("text", text);
    values.put("prompt", prompt);
    values.put("saved", saved);
    file.ifPresent(path -> values.put("file", path.toString()));
    return values;
  }

  static Optional<UnsavedWork> ofValues(Map<String, String> values) {
    String text = values.get("text");
    String prompt = values.get("prompt");
    String saved = values.get("saved");
    if (text == null || prompt == null || saved == null) {
      return Optional.empty();
    }
    return Optional.of(new UnsavedWork(text, prompt, path(values.get("file")), saved));
  }

  private static Optional<Path> path(@Nullable String word) {
    try {
      return word == null ? Optional.empty() : Optional.of(Path.of(word));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }
}
