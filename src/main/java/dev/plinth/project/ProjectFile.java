package dev.plinth.project;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A generated file.
 *
 * @param path the path in the project
 * @param text the content; lines end in {@code \n}, except in a file that a user has edited
 */
public record ProjectFile(ProjectPath path, String text) {
  private static final int DIGEST_BYTES = 8;

  public ProjectFile {
    requireNonNull(path);
    requireNonNull(text);
  }

  /** Returns the text in UTF-8, in a new array. */
  public byte[] bytes() {
    return text.getBytes(UTF_8);
  }

  /**
   * Returns the first 16 hexadecimal digits of the SHA-256 digest of the text. A line that ends in
   * {@code \r\n} counts as if it ended in {@code \n}, since Git may change line ends.
   */
  public String digest() {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.replace("\r\n", "\n").getBytes(UTF_8));
      return HexFormat.of().formatHex(digest, 0, DIGEST_BYTES);
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java has SHA-256", missing);
    }
  }
}
