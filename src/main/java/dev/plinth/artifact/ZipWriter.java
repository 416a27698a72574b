package dev.plinth.artifact;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.plinth.project.Project;
import dev.plinth.project.ProjectFile;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32;

/**
 * Packs a project into a zip: one folder with the project's name, and the files in their order.
 *
 * <p>This class implements the format of PKWARE's APPNOTE itself, because the output of {@link
 * java.util.zip} depends on zlib, the time zone and the Java version. Files are not compressed and
 * all have the same time and mode, so equal projects have equal bytes.
 */
public final class ZipWriter {
  private static final int MAX_ENTRIES = 0xFFFF;

  private static final int LOCAL_HEADER = 0x04034b50;
  private static final int CENTRAL_HEADER = 0x02014b50;
  private static final int END = 0x06054b50;

  private static final short VERSION_NEEDED = 10;
  private static final short MADE_BY_UNIX = (3 << 8) | 20;
  private static final short UTF_8_NAMES = 1 << 11;
  private static final short STORED = 0;
  private static final short MIDNIGHT = 0;
  private static final short FIRST_OF_JANUARY_1980 = (1 << 5) | 1;
  private static final int REGULAR_FILE_644 = 0100644 << 16;

  private static final int COMMON_LENGTH = 26;

  private ZipWriter() {}

  /**
   * Packs a project.
   *
   * @throws IllegalArgumentException if the project has more than 65535 files, the limit of a zip
   *     without ZIP64; even the largest spec that can be read has fewer
   */
  public static Artifact pack(Project project) {
    int count = project.files().size();
    if (count > MAX_ENTRIES) {
      throw new IllegalArgumentException("too many files for a zip: " + count);
    }
    ByteArrayOutputStream zip = new ByteArrayOutputStream();
    ByteArrayOutputStream directory = new ByteArrayOutputStream();
    for (ProjectFile file : project.files()) {
      byte[] name = (project.name() + '/' + file.path()).getBytes(UTF_8);
      byte[] bytes = file.bytes();
      byte[] common = commonFields(name, bytes);
      directory.writeBytes(centralHeader(common, zip.size()));
      directory.writeBytes(name);
      zip.writeBytes(localHeader(common));
      zip.writeBytes(name);
      zip.writeBytes(bytes);
    }
    byte[] end = end(count, directory.size(), zip.size());
    zip.writeBytes(directory.toByteArray());
    zip.writeBytes(end);
    return new Artifact(project.name() + ".zip", zip.toByteArray());
  }

  /** Returns the fields that the local and the central header have in common. */
  private static byte[] commonFields(byte[] name, byte[] bytes) {
    CRC32 crc = new CRC32();
    crc.update(bytes);
    return littleEndian(COMMON_LENGTH)
        .putShort(VERSION_NEEDED)
        .putShort(UTF_8_NAMES)
        .putShort(STORED)
        .putShort(MIDNIGHT)
        .putShort(FIRST_OF_JANUARY_1980)
        .putInt((int) crc.getValue())
        .putInt(bytes.length)
        .putInt(bytes.length)
        .putShort((short) name.length)
        .putShort((short) 0) // extra fields
        .array();
  }

  private static byte[] localHeader(byte[] common) {
    return littleEndian(4 + COMMON_LENGTH).putInt(LOCAL_HEADER).put(common).array();
  }

  private static byte[] centralHeader(byte[] common, int offset) {
    return littleEndian(6 + COMMON_LENGTH + 14)
        .putInt(CENTRAL_HEADER)
        .putShort(MADE_BY_UNIX)
        .put(common)
        .putShort((short) 0) // comment
        .putShort((short) 0) // disk
        .putShort((short) 0) // internal attributes
        .putInt(REGULAR_FILE_644)
        .putInt(offset)
        .array();
  }

  private static byte[] end(int count, int directorySize, int directoryOffset) {
    return littleEndian(22)
        .putInt(END)
        .putShort((short) 0) // this disk
        .putShort((short) 0) // disk of the directory
        .putShort((short) count)
        .putShort((short) count)
        .putInt(directorySize)
        .putInt(directoryOffset)
        .putShort((short) 0) // comment
        .array();
  }

  private static ByteBuffer littleEndian(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }
}
