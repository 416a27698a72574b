package dev.plinth.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

/** Attacks on the HTTP level: methods, message lengths, origins and invalid HTTP. */
final class ProtocolAttacks {
  private static final String END = "\r\n\r\n";
  private static final String CHUNKED = "Transfer-Encoding: chunked" + END;
  private static final String CREATE = start("POST", "/books") + "Content-Type: application/json";
  private static final int MORE_THAN_ALLOWED = 1_100_000;

  private ProtocolAttacks() {}

  static List<Attack> all() {
    List<Attack> all = new ArrayList<>();
    all.addAll(methods());
    all.addAll(bodies());
    all.addAll(origins());
    all.addAll(hosts());
    all.addAll(headers());
    for (String line : List.of("FOO /books", "get /books", "GET books", "CONNECT x:1")) {
      all.add(Attack.raw(line, line + " HTTP/1.1\r\nHost: x" + END, 400));
    }
    all.add(Attack.raw("not HTTP", "\u0016\u0003\u0001\0\u00a5\u0001" + END, 400));
    all.add(Attack.raw("not ASCII", start("GET", "/books/\u00c3\u00a9") + END, 400));
    all.add(Attack.raw("NUL in a header", start("GET", "/health") + "X: \0" + END, 400));
    all.add(Attack.raw("no colon in a header", start("GET", "/health") + "X" + END, 400));
    return all;
  }

  private static List<Attack> methods() {
    return List.of(
        head("/books"),
        head("/health"),
        head("/openapi.json"),
        method("OPTIONS", "/books", "GET, HEAD, POST"),
        method("PATCH", "/books", "GET, HEAD, POST"),
        method("DELETE", "/books", "GET, HEAD, POST"),
        method("TRACE", "/books/k", "DELETE, GET, HEAD, PUT"),
        method("POST", "/books/k", "DELETE, GET, HEAD, PUT"),
        method("POST", "/health", "GET, HEAD"),
        method("DELETE", "/openapi.json", "GET, HEAD"),
        method("POST", "/docs", "GET, HEAD"));
  }

  /** HEAD is answered as GET, with the length of the body that it leaves out. */
  private static Attack head(String path) {
    return new Attack(
        "HEAD " + path,
        200,
        target -> {
          Reply reply = RawSocket.exchange(target.backend(), start("HEAD", path) + "X: y" + END);
          assertThat(reply.text()).as("%s", reply).isEmpty();
          assertThat(reply.header("Content-Length"))
              .as("%s", reply)
              .isEqualTo(target.anonymous().get(path).header("Content-Length"));
          return reply;
        });
  }

  private static Attack method(String method, String path, String allowed) {
    return new Attack(
        method + " " + path + " allows " + allowed,
        405,
        target -> {
          Reply reply = RawSocket.exchange(target.backend(), start(method, path) + "X: y" + END);
          assertThat(reply.header("Allow").split(", "))
              .as("%s", reply)
              .containsExactlyInAnyOrder(allowed.split(", "));
          return reply;
        });
  }

  /** Requests whose body length is missing or wrong. */
  private static List<Attack> bodies() {
    String large = Integer.toHexString(MORE_THAN_ALLOWED) + "\r\n" + "x".repeat(MORE_THAN_ALLOWED);
    return List.of(
        // The request never ends; the backend must answer nevertheless.
        Attack.raw("chunked, too large", CREATE + "\r\n" + CHUNKED + large, 413),
        Attack.raw(
            "declared length, too large",
            CREATE + "\r\nContent-Length: 9000000" + END + "x".repeat(MORE_THAN_ALLOWED),
            413),
        Attack.raw("chunked", CREATE + "\r\n" + CHUNKED + "2\r\n{}\r\n0" + END, 422),
        Attack.raw("no size", CREATE + "\r\n" + CHUNKED + "zz\r\n{}\r\n0" + END, 400),
        Attack.raw("endless size", CREATE + "\r\n" + CHUNKED + "f".repeat(20) + END, 400),
        Attack.raw(
            "both lengths",
            CREATE + "\r\nContent-Length: 3\r\n" + CHUNKED + "2\r\n{}\r\n0" + END,
            400),
        length("2\r\nContent-Length: 3"),
        length("-2"),
        length("x"),
        length("9".repeat(30)));
  }

  /** Headers and trailers that outgrow what the server keeps in memory. */
  private static List<Attack> headers() {
    String longLine = "X: " + "x".repeat(MORE_THAN_ALLOWED) + END;
    String many = "X: y\r\n".repeat(MORE_THAN_ALLOWED / 6) + END;
    String trailers = CREATE + "\r\n" + CHUNKED + "2\r\n{}\r\n0\r\n";
    return List.of(
        Attack.raw("one long header", start("GET", "/health") + longLine, 400),
        Attack.raw("many headers", start("GET", "/health") + many, 400),
        Attack.raw("a long path", start("GET", "/" + "x".repeat(MORE_THAN_ALLOWED)) + END, 400),
        Attack.raw("a long trailer", trailers + longLine, 400),
        Attack.raw(
            "headers within the limit",
            start("GET", "/health") + "X: y\r\n".repeat(9_000) + END,
            200));
  }

  private static Attack length(String length) {
    String request = CREATE + "\r\nContent-Length: " + length + END + "{}";
    return Attack.raw("Content-Length: " + length, request, 400);
  }

  private static List<Attack> origins() {
    return List.of(
        preflight("http://localhost:3000", "http://localhost:3000", 200),
        preflight("http://127.0.0.1", "http://127.0.0.1", 200),
        preflight("http://[::1]:5173", "http://[::1]:5173", 200),
        preflight("https://evil.example", "", 400),
        preflight("http://localhost.evil.example", "", 400),
        preflight("http://localhost:3000.evil.example", "", 400),
        preflight("http://127.0.0.1@evil.example", "", 400),
        preflight("null", "", 400));
  }

  /** The preflight request that a browser sends before a page of the origin may write. */
  private static Attack preflight(String origin, String allowed, int status) {
    String headers = "Origin: " + origin + "\r\nAccess-Control-Request-Method: POST";
    String request = start("OPTIONS", "/books") + headers + END;
    return new Attack(
        "a page of " + origin,
        status,
        target -> {
          Reply reply = RawSocket.exchange(target.backend(), request);
          assertThat(reply.header("Access-Control-Allow-Origin"))
              .as("%s", reply)
              .isEqualTo(allowed);
          return reply;
        });
  }

  /** Without accounts, a web page must not reach the backend by a name of its owner. */
  private static List<Attack> hosts() {
    return List.of(
        host("evil.example", 400),
        host("evil.example:8000", 400),
        host("127.0.0.1.evil.example", 400),
        host("evil.localhost.", 400),
        host("[::1", 400),
        host("localhost:8000", 200),
        host("backend", 200),
        host("192.168.1.20:8000", 200),
        host("[fe80::1]:8000", 200),
        host("", 200));
  }

  private static Attack host(String host, int status) {
    String request = start("GET", "/books").replace("Host: x", "Host: " + host);
    return Attack.raw("host " + host, request + "X: y" + END, status);
  }

  private static String start(String method, String path) {
    return method + " " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n";
  }
}
