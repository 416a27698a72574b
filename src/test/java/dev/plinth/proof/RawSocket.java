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

/** A socket for raw requests, which need not be valid HTTP. */
final class RawSocket {
  private static final int TIMEOUT_MILLIS = 40_000;
  private static final int MAX_SHOWN_LENGTH = 300;

  private RawSocket() {}

  /**
   * Sends a request and reads the reply until the backend closes the connection.
   *
   * @param request the request in Latin-1: each character is one byte
   */
  static Reply exchange(BootedBackend backend, String request) {
    String shownRequest = request.substring(0, Math.min(request.length(), MAX_SHOWN_LENGTH));
    try (Socket socket =
        new Socket(InetAddress.getLoopbackAddress(), backend.address().getPort())) {
      socket.setSoTimeout(TIMEOUT_MILLIS);
      write(socket, request.getBytes(ISO_8859_1));
      return reply(shownRequest, read(socket.getInputStream()));
    } catch (IOException | IllegalArgumentException e) {
      throw new AssertionError(shownRequest + " got no response; log: " + backend.logTail(), e);
    }
  }

  private static void write(Socket socket, byte[] request) throws IOException {
    try {
      socket.getOutputStream().write(request);
    } catch (SocketException closedEarly) {
      // The backend answered early; read the reply.
    }
  }

  private static byte[] read(InputStream in) throws IOException {
    ByteArrayOutputStream response = new ByteArrayOutputStream();
    byte[] buffer = new byte[8_192];
    try {
      for (int length = in.read(buffer); length > 0; length = in.read(buffer)) {
        response.write(buffer, 0, length);
      }
    } catch (SocketException closedEarly) {
      // The backend closed the connection early; the bytes read so far are the reply.
    }
    return response.toByteArray();
  }

  private static Reply reply(String shownRequest, byte[] response) {
    String text = new String(response, ISO_8859_1);
    int end = text.indexOf("\r\n\r\n");
    if (end < 0) {
      throw new IllegalArgumentException("not HTTP: " + text);
    }
    List<String> lines = List.of(text.substring(0, end).split("\r\n"));
    int status = Integer.parseInt(lines.get(0).split(" ", 3)[1]);
    String body = new String(response, end + 4, response.length - end - 4, UTF_8);
    return new Reply(shownRequest, status, headers(lines), body);
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
