package dev.plinth.artifact;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A generated backend as one file: a zip. Its bytes never change. */
public final class Artifact {
  private final String fileName;
  private final byte[] bytes;
  private final String sha256;

  /** Takes over the bytes: whoever made them lets go of them. */
  Artifact(String fileName, byte[] bytes) {
    this.fileName = requireNonNull(fileName);
    this.bytes = bytes;
    this.sha256 = digest(bytes);
  }

  /** Gives the name that the file has unless somebody chooses another, such as {@code shop.zip}. */
  public String fileName() {
    return fileName;
  }

  /** Gives the SHA-256 of the bytes, 64 hexadecimal digits. */
  public String sha256() {
    return sha256;
  }

  /** Gives the number of bytes. */
  public int size() {
    return bytes.length;
  }

  /** Gives the bytes, in a new array. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** Writes the bytes there. */
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
