package dev.plinth.desktop.state;

import java.nio.file.Path;
import java.util.Optional;

/** A window's session in a separate process that a test kills. */
final class SessionProcess {
  private SessionProcess() {}

  public static void main(String[] arguments) throws Exception {
    WindowSession session = WindowSession.begin(Path.of(arguments[0]), work -> true);
    session.save(new UnsavedWork("typed in another process", "", Optional.empty(), "", false));
    System.out.println("kept");
    Thread.sleep(120_000);
    session.close();
  }
}
