package dev.plinth.desktop.state;

import dev.plinth.home.Folders;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The memory of one window for what is typed in it, kept through a crash of its process. */
public final class Session implements AutoCloseable {
  private static final int MOST_WINDOWS = 100;

  private final Slot slot;
  private final Optional<Typed> left;
  private boolean ended;

  private Session(Slot slot, Optional<Typed> left) {
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
  public static Session begin(Path folder, Predicate<Typed> wanted) throws IOException {
    Folders.open(folder);
    List<Slot> taken = new ArrayList<>();
    try {
      Session session = choose(folder, wanted, taken);
      taken.remove(session.slot);
      return session;
    } finally {
      for (Slot slot : taken) {
        slot.close();
      }
    }
  }

  private static Session choose(Path folder, Predicate<Typed> wanted, List<Slot> taken)
      throws IOException {
    Optional<Slot> free = Optional.empty();
    for (int number = 1; number <= MOST_WINDOWS; number++) {
      boolean last = !Slot.exists(folder, number);
      if (last && free.isPresent()) {
        break;
      }
      Optional<Slot> slot = Slot.take(folder, number);
      slot.ifPresent(taken::add);
      Optional<Typed> left = slot.flatMap(found -> Typed.ofValues(found.file().read()));
      if (slot.isPresent() && left.filter(wanted).isPresent()) {
        return new Session(slot.get(), left);
      }
      if (free.isEmpty()) {
        free = slot.filter(found -> !found.file().exists());
      }
    }
    Slot chosen = free.orElseThrow(() -> new IOException("too many windows are open"));
    return new Session(chosen, Optional.empty());
  }

  /** Gives what a window that ended badly has left. */
  public Optional<Typed> left() {
    return left;
  }

  /** Keeps this instead of what was kept before; nothing any more once it has ended. */
  public synchronized void keep(Typed typed) throws IOException {
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
