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
 * The theme of the operating system, read with the system's own commands.
 *
 * @param osName the name of the operating system
 * @param commands runs the commands of the system
 */
public record SystemTheme(String osName, CommandRunner commands) {
  private static final Duration TIMEOUT = Duration.ofSeconds(1);

  /** Runs commands of the system. */
  @FunctionalInterface
  public interface CommandRunner {
    /**
     * Runs a command for at most a second and returns its output; empty if the command fails or
     * takes longer.
     *
     * @throws IOException if the command does not exist
     */
    String run(List<String> command) throws IOException, InterruptedException;
  }

  public SystemTheme {
    requireNonNull(osName);
    requireNonNull(commands);
  }

  /** Returns the theme of this machine. */
  public static SystemTheme ofMachine() {
    return new SystemTheme(System.getProperty("os.name", ""), SystemTheme::run);
  }

  /**
   * Returns whether the theme is dark; false if the system does not report a theme. Blocks for at
   * most a second per command.
   */
  public boolean isDark() throws InterruptedException {
    String name = osName.toLowerCase(Locale.ROOT);
    try {
      if (name.startsWith("windows")) {
        String theme = "HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Themes\\Personalize";
        return commands
            .run(List.of("reg", "query", theme, "/v", "AppsUseLightTheme"))
            .contains("0x0");
      }
      if (name.startsWith("mac")) {
        return commands
            .run(List.of("defaults", "read", "-g", "AppleInterfaceStyle"))
            .contains("Dark");
      }
      return gnome("color-scheme").contains("prefer-dark")
          || gnome("gtk-theme").toLowerCase(Locale.ROOT).contains("dark");
    } catch (IOException e) {
      return false; // the system has no such command
    }
  }

  private String gnome(String key) throws IOException, InterruptedException {
    return commands.run(List.of("gsettings", "get", "org.gnome.desktop.interface", key));
  }

  static String run(List<String> command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    try (InputStream out = process.getInputStream()) {
      process.getOutputStream().close();
      if (!process.waitFor(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)) {
        return ""; // too slow; not blocked by unread output, which fits in the pipe
      }
      return process.exitValue() == 0 ? new String(out.readAllBytes(), UTF_8) : "";
    } finally {
      process.destroyForcibly();
    }
  }
}
