package dev.plinth.agent;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.util.Optional;

/**
 * Which model answers, as users write it: {@code built-in}, {@code gemini:<id>}, or {@code
 * openai:<id>@<base url>}.
 *
 * @param family who is spoken to
 * @param id which of its models; empty for the built-in one, which is alone
 * @param baseUrl where it is; without one where Google has it
 */
public record ModelChoice(Family family, String id, Optional<URI> baseUrl) {
  /** The id of Gemini's model where none is named. */
  public static final String USUAL_GEMINI = "gemini-3.8-flash";

  /** The model that needs no key and no network. */
  public static final ModelChoice BUILT_IN = new ModelChoice(Family.BUILT_IN, "", Optional.empty());

  private static final ModelChoice GEMINI =
      new ModelChoice(Family.GEMINI, USUAL_GEMINI, Optional.empty());

  /** Who is spoken to. */
  public enum Family {
    BUILT_IN,
    GEMINI,
    OPENAI
  }

  public ModelChoice {
    requireNonNull(family);
    requireNonNull(id);
    requireNonNull(baseUrl);
  }

  /**
   * Reads what users write.
   *
   * @throws IllegalArgumentException with the way out in its message
   */
  public static ModelChoice of(String words) {
    if (words.equals("built-in")) {
      return BUILT_IN;
    }
    if (words.equals("gemini")) {
      return GEMINI;
    }
    if (words.startsWith("gemini:") && words.length() > "gemini:".length()) {
      return new ModelChoice(Family.GEMINI, words.substring("gemini:".length()), Optional.empty());
    }
    int at = words.lastIndexOf('@');
    if (words.startsWith("openai:") && at > "openai:".length()) {
      return new ModelChoice(
          Family.OPENAI,
          words.substring("openai:".length(), at),
          Optional.of(address(words.substring(at + 1))));
    }
    throw new IllegalArgumentException(
        "%s names no model: write built-in, gemini:ID, or openai:ID@http://127.0.0.1:11434/v1"
            .formatted(words));
  }

  /**
   * Gives what answers where nobody chose.
   *
   * @param geminiKey whether there is a key for Gemini
   */
  public static ModelChoice usual(boolean geminiKey) {
    return geminiKey ? GEMINI : BUILT_IN;
  }

  private static URI address(String words) {
    URI uri = URI.create(words);
    boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
    String authority = uri.getRawAuthority(); // Java knows no host with an underscore
    if (!web || authority == null || authority.startsWith(":")) {
      throw new IllegalArgumentException(
          words + " is no address of a server: write http://HOST:PORT/v1");
    }
    return uri;
  }

  /** Gives what {@link #of} reads. */
  @Override
  public String toString() {
    return switch (family) {
      case BUILT_IN -> "built-in";
      case GEMINI -> "gemini:" + id;
      case OPENAI -> "openai:" + id + "@" + baseUrl.map(URI::toString).orElse("");
    };
  }
}
