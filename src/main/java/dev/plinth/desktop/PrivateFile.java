package dev.plinth.desktop;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import dev.plinth.home.UserFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A small text file that is the user's own: it is whole at any moment, and where the system knows
 * modes nobody else may read it.
 *
 * @param path where it is; its folder need not be there yet
 */
public record PrivateFile(Path path) {

  /**
   * Gives what it holds, or nothing where there is no such file.
   *
   * @throws IOException when it cannot be read, or is no UTF-8
   */
  public Optional<String> read() throws IOException {
    try {
      return Optional.of(Files.readString(path, UTF_8));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /**
   * Replaces what it holds.
   *
   * @throws IOException when it cannot be written; then it holds what it held before
   */
  public void write(String content) throws IOException {
    Path folder = path.toAbsolutePath().getParent();
    if (folder == null) {
      throw new IOException(path + " is no file");
    }
    UserFolders.open(folder);
    // Java gives a temporary file mode 0600, and a move keeps it.
    Path fresh = Files.createTempFile(folder, "." + path.getFileName(), ".new");
    try {
      Files.writeString(fresh, content, UTF_8);
      Files.move(fresh, path, ATOMIC_MOVE, REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  /**
   * Puts it aside under a name that ends in {@code .bad}, so that a fresh one loses nothing.
   *
   * @throws IOException when it cannot be moved
   */
  public void putAside() throws IOException {
    Files.move(path, path.resolveSibling(path.getFileName() + ".bad"), REPLACE_EXISTING);
  }
}
