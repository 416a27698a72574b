package dev.plinth.input;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.plinth.problem.ProblemException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;

/** Decodes bytes as UTF-8. Does not guess other encodings, because a guess is often wrong. */
final class Utf8 {
  private Utf8() {}

  /**
   * Returns the decoded text.
   *
   * @param name the name of the input in messages
   * @throws ProblemException if the bytes are not UTF-8 or look like UTF-16
   */
  static String decode(byte[] bytes, String name) throws ProblemException {
    if (looksLikeUtf16(bytes)) {
      throw new ProblemException(
          "cannot read %s: it looks like UTF-16".formatted(name), "save it as UTF-8");
    }
    CharsetDecoder decoder = UTF_8.newDecoder(); // reports malformed input instead of replacing it
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    boolean malformed = decoder.decode(in, out, true).isError();
    String text = out.flip().toString();
    if (malformed) {
      throw malformed(text, bytes, in.position(), name);
    }
    return text;
  }

  /**
   * Returns whether the bytes begin with a byte order mark of UTF-16, or exactly one of the first
   * two bytes is zero. In UTF-8, JSON begins with an ASCII character and contains no zero byte.
   */
  private static boolean looksLikeUtf16(byte[] bytes) {
    if (bytes.length < 2) {
      return false;
    }
    int first = (bytes[0] & 0xFF) << 8 | (bytes[1] & 0xFF);
    return first == 0xFEFF || first == 0xFFFE || (bytes[0] == 0) != (bytes[1] == 0);
  }

  private static ProblemException malformed(String before, byte[] bytes, int offset, String name) {
    int line =
        (int) before.replace("\r\n", "\n").chars().filter(c -> c == '\n' || c == '\r').count() + 1;
    int lineStart = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1;
    String message =
        "cannot read %s: byte %d (0x%02X), line %d, column %d, is not UTF-8"
            .formatted(
                name, offset + 1, bytes[offset] & 0xFF, line, before.length() - lineStart + 1);
    return new ProblemException(message, "save it as UTF-8");
  }
}
