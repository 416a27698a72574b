package dev.plinth.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Drops the packets of connections to a server, so that neither side hears of the other again. It
 * changes the packet filter of its network namespace, so tests with it run in one of their own.
 */
final class PacketFilter implements AutoCloseable {
  private static final Path CONNECTIONS = Path.of("/proc/net/tcp");
  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final String ESTABLISHED = "01";
  private static final int LOCAL = 1;
  private static final int REMOTE = 2;
  private static final int STATE = 3;
  private static final int HEXADECIMAL = 16;

  private final int serverPort;
  private final Set<Integer> lost = new TreeSet<>();

  /**
   * Creates a filter that drops nothing yet.
   *
   * @param serverPort the port of the server on the loopback interface
   */
  PacketFilter(int serverPort) {
    this.serverPort = serverPort;
    if (!Files.isReadable(CONNECTIONS) || iptables("-L", "INPUT").code() != 0) {
      throw TestRequirements.current()
          .missing(
              "the right to use iptables",
              "as root, install iptables and run the tests in a network namespace of their own:"
                  + " unshare --net sh -c 'ip link set lo up && mvn test ...'");
    }
  }

  /** Loses the connections that are open now, in both directions. New ones work. */
  void loseConnections() throws IOException {
    try (var lines = Files.lines(CONNECTIONS)) {
      Set<Integer> open =
          lines
              .skip(1)
              .map(line -> SPACES.split(line.strip()))
              .filter(words -> words[STATE].equals(ESTABLISHED))
              .filter(words -> port(words[REMOTE]) == serverPort)
              .map(words -> port(words[LOCAL]))
              .collect(Collectors.toSet());
      open.removeAll(lost);
      open.forEach(client -> change("-A", client));
      lost.addAll(open);
    }
  }

  private static int port(String address) {
    return Integer.parseInt(address.substring(address.indexOf(':') + 1), HEXADECIMAL);
  }

  private void change(String action, int client) {
    String server = String.valueOf(serverPort);
    String other = String.valueOf(client);
    iptables(action, "INPUT", "-p", "tcp", "--sport", server, "--dport", other, "-j", "DROP");
    iptables(action, "INPUT", "-p", "tcp", "--sport", other, "--dport", server, "-j", "DROP");
  }

  private static ExternalProgram.Result iptables(String... arguments) {
    List<String> command = new ArrayList<>(List.of("iptables", "-w"));
    command.addAll(List.of(arguments));
    return new ExternalProgram(command, Path.of("."), Map.copyOf(System.getenv())).run();
  }

  @Override
  public void close() {
    lost.forEach(client -> change("-D", client));
  }
}
