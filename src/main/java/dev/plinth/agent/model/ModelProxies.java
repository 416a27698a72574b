package dev.plinth.agent.model;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import okhttp3.Authenticator;
import okhttp3.Credentials;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.Route;
import org.jspecify.annotations.Nullable;

/**
 * The proxies for requests to models: those of the environment ({@code HTTPS_PROXY}, {@code
 * HTTP_PROXY}, {@code ALL_PROXY}, {@code NO_PROXY}), else those of the system. Servers on this
 * machine are asked without a proxy.
 */
final class ModelProxies extends ProxySelector implements Authenticator {
  private static final String AUTHORIZATION = "Proxy-Authorization";

  static {
    // Read when Java first looks for a proxy.
    if (System.getProperty("java.net.useSystemProxies") == null) {
      System.setProperty("java.net.useSystemProxies", "true");
    }
  }

  private final Map<String, String> environment;

  ModelProxies(Map<String, String> environment) {
    this.environment = Map.copyOf(environment);
  }

  @Override
  public List<Proxy> select(URI uri) {
    String host = String.valueOf(uri.getHost()).toLowerCase(Locale.ROOT);
    if (isThisMachine(host) || isExcluded(host, uri.getPort())) {
      return List.of(Proxy.NO_PROXY);
    }
    Optional<URI> proxy = proxy(uri.getScheme());
    if (proxy.isPresent()) {
      return List.of(proxy(proxy.get()));
    }
    ProxySelector system = ProxySelector.getDefault();
    return system == null ? List.of(Proxy.NO_PROXY) : system.select(uri);
  }

  private static boolean isThisMachine(String host) {
    return host.equals("localhost") || host.startsWith("127.") || host.matches("\\[?::1]?");
  }

  private boolean isExcluded(String host, int port) {
    return Stream.of(variable("no_proxy").orElse("").toLowerCase(Locale.ROOT).split("[,\\s]+", -1))
        .anyMatch(entry -> isExcluded(host, port, entry));
  }

  private static boolean isExcluded(String host, int port, String entry) {
    if (entry.equals("*")) {
      return true;
    }
    String name = entry.replaceFirst("^\\*?\\.", "");
    return !name.isEmpty()
        && (host.equals(name)
            || host.endsWith("." + name)
            || (host + ':' + port).equals(name)
            || inNetwork(host, name));
  }

  /** Whether an IPv4 address is in a network such as {@code 10.0.0.0/8}. */
  private static boolean inNetwork(String host, String network) {
    int slash = network.indexOf('/');
    if (slash < 0 || !network.substring(slash + 1).matches("[0-9]|[12][0-9]|3[0-2]")) {
      return false;
    }
    Optional<Long> address = address(host);
    Optional<Long> first = address(network.substring(0, slash));
    int shift = 32 - Integer.parseInt(network.substring(slash + 1));
    return address.isPresent()
        && first.isPresent()
        && address.get() >> shift == first.get() >> shift;
  }

  private static Optional<Long> address(String host) {
    if (!host.matches("[0-9]{1,3}(?:\\.[0-9]{1,3}){3}")) {
      return Optional.empty();
    }
    long address = 0;
    for (String part : host.split("\\.", -1)) {
      address = (address << 8) + Integer.parseInt(part);
    }
    return Optional.of(address);
  }

  private Optional<URI> proxy(String scheme) {
    return variable(scheme + "_proxy").or(() -> variable("all_proxy")).flatMap(ModelProxies::uri);
  }

  private Optional<String> variable(String name) {
    return Stream.of(name, name.toUpperCase(Locale.ROOT))
        .flatMap(key -> Optional.ofNullable(environment.get(key)).stream())
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .findFirst();
  }

  private static Optional<URI> uri(String text) {
    try {
      URI uri = URI.create(text.contains("://") ? text : "http://" + text);
      return Optional.of(uri).filter(proxy -> proxy.getHost() != null);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Proxy proxy(URI uri) {
    boolean socks = uri.getScheme().toLowerCase(Locale.ROOT).startsWith("socks");
    int usual = socks ? 1080 : uri.getScheme().equalsIgnoreCase("https") ? 443 : 80;
    int port = uri.getPort() < 0 ? usual : uri.getPort();
    return new Proxy(
        socks ? Proxy.Type.SOCKS : Proxy.Type.HTTP,
        InetSocketAddress.createUnresolved(uri.getHost(), port));
  }

  @Override
  public void connectFailed(URI uri, SocketAddress address, IOException error) {
    // the request fails, and its error is shown
  }

  /** Returns the request with the user and password of the proxy; null if there are none. */
  @Override
  public @Nullable Request authenticate(@Nullable Route route, Response response) {
    Request request = response.request();
    Optional<String> user =
        proxy(request.url().scheme()).flatMap(uri -> Optional.ofNullable(uri.getRawUserInfo()));
    if (user.isEmpty() || request.header(AUTHORIZATION) != null) {
      return null; // the proxy has no user, or has rejected it
    }
    String[] parts = user.get().split(":", 2);
    String credentials =
        Credentials.basic(decoded(parts[0]), parts.length < 2 ? "" : decoded(parts[1]));
    return request.newBuilder().header(AUTHORIZATION, credentials).build();
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }
}
