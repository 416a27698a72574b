package dev.plinth.artifact;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A project in a zip, in whichever folder of the zip it is. */
final class ZipSource implements ProjectSource {
  private final ZipFile zip;
  private final String root;

  /**
   * Opens a zip.
   *
   * @param marker a file of each project, by which the folder of the project is found
   */
  ZipSource(Path file, String marker) throws IOException {
    zip = new ZipFile(file.toFile());
    root =
        zip.stream()
            .map(ZipEntry::getName)
            .filter(name -> name.equals(marker) || name.endsWith('/' + marker))
            .map(name -> name.substring(0, name.length() - marker.length()))
            .min(Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder()))
            .orElse("");
  }

  @Override
  public Set<String> names(String folder) {
    String prefix = folder.isEmpty() ? root : root + folder + '/';
    Set<String> names = new TreeSet<>();
    zip.stream()
        .filter(entry -> !entry.isDirectory() && entry.getName().startsWith(prefix))
        .map(entry -> entry.getName().substring(prefix.length()))
        .filter(name -> name.indexOf('/') < 0)
        .forEach(names::add);
    return names;
  }

  /** Returns the paths of all files, those outside of the project as they are. */
  List<String> allNames() {
    return zip.stream()
        .filter(entry -> !entry.isDirectory())
        .map(ZipEntry::getName)
        .map(name -> name.startsWith(root) ? name.substring(root.length()) : name)
        .toList();
  }

  @Override
  public byte[] bytes(String path) throws IOException {
    ZipEntry entry = zip.getEntry(root + path);
    if (entry == null) {
      throw new FileNotFoundException(path);
    }
    try (InputStream in = zip.getInputStream(entry)) {
      return ProjectSource.readAll(in, path);
    }
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
