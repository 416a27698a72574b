package dev.plinth.desktop.state;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A numbered file for the unsaved work of one window, locked while the window is open. The
 * operating system releases the lock when the process ends, even after a crash. The lock file is
 * never deleted: otherwise two windows could lock the same number.
 */
final class RecoverySlot implements AutoCloseable {
  private final FileChannel lock;
  private final StateFile file;

  private RecoverySlot(FileChannel lock, StateFile file) {
    this.lock = lock;
    this.file = file;
  }

  static boolean exists(Path folder, int number) {
    return Files.exists(lockFile(folder, number));
  }

  /** Acquires the slot with a number. Returns empty if another window holds the slot. */
  static Optional<RecoverySlot> tryAcquire(Path folder, int number) throws IOException {
    FileChannel channel = FileChannel.open(lockFile(folder, number), CREATE, WRITE);
    if (!tryLock(channel)) {
      channel.close();
      return Optional.empty();
    }
    StateFile file = new StateFile(folder, "typed-" + number + ".properties");
    return Optional.of(new RecoverySlot(channel, file));
  }

  private static boolean tryLock(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock(); // held until the channel closes
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false; // another window of this process
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  private static Path lockFile(Path folder, int number) {
    return folder.resolve("typed-" + number + ".lock");
  }

  StateFile file() {
    return file;
  }

  @Override
  public void close() throws IOException {
    lock.close();
  }
}
