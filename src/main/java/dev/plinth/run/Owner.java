package dev.plinth.run;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;

/**
 * Whose something in Docker is. A Docker may serve several machines and several users, and a
 * process id is used again some day: so its start time belongs to it.
 *
 * @param machine the name of the machine
 * @param user the name of the user
 * @param pid the process
 * @param started when that began
 */
record Owner(String machine, String user, long pid, Instant started) {
  /** The clock that start times are reckoned from may be set a little while a machine runs. */
  private static final Duration DRIFT = Duration.ofSeconds(2);

  /** Gives this process. */
  static Owner ofProcess() {
    ProcessHandle process = ProcessHandle.current();
    return new Owner(
        machineName(),
        System.getProperty("user.name", ""),
        process.pid(),
        process.info().startInstant().orElse(Instant.EPOCH));
  }

  private static String machineName() {
    try {
      Path kernel = Path.of("/proc/sys/kernel/hostname");
      return Files.exists(kernel)
          ? Files.readString(kernel).strip()
          : InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "localhost";
    } catch (IOException e) {
      return "localhost";
    }
  }

  /** Gives the labels that find everything of this user on this machine. */
  Map<String, String> personLabels() {
    return Map.of(Label.MACHINE, machine, Label.USER, user);
  }

  /** Tells whether labels name this user on this machine. */
  boolean isPersonOf(Map<String, String> labels) {
    return machine.equals(labels.get(Label.MACHINE)) && user.equals(labels.get(Label.USER));
  }

  /** Tells whether the process that labels name is over. */
  static boolean isGone(Map<String, String> labels) {
    try {
      long pid = Long.parseLong(labels.getOrDefault(Label.PID, "0"));
      Instant started = Instant.parse(labels.getOrDefault(Label.STARTED, ""));
      Optional<ProcessHandle> process = ProcessHandle.of(pid).filter(ProcessHandle::isAlive);
      return process.isEmpty()
          || process
              .get()
              .info()
              .startInstant()
              .filter(real -> Duration.between(started, real).abs().compareTo(DRIFT) > 0)
              .isPresent();
    } catch (NumberFormatException e) {
      return true;
    } catch (DateTimeParseException e) {
      return true;
    }
  }
}
