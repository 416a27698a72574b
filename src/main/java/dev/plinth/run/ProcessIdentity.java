package dev.plinth.run;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * A globally unique identity of a process. A process id alone is not unique: the system reuses
 * process ids, and each machine and each container has its own. The start time and the PID
 * namespace make the identity unique.
 *
 * @param pidNamespace the PID namespace: on Linux the boot id of the machine and the namespace's
 *     id, elsewhere the host name
 * @param pid the process id in that namespace
 * @param startTime the start time: on Linux in clock ticks since boot, which a change of the system
 *     clock does not affect; elsewhere as an ISO instant
 */
record ProcessIdentity(String pidNamespace, long pid, String startTime) {
  private static final Path PROCESSES = Path.of("/proc");
  private static final Path BOOT_ID = PROCESSES.resolve("sys/kernel/random/boot_id");
  private static final Path PID_NAMESPACE = PROCESSES.resolve("self/ns/pid");

  /** The positions of the state and the start time after the name in {@code /proc/PID/stat}. */
  private static final int STATE_FIELD = 0;

  private static final int START_TIME_FIELD = 19;

  /** The possible answers to the question whether a process still runs. */
  enum Liveness {
    ALIVE,
    GONE,
    UNKNOWN
  }

  /** Returns the identity of this process. */
  static ProcessIdentity ofProcess() {
    long pid = ProcessHandle.current().pid();
    return new ProcessIdentity(currentNamespace(), pid, readStartTime(pid));
  }

  private static String currentNamespace() {
    try {
      return Files.exists(BOOT_ID)
          ? Files.readString(BOOT_ID).strip() + ' ' + Files.readSymbolicLink(PID_NAMESPACE)
          : InetAddress.getLocalHost().getHostName();
    } catch (IOException e) {
      return "localhost";
    }
  }

  /** Returns the start time of a process of this namespace; empty if no such process runs. */
  private static String readStartTime(long pid) {
    if (!Files.exists(BOOT_ID)) {
      return ProcessHandle.of(pid)
          .filter(ProcessHandle::isAlive)
          .map(process -> process.info().startInstant().map(Object::toString).orElse("some time"))
          .orElse("");
    }
    try { // Java's start time depends on the system clock, which can be changed
      String line = Files.readString(PROCESSES.resolve(pid + "/stat"));
      String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ", -1);
      boolean hasEnded = fields[STATE_FIELD].equals("Z") || fields[STATE_FIELD].equals("X");
      return hasEnded ? "" : fields[START_TIME_FIELD];
    } catch (IOException e) {
      return "";
    }
  }

  /** Returns the labels that hold this identity. */
  Map<String, String> labels() {
    return new TreeMap<>(
        Map.of(
            DockerLabel.PID_NAMESPACE,
            pidNamespace,
            DockerLabel.PID,
            Long.toString(pid),
            DockerLabel.STARTED,
            startTime));
  }

  /**
   * Returns whether the process in the labels still runs. The answer is unknown if that process
   * belongs to another PID namespace, or if the labels are incomplete.
   */
  Liveness liveness(Map<String, String> labels) {
    if (!pidNamespace.equals(labels.get(DockerLabel.PID_NAMESPACE))) {
      return Liveness.UNKNOWN; // another machine or container, or a boot before the current one
    }
    try {
      String actual = readStartTime(Long.parseLong(labels.getOrDefault(DockerLabel.PID, "")));
      boolean isSame = !actual.isEmpty() && actual.equals(labels.get(DockerLabel.STARTED));
      return isSame ? Liveness.ALIVE : Liveness.GONE;
    } catch (NumberFormatException e) {
      return Liveness.UNKNOWN;
    }
  }
}
