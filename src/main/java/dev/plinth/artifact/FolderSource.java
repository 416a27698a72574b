package dev.plinth.artifact;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

/**
 * A project in a folder.
 *
 * @param root the folder
 */
record FolderSource(Path root) implements ProjectSource {
  FolderSource {
    requireNonNull(root);
  }

  @Override
  public Set<String> names(String folder) throws IOException {
    Set<String> names = new TreeSet<>();
    Path path = root.resolve(folder);
    if (!Files.isDirectory(path)) {
      return names;
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(path, Files::isRegularFile)) {
      files.forEach(file -> names.add(String.valueOf(file.getFileName())));
    }
    return names;
  }

  @Override
  public byte[] bytes(String path) throws IOException {
    try (InputStream in = Files.newInputStream(root.resolve(path))) {
      return ProjectSource.readAll(in, path);
    }
  }

  @Override
  public void close() {
    // nothing is open
  }
}
