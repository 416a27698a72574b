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
 * The unsaved work of a window.
 *
 * @param text the text of the spec
 * @param prompt the prompt
 * @param file the file of the spec; empty if the spec has no file yet
 * @param savedDigest the {@link #digest} of the text last read from the file or written to it
 * @param isDraft whether the text is as a model drafted it, apart from its layout
 */
public record UnsavedWork(
    String text, String prompt, Optional<Path> file, String savedDigest, boolean isDraft) {
  public UnsavedWork {
    requireNonNull(text);
    requireNonNull(prompt);
    requireNonNull(file);
    requireNonNull(savedDigest);
  }

  /** Returns whether the text differs from the text last read from the file or written to it. */
  public boolean isUnsaved() {
    return !digest(text).equals(savedDigest);
  }

  /**
   * Returns the SHA-256 of a text as hexadecimal digits. The text is encoded as UTF-16, so that
   * texts with different unpaired surrogates have different digests.
   */
  public static String digest(String text) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(text.getBytes(UTF_16BE)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  Map<String, String> toValues() {
    Map<String, String> values = new HashMap<>();
    values.put("text", text);
    values.put("prompt", prompt);
    values.put("saved", savedDigest);
    values.put("draft", String.valueOf(isDraft));
    file.ifPresent(path -> values.put("file", path.toString()));
    return values;
  }

  static Optional<UnsavedWork> ofValues(Map<String, String> values) {
    String text = values.get("text");
    String prompt = values.get("prompt");
    String savedDigest = values.get("saved");
    if (text == null || prompt == null || savedDigest == null) {
      return Optional.empty();
    }
    boolean isDraft = Boolean.parseBoolean(values.get("draft"));
    return Optional.of(
        new UnsavedWork(text, prompt, path(values.get("file")), savedDigest, isDraft));
  }

  private static Optional<Path> path(@Nullable String value) {
    try {
      return value == null ? Optional.empty() : Optional.of(Path.of(value));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }
}
