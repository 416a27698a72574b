package dev.plinth.artifact;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A generated project as a zip. Immutable. */
public final class Artifact {
  private final String fileName;
  private final byte[] bytes;
  private final String sha256;

  /**
   * Creates an artifact.
   *
   * @param bytes the content of the zip; not copied, so the caller must not change the array
   */
  Artifact(String fileName, byte[] bytes) {
    this.fileName = requireNonNull(fileName);
    this.bytes = bytes;
    this.sha256 = digest(bytes);
  }

  /** Returns the default file name, such as {@code shop.zip}. */
  public String fileName() {
    return fileName;
  }

  /** Returns the SHA-256 digest of the bytes, as 64 hexadecimal digits. */
  public String sha256() {
    return sha256;
  }

  /** Returns the number of bytes. */
  public int size() {
    return bytes.length;
  }

  /** Returns a copy of the bytes. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** Writes the bytes to a stream, and leaves the stream open. */
  public void writeTo(OutputStream out) throws IOException {
    out.write(bytes);
  }

  private static String digest(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
