package dev.plinth.run;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.plinth.project.Project;
import dev.plinth.project.ProjectFile;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Locale;

/**
 * Packs a project into the tar that a build reads. It is written here, after POSIX's ustar, and
 * never touches the disk; every file has the same time, mode and owner, so equal projects are equal
 * bytes and Docker finds its layers again.
 */
final class BuildContext {
  private static final int BLOCK = 512;
  private static final int NAME = 100;
  private static final int PREFIX = 155;
  private static final int CHECKSUM_AT = 148;

  private BuildContext() {}

  /** Gives the tar. */
  static byte[] of(Project project) {
    ByteArrayOutputStream tar = new ByteArrayOutputStream();
    for (ProjectFile file : project.files()) {
      byte[] bytes = file.bytes();
      tar.writeBytes(header(file.path().value(), bytes.length));
      tar.writeBytes(bytes);
      tar.writeBytes(new byte[Math.floorMod(-bytes.length, BLOCK)]);
    }
    tar.writeBytes(new byte[2 * BLOCK]);
    return tar.toByteArray();
  }

  private static byte[] header(String path, int size) {
    int split = path.length() <= NAME ? -1 : path.indexOf('/', path.length() - NAME - 1);
    String name = path.substring(split + 1);
    String prefix = split < 0 ? "" : path.substring(0, split);
    if (name.length() > NAME || prefix.length() > PREFIX) {
      throw new IllegalArgumentException("too long for a tar: " + path);
    }
    ByteBuffer header = ByteBuffer.allocate(BLOCK);
    text(header, name, NAME);
    text(header, "0000644", 8);
    text(header, "0000000", 8); // root owns the code
    text(header, "0000000", 8);
    text(header, String.format(Locale.ROOT, "%011o", size), 12);
    text(header, "00000000000", 12); // 1970
    text(header, "        ", 8); // the checksum counts as blanks
    text(header, "0", 1 + NAME); // a regular file, no link
    text(header, "ustar", 6);
    text(header, "00", 2);
    header.position(header.position() + 2 * 32 + 2 * 8); // names of the owner, devices
    text(header, prefix, PREFIX);
    return withChecksum(header.array());
  }

  private static void text(ByteBuffer header, String value, int width) {
    int end = header.position() + width;
    header.put(value.getBytes(US_ASCII)).position(end);
  }

  private static byte[] withChecksum(byte[] header) {
    int sum = 0;
    for (byte b : header) {
      sum += b & 0xFF;
    }
    byte[] digits = String.format(Locale.ROOT, "%06o\0 ", sum).getBytes(US_ASCII);
    System.arraycopy(digits, 0, header, CHECKSUM_AT, digits.length);
    return header;
  }
}
