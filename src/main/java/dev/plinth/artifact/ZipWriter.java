package dev.plinth.artifact;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.plinth.project.Project;
import dev.plinth.project.ProjectFile;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32;

/**
 * Packs a project into a zip: one folder with the project's name, its files in order.
 *
 * <p>The format is written here, after PKWARE's APPNOTE, because what the library writes depends on
 * its zlib, the time zone and the Java that runs it. Nothing is compressed, every file has the same
 * time and the same mode, so equal projects are equal bytes.
 */
public final class ZipWriter {
  private static final int MOST_ENTRIES = 0xFFFF;

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

  private static final int SHARED_LENGTH = 26;

  private ZipWriter() {}

  /**
   * Packs a project.
   *
   * @throws IllegalArgumentException when it has more files than a plain zip can hold; the longest
   *     text of a spec is too short for that
   */
  public static Artifact pack(Project project) {
    int count = project.files().size();
    if (count > MOST_ENTRIES) {
      throw new IllegalArgumentException("too many files for a zip: " + count);
    }
    ByteArrayOutputStream zip = new ByteArrayOutputStream();
    ByteArrayOutputStream directory = new ByteArrayOutputStream();
    for (ProjectFile file : project.files()) {
      byte[] name = (project.name() + '/' + file.path()).getBytes(UTF_8);
      byte[] bytes = file.bytes();
      byte[] shared = shared(name, bytes);
      directory.writeBytes(centralHeader(shared, zip.size()));
      directory.writeBytes(name);
      zip.writeBytes(localHeader(shared));
      zip.writeBytes(name);
      zip.writeBytes(bytes);
    }
    byte[] end = end(count, directory.size(), zip.size());
    zip.writeBytes(directory.toByteArray());
    zip.writeBytes(end);
    return new Artifact(project.name() + ".zip", zip.toByteArray());
  }

  /** What both headers say of a file, in the same order. */
  private static byte[] shared(byte[] name, byte[] bytes) {
    CRC32 crc = new CRC32();
    crc.update(bytes);
    return little(SHARED_LENGTH)
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

  private static byte[] localHeader(byte[] shared) {
    return little(4 + SHARED_LENGTH).putInt(LOCAL_HEADER).put(shared).array();
  }

  private static byte[] centralHeader(byte[] shared, int offset) {
    return little(6 + SHARED_LENGTH + 14)
        .putInt(CENTRAL_HEADER)
        .putShort(MADE_BY_UNIX)
        .put(shared)
        .putShort((short) 0) // comment
        .putShort((short) 0) // disk
        .putShort((short) 0) // internal attributes
        .putInt(REGULAR_FILE_644)
        .putInt(offset)
        .array();
  }

  private static byte[] end(int count, int directorySize, int directoryOffset) {
    return little(22)
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

  private static ByteBuffer little(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }
}
