package dev.plinth.agent;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

  private static final Pattern SCHEME = Pattern.compile("(?i)@\\s*https?://");

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
    int at = text.startsWith("openai:") ? addressSeparator(text) : -1;
    if (at > "openai:".length()) {
      return new ModelChoice(
          Family.OPENAI,
          text.substring("openai:".length(), at),
          Optional.of(ModelAddress.parse(text.substring(at + 1))));
    }
    throw new IllegalArgumentException(
        "%s is not a model: write built-in, gemini:ID, or openai:ID@http://127.0.0.1:11434/v1"
            .formatted(ModelAddress.withoutUser(text)));
  }

  /**
   * Returns the offset of the sign between the model and the address. Both may have such a sign: a
   * version of a model, and a user and password.
   */
  private static int addressSeparator(String text) {
    Matcher scheme = SCHEME.matcher(text);
    if (scheme.find()) {
      return scheme.start();
    }
    int last = text.lastIndexOf('@');
    int previous = text.lastIndexOf('@', last - 1);
    boolean user = previous > 0 && text.substring(previous, last).contains(":");
    return user ? previous : last;
  }

  /**
   * Returns the model that is used if the user has not chosen one: Gemini if there is a key for it,
   * else the built-in model.
   */
  public static ModelChoice defaultFor(boolean hasGeminiKey) {
    return hasGeminiKey ? GEMINI : BUILT_IN;
  }

  /** Returns the host and port of the server, without a user; empty if there is no base URL. */
  public Optional<String> server() {
    return baseUrl.map(ModelAddress::withoutUser).map(URI::getRawAuthority);
  }

  /** Returns the user and password of the base URL, as {@code user:password}. */
  public Optional<String> user() {
    return baseUrl.flatMap(ModelAddress::user);
  }

  /** Returns the base URL without its user and password. */
  public Optional<URI> publicUrl() {
    return baseUrl.map(ModelAddress::withoutUser);
  }

  /**
   * Returns the text form that {@link #of} parses, without the user and password of the base URL,
   * which must not reach a file, a log or a message.
   */
  @Override
  public String toString() {
    return switch (family) {
      case BUILT_IN -> "built-in";
      case GEMINI -> "gemini:" + id;
      case OPENAI -> "openai:" + id + "@" + publicUrl().map(URI::toString).orElse("");
    };
  }
}
