package dev.plinth.proof;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.http.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Sends bytes that no HTTP client would, and reads what comes back until the other side closes. */
final class RawSocket {
  private static final int LIMIT_MILLIS = 40_000;
  private static final int SHOWN = 300;

  private RawSocket() {}

  /** Asks a backend; every character is one byte. */
  static Reply ask(BootedBackend backend, String request) {
    String asked = request.substring(0, Math.min(request.length(), SHOWN));
    try (Socket socket =
        new Socket(InetAddress.getLoopbackAddress(), backend.address().getPort())) {
      socket.setSoTimeout(LIMIT_MILLIS);
      send(socket, request.getBytes(ISO_8859_1));
      return reply(asked, read(socket.getInputStream()));
    } catch (IOException | IllegalArgumentException e) {
      throw new AssertionError(asked + " has no answer; the log: " + backend.logTail(), e);
    }
  }

  private static void send(Socket socket, byte[] request) throws IOException {
    try {
      socket.getOutputStream().write(request);
    } catch (SocketException answeredBeforeAllWasSent) {
      // Then the answer is there to be read.
    }
  }

  private static byte[] read(InputStream in) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    byte[] part = new byte[8_192];
    try {
      for (int length = in.read(part); length > 0; length = in.read(part)) {
        all.write(part, 0, length);
      }
    } catch (SocketException closedWithoutReadingAll) {
      // What was read before is the answer.
    }
    return all.toByteArray();
  }

  private static Reply reply(String asked, byte[] answer) {
    String text = new String(answer, ISO_8859_1);
    int end = text.indexOf("\r\n\r\n");
    if (end < 0) {
      throw new IllegalArgumentException("no HTTP: " + text);
    }
    List<String> lines = List.of(text.substring(0, end).split("\r\n"));
    int status = Integer.parseInt(lines.get(0).split(" ", 3)[1]);
    String body = new String(answer, end + 4, answer.length - end - 4, UTF_8);
    return new Reply(asked, status, headers(lines), body);
  }

  private static HttpHeaders headers(List<String> lines) {
    Map<String, List<String>> headers = new TreeMap<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] parts = line.split(": ?", 2);
      headers
          .computeIfAbsent(parts[0].toLowerCase(Locale.ROOT), name -> new ArrayList<>())
          .add(parts[1]);
    }
    return HttpHeaders.of(headers, (name, value) -> true);
  }
}
