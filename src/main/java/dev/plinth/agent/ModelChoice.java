package dev.plinth.agent;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.util.Optional;

/**
 * The choice of a model. Users write it as {@code built-in}, {@code gemini:<id>} or {@code
 * openai:<id>@<base URL>}.
 *
 * @param family the kind of model
 * @param id the id of the model; empty for the built-in model
 * @param baseUrl the base URL of the server; empty for the built-in model and for Google's server
 */
public record ModelChoice(Family family, String id, Optional<URI> baseUrl) {
  /** The id of the default Gemini model. */
  public static final String DEFAULT_GEMINI = "gemini-3.8-flash";

  /** The model that needs no key and no network. */
  public static final ModelChoice BUILT_IN = new ModelChoice(Family.BUILT_IN, "", Optional.empty());

  private static final ModelChoice GEMINI =
      new ModelChoice(Family.GEMINI, DEFAULT_GEMINI, Optional.empty());

  /** The kinds of models, by the API of their server. */
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
   * Parses the text form of a choice.
   *
   * @throws IllegalArgumentException if the text is not a choice; unless the URL is malformed, the
   *     message shows the correct form
   */
  public static ModelChoice of(String text) {
    if (text.equals("built-in")) {
      return BUILT_IN;
    }
    if (text.equals("gemini")) {
      return GEMINI;
    }
    if (text.startsWith("gemini:") && text.length() > "gemini:".length()) {
      return new ModelChoice(Family.GEMINI, text.substring("gemini:".length()), Optional.empty());
    }
    int at = text.lastIndexOf('@');
    if (text.startsWith("openai:") && at > "openai:".length()) {
      return new ModelChoice(
          Family.OPENAI,
          text.substring("openai:".length(), at),
          Optional.of(serverUrl(text.substring(at + 1))));
    }
    throw new IllegalArgumentException(
        "%s is not a model: write built-in, gemini:ID, or openai:ID@http://127.0.0.1:11434/v1"
            .formatted(text));
  }

  /**
   * Returns the model that is used if the user has not chosen one: Gemini if there is a key for it,
   * else the built-in model.
   */
  public static ModelChoice defaultFor(boolean hasGeminiKey) {
    return hasGeminiKey ? GEMINI : BUILT_IN;
  }

  private static URI serverUrl(String text) {
    URI uri = URI.create(text);
    boolean isHttp = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
    // Not getHost, which is null for a name with an underscore.
    String authority = uri.getRawAuthority();
    if (!isHttp || authority == null || authority.startsWith(":")) {
      throw new IllegalArgumentException(
          text + " is not the URL of a server: write http://HOST:PORT/v1");
    }
    return uri;
  }

  /** Returns the text form that {@link #of} parses. */
  @Override
  public String toString() {
    return switch (family) {
      case BUILT_IN -> "built-in";
      case GEMINI -> "gemini:" + id;
      case OPENAI -> "openai:" + id + "@" + baseUrl.map(URI::toString).orElse("");
    };
  }
}
