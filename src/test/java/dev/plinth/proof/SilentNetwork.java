package dev.plinth.proof;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A TCP proxy in front of a server. It can lose the connections that it has without closing them,
 * as a router does that forgets them: neither side learns of it, and new connections work. Unlike a
 * packet filter it needs no privileges.
 */
final class SilentNetwork implements AutoCloseable {
  private final ServerSocket listener;
  private final int serverPort;
  private final Set<Socket> forwarded = ConcurrentHashMap.newKeySet();
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();

  private SilentNetwork(ServerSocket listener, int serverPort) {
    this.listener = listener;
    this.serverPort = serverPort;
  }

  /**
   * Starts the proxy.
   *
   * @param serverPort the port of the server on the loopback interface
   */
  static SilentNetwork start(int serverPort) throws IOException {
    ServerSocket listener = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
    SilentNetwork network = new SilentNetwork(listener, serverPort);
    startThread(network::accept);
    return network;
  }

  /** Returns the URL of a database of the server, by way of the proxy. */
  String url(String direct) {
    return direct.replace(":" + serverPort + "/", ":" + listener.getLocalPort() + "/");
  }

  /** Loses every connection: its bytes are read and dropped from now on. */
  void loseConnections() {
    forwarded.clear();
  }

  private void accept() throws IOException {
    while (true) {
      Socket client = listener.accept();
      Socket server = new Socket(InetAddress.getLoopbackAddress(), serverPort);
      forwarded.add(client);
      open.add(client);
      open.add(server);
      startThread(() -> forward(client, client.getInputStream(), server.getOutputStream()));
      startThread(() -> forward(client, server.getInputStream(), client.getOutputStream()));
    }
  }

  private void forward(Socket client, InputStream in, OutputStream out) throws IOException {
    byte[] buffer = new byte[8_192];
    for (int length = in.read(buffer); length > 0; length = in.read(buffer)) {
      if (forwarded.contains(client)) {
        out.write(buffer, 0, length);
      }
    }
    if (forwarded.contains(client)) {
      out.close();
    }
  }

  private interface Transfer {
    void run() throws IOException;
  }

  private static void startThread(Transfer transfer) {
    Thread thread =
        new Thread(
            () -> {
              try {
                transfer.run();
              } catch (IOException closed) {
                // A side has closed the connection, or the test the proxy.
              }
            });
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() throws IOException {
    listener.close();
    for (Socket socket : open) {
      socket.close();
    }
  }
}
