package dev.plinth.artifact;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import dev.plinth.problem.ProblemException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * An exclusive lock on an output path. The operating system releases the lock when its process
 * ends. So all temporary files next to a locked path are leftovers of runs that have ended, or
 * belong to the holder of the lock.
 */
final class OutputLock implements AutoCloseable {
  /**
   * The paths that threads of this process have locked. A file lock only excludes other processes.
   */
  private static final Set<Path> LOCKED_PATHS = ConcurrentHashMap.newKeySet();

  private final OutputPath output;
  private final FileChannel channel;

  private OutputLock(OutputPath output, FileChannel channel) {
    this.output = output;
    this.channel = channel;
  }

  /**
   * Locks an output path, then restores or deletes the leftovers of a killed run.
   *
   * @throws ProblemException if another run holds the lock
   */
  static OutputLock acquire(OutputPath output)
      throws ProblemException, IOException, InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    if (!LOCKED_PATHS.add(output.path())) {
      throw alreadyLocked(output);
    }
    FileChannel channel = null;
    try {
      while (channel == null) {
        channel = tryLock(output);
      }
    } finally {
      if (channel == null) {
        LOCKED_PATHS.remove(output.path());
      }
    }
    OutputLock lock = new OutputLock(output, channel);
    try {
      lock.recover();
      return lock;
    } catch (IOException e) {
      lock.close();
      throw e;
    }
  }

  /**
   * Returns the channel of the locked file; null if another run has just released the lock, so that
   * the caller must try again.
   */
  private static @Nullable FileChannel tryLock(OutputPath output)
      throws ProblemException, IOException {
    FileChannel channel = FileChannel.open(output.lock(), Set.of(CREATE, WRITE, NOFOLLOW_LINKS));
    boolean ownsLock = false;
    try {
      // The locked byte is far behind the content: on Windows, locked bytes cannot be written.
      if (channel.tryLock(Long.MAX_VALUE - 1, 1, false) == null) {
        throw alreadyLocked(output);
      }
      ownsLock = isLockFile(output, channel);
      return ownsLock ? channel : null;
    } finally {
      if (!ownsLock) {
        channel.close();
      }
    }
  }

  private static ProblemException alreadyLocked(OutputPath output) {
    return new ProblemException(
        "cannot write %s: another run is writing it".formatted(output.requested()),
        "wait until the other run ends");
  }

  /**
   * Returns whether the channel is open on the current lock file. A run that ends between our open
   * and our lock deletes the file, and the next run creates another. A random length tells the two
   * files apart. Reading the file would open and close the file again, and POSIX would then release
   * the lock.
   */
  private static boolean isLockFile(OutputPath output, FileChannel channel) throws IOException {
    int length = ThreadLocalRandom.current().nextInt(1, 1 << 20);
    channel.truncate(0).write(ByteBuffer.allocate(1), length - 1L);
    try {
      return Files.size(output.lock()) == length;
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  /**
   * Restores or deletes the leftovers of a killed run. A run that was killed between its two
   * renames left no output, only the old folder as the backup. A run that was killed within an
   * update left the rest of it.
   */
  private void recover() throws IOException {
    FolderTree.delete(output.temporary());
    FolderTree.delete(output.discarded());
    if (Files.exists(output.update(), NOFOLLOW_LINKS)) {
      FolderUpdate.apply(output);
    }
    if (Files.exists(output.backup(), NOFOLLOW_LINKS)) {
      Files.move(
          output.backup(), output.exists() ? output.discarded() : output.path(), ATOMIC_MOVE);
      FolderTree.delete(output.discarded());
    }
  }

  /** Replaces the output by the temporary file, atomically. */
  void commitFile() throws IOException {
    Files.move(output.temporary(), output.path(), ATOMIC_MOVE, REPLACE_EXISTING);
  }

  /**
   * Replaces the output by the temporary folder with two renames, since Java cannot exchange two
   * folders atomically. If the process is killed between the renames, the next run restores the
   * backup. If the second rename fails, the backup is restored at once.
   */
  void commitFolder() throws IOException {
    boolean existed = output.exists();
    if (existed) {
      Files.move(output.path(), output.backup(), ATOMIC_MOVE);
    }
    try {
      Files.move(output.temporary(), output.path(), ATOMIC_MOVE);
    } catch (IOException e) {
      if (existed) {
        Files.move(output.backup(), output.path(), ATOMIC_MOVE);
      }
      throw e;
    }
    if (existed) {
      Files.move(output.backup(), output.discarded(), ATOMIC_MOVE);
    }
  }

  /**
   * Decides the update that the temporary folder contains, and applies it. If the process is killed
   * meanwhile, the next run applies the rest.
   */
  void commitUpdate() throws IOException {
    Files.move(output.temporary(), output.update(), ATOMIC_MOVE);
    FolderUpdate.apply(output);
  }

  /**
   * Deletes the temporary files and releases the lock. If a file cannot be deleted, the next run
   * deletes the file.
   */
  @Override
  public void close() {
    try (channel) {
      FolderTree.delete(output.temporary());
      FolderTree.delete(output.discarded());
      Files.deleteIfExists(output.lock());
    } catch (IOException e) {
      return; // the output is complete, or the caller already handles an exception
    } finally {
      LOCKED_PATHS.remove(output.path());
    }
  }
}
