package dev.plinth.desktop;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** Whether a window can be shown at all, found out before the toolkit tries and fails. */
public final class ScreenCheck {
  private static final int FIRST_PORT_OF_X = 6000;
  private static final int PATIENCE_MILLIS = 2000;

  private ScreenCheck() {}

  /** Tells whether this process has a screen. */
  public static boolean isThere() {
    return isThere(System.getenv(), System.getProperty("os.name", ""), Path.of("/tmp/.X11-unix"));
  }

  /** On Linux the toolkit speaks X11; Wayland's sessions have an X server too. */
  static boolean isThere(Map<String, String> environment, String system, Path sockets) {
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
      return answers(sockets.resolve("X" + number));
    }
    return answers(host, number);
  }

  /** A server that was killed leaves its socket behind, and nobody answers there. */
  private static boolean answers(Path socket) {
    try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
      return channel.isConnected();
    } catch (IOException | IllegalArgumentException e) {
      return false;
    }
  }

  private static boolean answers(String host, String number) {
    try (Socket socket = new Socket()) {
      int port = FIRST_PORT_OF_X + Integer.parseInt(number);
      socket.connect(new InetSocketAddress(host, port), PATIENCE_MILLIS);
      return true;
    } catch (IOException | IllegalArgumentException e) {
      return false;
    }
  }
}
