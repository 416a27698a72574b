package dev.plinth.agent;

import dev.plinth.spec.QuotedText;
import java.util.List;
import java.util.Optional;

/** Makes the message of a server safe to show: short, on one line, without the API key. */
public final class MaskedMessage {
  /** The maximum length of a message, in Unicode code points. */
  private static final int MAX_LENGTH = 300;

  private MaskedMessage() {}

  /**
   * Returns a message on one line, shortened and without a full stop at its end.
   *
   * @param key the key that is replaced by a mask; empty if there is none
   */
  public static String line(String message, Optional<ApiKey> key) {
    return line(message, key.map(ApiKey::value).stream().toList());
  }

  /**
   * Returns a message on one line, shortened and without a full stop at its end.
   *
   * @param secrets the texts that are replaced by a mask
   */
  public static String line(String message, List<String> secrets) {
    String masked = ModelAddress.withoutUser(message);
    for (String secret : secrets) {
      masked = masked.replace(secret, "****");
    }
    StringBuilder line = new StringBuilder();
    masked
        .strip()
        .codePoints()
        .limit(MAX_LENGTH)
        .map(c -> QuotedText.isPrintable(c) ? c : ' ')
        .forEach(line::appendCodePoint);
    while (line.length() > 0 && line.charAt(line.length() - 1) == '.') {
      line.setLength(line.length() - 1);
    }
    return line.toString();
  }
}
