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
 * A small UTF-8 text file that is replaced atomically. On systems with POSIX file permissions, only
 * the owner can read the file.
 *
 * @param path the path; its folder is created on the first write
 */
public record PrivateFile(Path path) {

  /**
   * Returns the content, or empty if the file does not exist.
   *
   * @throws IOException if the file cannot be read or is not valid UTF-8
   */
  public Optional<String> read() throws IOException {
    try {
      return Optional.of(Files.readString(path, UTF_8));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /**
   * Replaces the content.
   *
   * @throws IOException if the file cannot be written; the previous content is then kept
   */
  public void write(String content) throws IOException {
    Path folder = path.toAbsolutePath().getParent();
    if (folder == null) {
      throw new IOException(path + " is not a file");
    }
    UserFolders.createPrivate(folder);
    // Java creates temporary files with mode 0600, and a move keeps the mode.
    Path temporary = Files.createTempFile(folder, "." + path.getFileName(), ".new");
    try {
      Files.writeString(temporary, content, UTF_8);
      Files.move(temporary, path, ATOMIC_MOVE, REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  /**
   * Renames an unreadable file to the same name plus {@code .bad}, so that a new file does not
   * overwrite its content. An earlier {@code .bad} file is replaced.
   *
   * @throws IOException if the file cannot be renamed
   */
  public void putAside() throws IOException {
    Files.move(path, path.resolveSibling(path.getFileName() + ".bad"), REPLACE_EXISTING);
  }
}
