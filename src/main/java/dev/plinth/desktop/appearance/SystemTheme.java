package dev.plinth.desktop.appearance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * Asks the system whether its windows are dark.
 *
 * @param system the name of the system
 * @param answer runs a program and gives what it says
 */
public record SystemTheme(String system, Answer answer) {
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  /** Runs a program and gives what it says. */
  @FunctionalInterface
  public interface Answer {
    /** Does it, in a second at most. */
    String of(List<String> command) throws IOException, InterruptedException;
  }

  public SystemTheme {
    requireNonNull(system);
    requireNonNull(answer);
  }

  /** Gives those of this machine. */
  public static SystemTheme ofMachine() {
    return new SystemTheme(System.getProperty("os.name", ""), SystemTheme::run);
  }

  /** Tells whether they are dark; not where nobody can say. Blocks for a second at most. */
  public boolean areDark() throws InterruptedException {
    String name = system.toLowerCase(Locale.ROOT);
    try {
      if (name.startsWith("windows")) {
        String theme = "HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Themes\\Personalize";
        return answer.of(List.of("reg", "query", theme, "/v", "AppsUseLightTheme")).contains("0x0");
      }
      if (name.startsWith("mac")) {
        return answer.of(List.of("defaults", "read", "-g", "AppleInterfaceStyle")).contains("Dark");
      }
      return gnome("color-scheme").contains("prefer-dark")
          || gnome("gtk-theme").toLowerCase(Locale.ROOT).contains("dark");
    } catch (IOException e) {
      return false; // the system has no such program
    }
  }

  private String gnome(String key) throws IOException, InterruptedException {
    return answer.of(List.of("gsettings", "get", "org.gnome.desktop.interface", key));
  }

  static String run(List<String> command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    try (InputStream out = process.getInputStream()) {
      process.getOutputStream().close();
      if (!process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        return ""; // a few words fit in the pipe: whoever waits does not wait for us
      }
      return process.exitValue() == 0 ? new String(out.readAllBytes(), UTF_8) : "";
    } finally {
      process.destroyForcibly();
    }
  }
}
