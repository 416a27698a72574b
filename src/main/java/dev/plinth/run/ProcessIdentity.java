package dev.plinth.run;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * One process among all that ever were. Its number is used again some day, so when it began belongs
 * to it, by a clock that nobody sets; and the same number stands in the table of every machine and
 * of every container.
 *
 * @param table the table of processes: of a machine from its switching on to its switching off, or
 *     of a part of it that has a table of its own
 * @param pid its number there
 * @param begun when it began, in the words of its system
 */
record ProcessIdentity(String table, long pid, String begun) {
  private static final Path PROCESSES = Path.of("/proc");
  private static final Path THIS_START = PROCESSES.resolve("sys/kernel/random/boot_id");
  private static final Path THIS_TABLE = PROCESSES.resolve("self/ns/pid");

  /** Where the state and the beginning of a process stand in its line, behind its name. */
  private static final int STATE = 0;

  private static final int BEGUN = 19;

  /** What is known of a process. */
  enum Life {
    ALIVE,
    GONE,
    UNKNOWN
  }

  /** Gives this process. */
  static ProcessIdentity ofProcess() {
    long pid = ProcessHandle.current().pid();
    return new ProcessIdentity(thisTable(), pid, begun(pid));
  }

  private static String thisTable() {
    try {
      return Files.exists(THIS_START)
          ? Files.readString(THIS_START).strip() + ' ' + Files.readSymbolicLink(THIS_TABLE)
          : InetAddress.getLocalHost().getHostName();
    } catch (IOException e) {
      return "localhost";
    }
  }

  /** Gives when a process of this table began; nothing where there is none, or none any more. */
  private static String begun(long pid) {
    if (!Files.exists(THIS_START)) {
      return ProcessHandle.of(pid)
          .filter(ProcessHandle::isAlive)
          .map(process -> process.info().startInstant().map(Object::toString).orElse("some time"))
          .orElse("");
    }
    try { // the library reckons from the clock of the wall, which may be set meanwhile
      String line = Files.readString(PROCESSES.resolve(pid + "/stat"));
      String[] words = line.substring(line.lastIndexOf(')') + 2).split(" ", -1);
      boolean isOver = words[STATE].equals("Z") || words[STATE].equals("X");
      return isOver ? "" : words[BEGUN];
    } catch (IOException e) {
      return "";
    }
  }

  /** Gives the labels that name it. */
  Map<String, String> labels() {
    return new TreeMap<>(
        Map.of(
            DockerLabel.TABLE,
            table,
            DockerLabel.PID,
            Long.toString(pid),
            DockerLabel.STARTED,
            begun));
  }

  /** Tells what this process, which is alive, knows of the one that labels name. */
  Life life(Map<String, String> labels) {
    if (!table.equals(labels.get(DockerLabel.TABLE))) {
      return Life.UNKNOWN; // of another machine; or of this one, before it was switched on again
    }
    try {
      String there = begun(Long.parseLong(labels.getOrDefault(DockerLabel.PID, "")));
      boolean isSame = !there.isEmpty() && there.equals(labels.get(DockerLabel.STARTED));
      return isSame ? Life.ALIVE : Life.GONE;
    } catch (NumberFormatException e) {
      return Life.UNKNOWN;
    }
  }
}
