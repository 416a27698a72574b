package dev.plinth.agent;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The address of a server as people paste it, and the base URL that it stands for. */
final class ModelAddress {
  private static final Pattern SCHEME = Pattern.compile("(?i)^([a-z][a-z0-9+.-]*)://");

  /** The ends of the addresses of single endpoints, which are no part of the base URL. */
  private static final Pattern ENDPOINT =
      Pattern.compile("(?i)/(?:chat/completions|completions|models|responses|embeddings)/*$");

  /** The ends of the addresses of Ollama's own API, beside which it has the other API. */
  private static final Pattern OLLAMA = Pattern.compile("(?i)/api(?:/(?:chat|generate|tags))?/*$");

  /** The hosts of this machine and of private networks, which rarely have certificates. */
  private static final Pattern LOCAL =
      Pattern.compile(
          "(?i)localhost|[^.:]+|.*\\.(?:local|lan|internal|home|test)|127\\..*|10\\..*|192\\.168\\..*"
              + "|172\\.(?:1[6-9]|2[0-9]|3[01])\\..*|\\[.*]");

  /** A user and password, in which people leave characters that a URL may not hold there. */
  private static final Pattern USER = Pattern.compile("[^:/@]*+:(?![0-9]*+(?:/|$)).*@");

  private ModelAddress() {}

  /**
   * Returns the base URL of an address. An address without a scheme gets one, and one without a
   * path gets {@code /v1}.
   *
   * @throws IllegalArgumentException if the text is not the address of a server; the message holds
   *     neither a user nor a password
   */
  static URI parse(String text) {
    String stripped = text.strip().replaceFirst("[?#].*$", "");
    Matcher scheme = SCHEME.matcher(stripped);
    String url = scheme.find() ? stripped : guessedScheme(stripped) + "://" + stripped;
    url = url.replaceFirst("^[^:]+", url.substring(0, url.indexOf(':')).toLowerCase(Locale.ROOT));
    int start = url.indexOf("://") + 3;
    Matcher user = USER.matcher(url).region(start, url.length());
    int path = url.indexOf('/', user.lookingAt() ? user.end() : start);
    String origin = withEncodedUser(path < 0 ? url : url.substring(0, path));
    String base = ENDPOINT.matcher(path < 0 ? "" : url.substring(path)).replaceFirst("");
    base = OLLAMA.matcher(base).replaceFirst("").replaceFirst("/+$", "").replaceAll("/{2,}", "/");
    return checked(origin + (base.isEmpty() ? "/v1" : base), text);
  }

  private static URI checked(String url, String text) {
    try {
      URI uri = new URI(url);
      boolean isHttp = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
      // Not getHost, which is null for a name with an underscore.
      String host = uri.getRawAuthority();
      if (isHttp && host != null && !host.substring(host.lastIndexOf('@') + 1).matches(":.*|")) {
        return uri;
      }
    } catch (URISyntaxException e) {
      // reported below, without the text of the exception, which may hold a password
    }
    throw new IllegalArgumentException(
        withoutUser("@" + text).substring(1)
            + " is not the URL of a server: write http://HOST:PORT/v1");
  }

  private static String guessedScheme(String address) {
    String authority = address.replaceFirst("/.*$", "");
    String host = authority.substring(authority.lastIndexOf('@') + 1);
    boolean hasPort = host.matches(".*:[0-9]+") && !host.endsWith(":443");
    return hasPort || LOCAL.matcher(host.replaceFirst(":[0-9]*$", "")).matches() ? "http" : "https";
  }

  /** Encodes the characters of a password that a URL may not hold there. */
  private static String withEncodedUser(String origin) {
    int start = origin.indexOf("://") + 3;
    int at = origin.lastIndexOf('@');
    if (at < start) {
      return origin;
    }
    StringBuilder user = new StringBuilder();
    origin
        .substring(start, at)
        .chars()
        .forEach(
            c -> {
              boolean plain = c > ' ' && c < 0x7f && "@#?/\\[]{}|^`<>\"".indexOf(c) < 0;
              user.append(plain ? String.valueOf((char) c) : encoded((char) c));
            });
    return origin.substring(0, start) + user + origin.substring(at);
  }

  private static String encoded(char c) {
    return URLEncoder.encode(String.valueOf(c), UTF_8).replace("+", "%20");
  }

  /** Returns a text without the user and password of the addresses in it. */
  static String withoutUser(String text) {
    return text.replaceAll("(?<=://)[^/@:\\s]*+:(?![0-9]*+(?:/|$))\\S*@", "")
        .replaceAll("(?<=://)[^/\\s]*@", "")
        .replaceAll("(?<=@)[^/@:\\s]+:[^@\\s]*@", "");
  }

  /** Returns a base URL without its user and password. */
  static URI withoutUser(URI url) {
    return URI.create(url.toString().replaceFirst("(?<=://)[^/]*@", ""));
  }

  /** Returns the decoded user and password of a base URL, as {@code user:password}. */
  static Optional<String> user(URI url) {
    String authority = Optional.ofNullable(url.getRawAuthority()).orElse("");
    int at = authority.lastIndexOf('@');
    return at < 0 ? Optional.empty() : Optional.of(decoded(authority.substring(0, at)));
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }
}
