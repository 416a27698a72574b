package dev.plinth.agent;

import dev.plinth.spec.QuotedText;
import java.util.Optional;

/** What a server said, made safe to show: short, on one line, without the key. */
public final class MaskedMessage {
  private static final int LONGEST = 300;

  private MaskedMessage() {}

  /** Gives the words on one line. */
  public static String line(String words, Optional<ApiKey> key) {
    String told = key.map(secret -> words.replace(secret.value(), "****")).orElse(words);
    StringBuilder line = new StringBuilder();
    told.strip()
        .codePoints()
        .limit(LONGEST)
        .map(c -> QuotedText.isPrintable(c) ? c : ' ')
        .forEach(line::appendCodePoint);
    while (line.length() > 0 && line.charAt(line.length() - 1) == '.') {
      line.setLength(line.length() - 1);
    }
    return line.toString();
  }
}
