package dev.plinth.artifact;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

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
 * A place that this run alone works at. Whoever holds it knows that all the names beside the place
 * are left from runs that are over, however they ended: the lock goes with its process.
 */
final class OutputLock implements AutoCloseable {
  /** The lock speaks for a whole process; within this one, its runs are told apart here. */
  private static final Set<Path> CLAIMED = ConcurrentHashMap.newKeySet();

  private final OutputPath place;
  private final FileChannel channel;

  private OutputLock(OutputPath place, FileChannel channel) {
    this.place = place;
    this.channel = channel;
  }

  /** Takes the place, and first mends what a killed run left there. */
  static OutputLock on(OutputPath place) throws OutputProblem, IOException, InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    if (!CLAIMED.add(place.path())) {
      throw busy(place);
    }
    FileChannel channel = null;
    try {
      while (channel == null) {
        channel = tryLock(place);
      }
    } finally {
      if (channel == null) {
        CLAIMED.remove(place.path());
      }
    }
    OutputLock claim = new OutputLock(place, channel);
    try {
      claim.recover();
      return claim;
    } catch (IOException e) {
      claim.close();
      throw e;
    }
  }

  /** Gives nothing where another run has just let go: then it is worth another try. */
  private static @Nullable FileChannel tryLock(OutputPath place) throws OutputProblem, IOException {
    FileChannel channel = FileChannel.open(place.lock(), Set.of(CREATE, WRITE, NOFOLLOW_LINKS));
    boolean ours = false;
    try {
      // far behind the content: where locks are strict, the length can still be changed
      if (channel.tryLock(Long.MAX_VALUE - 1, 1, false) == null) {
        throw busy(place);
      }
      ours = isStillThere(place, channel);
      return ours ? channel : null;
    } finally {
      if (!ours) {
        channel.close();
      }
    }
  }

  private static OutputProblem busy(OutputPath place) {
    return new OutputProblem(
        "cannot write %s: another run is writing there".formatted(place.wanted()),
        "wait until it is done");
  }

  /**
   * A run that ended between our opening and our locking has deleted the file that we hold. What we
   * hold and what is there are compared by a length made up for it, because to open and close the
   * file once more would end the lock: so POSIX says.
   */
  private static boolean isStillThere(OutputPath place, FileChannel channel) throws IOException {
    int length = ThreadLocalRandom.current().nextInt(1, 1 << 20);
    channel.truncate(0).write(ByteBuffer.allocate(1), length - 1L);
    try {
      return Files.size(place.lock()) == length;
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  /**
   * Killed between its two renames, a run leaves nothing at the place and the old one beside it.
   */
  private void recover() throws IOException {
    FolderTree.delete(place.fresh());
    FolderTree.delete(place.gone());
    if (Files.exists(place.old(), NOFOLLOW_LINKS)) {
      Files.move(place.old(), place.isTaken() ? place.gone() : place.path(), ATOMIC_MOVE);
      FolderTree.delete(place.gone());
    }
  }

  /** Moves the new file into its place, in one step whatever stands there. */
  void moveFileIn() throws IOException {
    Files.move(place.fresh(), place.path(), ATOMIC_MOVE, REPLACE_EXISTING);
  }

  /**
   * Moves the new folder into its place. Java cannot exchange two folders in one step: a kill
   * between the two renames leaves the place empty and the old one, whole, beside it; the next run
   * puts it back before all else. When the second rename fails, the old one is put back at once.
   */
  void moveFolderIn() throws IOException {
    boolean taken = place.isTaken();
    if (taken) {
      Files.move(place.path(), place.old(), ATOMIC_MOVE);
    }
    try {
      Files.move(place.fresh(), place.path(), ATOMIC_MOVE);
    } catch (IOException e) {
      if (taken) {
        Files.move(place.old(), place.path(), ATOMIC_MOVE);
      }
      throw e;
    }
    if (taken) {
      Files.move(place.old(), place.gone(), ATOMIC_MOVE);
    }
  }

  /**
   * Clears away what this run worked with and lets go. What cannot be deleted, the next run will.
   */
  @Override
  public void close() {
    try (channel) {
      FolderTree.delete(place.fresh());
      FolderTree.delete(place.gone());
      Files.deleteIfExists(place.lock());
    } catch (IOException e) {
      return; // the work is done, or its own fault is on its way
    } finally {
      CLAIMED.remove(place.path());
    }
  }
}
