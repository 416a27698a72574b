package dev.plinth.run;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.plinth.project.Project;
import dev.plinth.project.ProjectFile;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Locale;

/**
 * Packs a project into the tar archive that Docker builds from. The archive follows the ustar
 * format of POSIX and is created in memory. Every file has the same time, mode and owner, so equal
 * projects have equal bytes, and Docker can reuse its cached layers.
 */
final class BuildContext {
  private static final int BLOCK = 512;
  private static final int NAME_WIDTH = 100;
  private static final int PREFIX_WIDTH = 155;
  private static final int CHECKSUM_OFFSET = 148;

  private BuildContext() {}

  /**
   * Returns the tar archive of a project.
   *
   * @throws IllegalArgumentException if a path does not fit into a ustar header
   */
  static byte[] of(Project project) {
    return of(project.files());
  }

  /** Returns the tar archive of files. */
  static byte[] of(List<ProjectFile> files) {
    ByteArrayOutputStream tar = new ByteArrayOutputStream();
    for (ProjectFile file : files) {
      byte[] bytes = file.bytes();
      tar.writeBytes(header(file.path().value(), bytes.length));
      tar.writeBytes(bytes);
      tar.writeBytes(new byte[Math.floorMod(-bytes.length, BLOCK)]);
    }
    tar.writeBytes(new byte[2 * BLOCK]);
    return tar.toByteArray();
  }

  private static byte[] header(String path, int size) {
    int split =
        path.length() <= NAME_WIDTH ? -1 : path.indexOf('/', path.length() - NAME_WIDTH - 1);
    String name = path.substring(split + 1);
    String prefix = split < 0 ? "" : path.substring(0, split);
    if (name.length() > NAME_WIDTH || prefix.length() > PREFIX_WIDTH) {
      throw new IllegalArgumentException("path too long for a ustar header: " + path);
    }
    ByteBuffer header = ByteBuffer.allocate(BLOCK);
    put(header, name, NAME_WIDTH);
    put(header, "0000644", 8);
    put(header, "0000000", 8); // owner root
    put(header, "0000000", 8);
    put(header, String.format(Locale.ROOT, "%011o", size), 12);
    put(header, "00000000000", 12); // time: 1 January 1970
    put(header, "        ", 8); // the checksum is computed as if its field held blanks
    put(header, "0", 1 + NAME_WIDTH); // type: regular file, without a link name
    put(header, "ustar", 6);
    put(header, "00", 2);
    header.position(header.position() + 2 * 32 + 2 * 8); // no owner names, no devices
    put(header, prefix, PREFIX_WIDTH);
    return withChecksum(header.array());
  }

  private static void put(ByteBuffer header, String value, int width) {
    int end = header.position() + width;
    header.put(value.getBytes(US_ASCII)).position(end);
  }

  private static byte[] withChecksum(byte[] header) {
    int sum = 0;
    for (byte b : header) {
      sum += b & 0xFF;
    }
    byte[] digits = String.format(Locale.ROOT, "%06o\0 ", sum).getBytes(US_ASCII);
    System.arraycopy(digits, 0, header, CHECKSUM_OFFSET, digits.length);
    return header;
  }
}
