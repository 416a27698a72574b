package dev.plinth.desktop.state;

import dev.plinth.home.UserFolders;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The memory of one window for what is typed in it, kept through a crash of its process. */
public final class WindowSession implements AutoCloseable {
  private static final int MOST_WINDOWS = 100;

  private final RecoverySlot slot;
  private final Optional<UnsavedWork> left;
  private boolean ended;

  private WindowSession(RecoverySlot slot, Optional<UnsavedWork> left) {
    this.slot = slot;
    this.left = left;
  }

  /**
   * Begins one. It takes over what the first window that ended badly has left and nobody took yet.
   *
   * @param folder the folder of state
   * @param wanted which leftovers are welcome; others wait for another window
   * @throws IOException when nothing can be kept there
   */
  public static WindowSession begin(Path folder, Predicate<UnsavedWork> wanted) throws IOException {
    UserFolders.open(folder);
    List<RecoverySlot> taken = new ArrayList<>();
    try {
      WindowSession session = choose(folder, wanted, taken);
      taken.remove(session.slot);
      return session;
    } finally {
      for (RecoverySlot slot : taken) {
        slot.close();
      }
    }
  }

  private static WindowSession choose(
      Path folder, Predicate<UnsavedWork> wanted, List<RecoverySlot> taken) throws IOException {
    Optional<RecoverySlot> free = Optional.empty();
    for (int number = 1; number <= MOST_WINDOWS; number++) {
      boolean last = !RecoverySlot.exists(folder, number);
      if (last && free.isPresent()) {
        break;
      }
      Optional<RecoverySlot> slot = RecoverySlot.take(folder, number);
      slot.ifPresent(taken::add);
      Optional<UnsavedWork> left = slot.flatMap(found -> UnsavedWork.ofValues(found.file().read()));
      if (slot.isPresent() && left.filter(wanted).isPresent()) {
        return new WindowSession(slot.get(), left);
      }
      if (free.isEmpty()) {
        free = slot.filter(found -> !found.file().exists());
      }
    }
    RecoverySlot chosen = free.orElseThrow(() -> new IOException("too many windows are open"));
    return new WindowSession(chosen, Optional.empty());
  }

  /** Gives what a window that ended badly has left. */
  public Optional<UnsavedWork> left() {
    return left;
  }

  /** Keeps this instead of what was kept before; nothing any more once it has ended. */
  public synchronized void keep(UnsavedWork typed) throws IOException {
    if (!ended) {
      slot.file().write(typed.toValues());
    }
  }

  /** Keeps nothing: all that was typed is elsewhere. */
  public synchronized void forget() throws IOException {
    if (!ended) { // else its place may be another window's by now
      slot.file().delete();
    }
  }

  /** Forgets, and lets go of its place: a window has ended well. */
  public synchronized void end() throws IOException {
    forget();
    ended = true;
    slot.close();
  }

  /** Lets go of its place; what is kept waits for another window. */
  @Override
  public synchronized void close() throws IOException {
    ended = true;
    slot.close();
  }
}
