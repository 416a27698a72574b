package dev.plinth.desktop.state;

import dev.plinth.home.UserFolders;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The saved copy of one window's unsaved work. The copy survives a crash of the process. */
public final class WindowSession implements AutoCloseable {
  private static final int MAX_WINDOWS = 100;

  private final RecoverySlot slot;
  private final Optional<UnsavedWork> recovered;
  private final boolean first;
  private boolean ended;

  private WindowSession(RecoverySlot slot, Optional<UnsavedWork> recovered, boolean first) {
    this.slot = slot;
    this.recovered = recovered;
    this.first = first;
  }

  /**
   * Begins a session. Takes over the unsaved work of a crashed window, if the work is wanted and no
   * other session holds it.
   *
   * @param folder the state folder
   * @param wanted whether to take over unsaved work; other work is left to another window
   * @throws IOException if the folder cannot be written, or too many windows are open
   */
  public static WindowSession begin(Path folder, Predicate<UnsavedWork> wanted) throws IOException {
    UserFolders.createPrivate(folder);
    List<RecoverySlot> acquired = new ArrayList<>();
    try {
      WindowSession session = choose(folder, wanted, acquired);
      acquired.remove(session.slot);
      return session;
    } finally {
      for (RecoverySlot slot : acquired) {
        slot.close();
      }
    }
  }

  private static WindowSession choose(
      Path folder, Predicate<UnsavedWork> wanted, List<RecoverySlot> acquired) throws IOException {
    Optional<RecoverySlot> free = Optional.empty();
    boolean first = true;
    for (int number = 1; number <= MAX_WINDOWS; number++) {
      boolean last = !RecoverySlot.exists(folder, number);
      if (last && free.isPresent()) {
        break;
      }
      Optional<RecoverySlot> slot = RecoverySlot.tryAcquire(folder, number);
      slot.ifPresent(acquired::add);
      first &= slot.isPresent();
      Optional<UnsavedWork> recovered =
          slot.flatMap(found -> UnsavedWork.ofValues(found.file().read()));
      if (slot.isPresent() && recovered.filter(wanted).isPresent()) {
        return new WindowSession(slot.get(), recovered, first);
      }
      if (free.isEmpty()) {
        free = slot.filter(found -> !found.file().exists());
      }
    }
    RecoverySlot chosen = free.orElseThrow(() -> new IOException("too many windows are open"));
    return new WindowSession(chosen, Optional.empty(), first);
  }

  /** Returns the unsaved work of a crashed window; empty if there was none. */
  public Optional<UnsavedWork> recovered() {
    return recovered;
  }

  /** Returns whether no other window was open when the session began. */
  public boolean isFirst() {
    return first;
  }

  /** Saves unsaved work in place of the previous copy. Does nothing once the session has ended. */
  public synchronized void save(UnsavedWork work) throws IOException {
    if (!ended) {
      slot.file().write(work.toValues());
    }
  }

  /**
   * Deletes the saved copy, because the work is saved in its file or was discarded. Does nothing
   * once the session has ended.
   */
  public synchronized void clear() throws IOException {
    if (!ended) { // else another window may hold the slot by now
      slot.file().delete();
    }
  }

  /**
   * Ends the session of a window that closes normally. Deletes the saved copy and releases the
   * slot.
   */
  public synchronized void end() throws IOException {
    clear();
    ended = true;
    slot.close();
  }

  /** Releases the slot. The saved copy stays, so that another window can recover the work. */
  @Override
  public synchronized void close() throws IOException {
    ended = true;
    slot.close();
  }
}
