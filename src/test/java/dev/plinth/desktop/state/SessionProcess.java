package dev.plinth.desktop.state;

import java.nio.file.Path;
import java.util.Optional;

/** A window's session in a process of its own, to be killed. */
final class SessionProcess {
  private SessionProcess() {}

  public static void main(String[] words) throws Exception {
    WindowSession session = WindowSession.begin(Path.of(words[0]), left -> true);
    session.keep(new UnsavedWork("typed in another process", "", Optional.empty(), ""));
    System.out.println("kept");
    Thread.sleep(120_000);
    session.close();
  }
}
