package dev.plinth.artifact;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;

/** A folder or a zip that contains a project. */
interface ProjectSource extends Closeable {
  /** The largest file that is read, in bytes; generated files are much smaller. */
  int MAX_BYTES = 16 * 1024 * 1024;

  /** Returns the names of the files in a folder, sorted; none if there is no such folder. */
  Set<String> names(String folder) throws IOException;

  /** Returns the content of a file. */
  byte[] bytes(String path) throws IOException;

  /** Reads a stream to its end. */
  static byte[] readAll(InputStream in, String path) throws IOException {
    byte[] bytes = in.readNBytes(MAX_BYTES + 1);
    if (bytes.length > MAX_BYTES) {
      throw new IOException(path + " is larger than 16 MiB");
    }
    return bytes;
  }
}
