package dev.plinth.desktop;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** Checks whether windows can be shown. Without a screen, JavaFX would fail with a stack trace. */
public final class ScreenCheck {
  private static final int X11_BASE_PORT = 6000;
  private static final int CONNECT_TIMEOUT_MILLIS = 2000;

  private ScreenCheck() {}

  /** Returns whether this process can show windows; always true on systems other than Linux. */
  public static boolean hasScreen() {
    return hasScreen(System.getenv(), System.getProperty("os.name", ""), Path.of("/tmp/.X11-unix"));
  }

  /**
   * Returns whether an X server accepts connections; always true on systems other than Linux. On
   * Linux, JavaFX needs X11. Wayland sessions offer an X server too.
   *
   * @param sockets the folder of the Unix sockets of local X servers
   */
  static boolean hasScreen(Map<String, String> environment, String system, Path sockets) {
    if (!system.toLowerCase(Locale.ROOT).startsWith("linux")) {
      return true;
    }
    String display = environment.getOrDefault("DISPLAY", "");
    int colon = display.lastIndexOf(':');
    if (colon < 0) {
      return false;
    }
    String number = display.substring(colon + 1).split("\\.", 2)[0];
    String host = display.substring(0, colon);
    if (host.isEmpty() || host.equals("unix")) {
      return acceptsConnection(sockets.resolve("X" + number));
    }
    return acceptsConnection(host, number);
  }

  /**
   * Returns whether a server accepts a connection. A killed server leaves its socket file behind.
   */
  private static boolean acceptsConnection(Path socket) {
    try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
      return channel.isConnected();
    } catch (IOException | IllegalArgumentException e) {
      return false;
    }
  }

  private static boolean acceptsConnection(String host, String number) {
    try (Socket socket = new Socket()) {
      int port = X11_BASE_PORT + Integer.parseInt(number);
      socket.connect(new InetSocketAddress(host, port), CONNECT_TIMEOUT_MILLIS);
      return true;
    } catch (IOException | IllegalArgumentException e) {
      return false;
    }
  }
}
