package dev.plinth.artifact;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plinth.project.Project;
import dev.plinth.project.ProjectFile;
import dev.plinth.project.ProjectPath;
import dev.plinth.project.schema.Schema;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The format of the zip: names, times, modes and reproducible bytes. */
class ZipWriterTest {
  @TempDir Path folder;

  @Test
  void containsEveryFileInAFolderWithTheProjectsName() throws IOException {
    Map<String, String> read = new TreeMap<>();
    try (ZipInputStream zip =
        new ZipInputStream(
            new ByteArrayInputStream(ZipWriter.pack(SampleProjects.withText("größe\n")).bytes()))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        read.put(
            entry.getName().replaceFirst("^My shop/", ""), new String(zip.readAllBytes(), UTF_8));
      }
    }
    assertThat(read).isEqualTo(SampleProjects.files("größe\n"));
  }

  @Test
  void sortsItsEntries() throws IOException {
    assertThat(entries()).extracting(ZipEntry::getName).isSorted().contains("My shop/app/main.py");
  }

  @Test
  void setsTheSameTimeOnEveryEntry() throws IOException {
    assertThat(entries())
        .extracting(ZipEntry::getTimeLocal)
        .containsOnly(LocalDateTime.of(1980, 1, 1, 0, 0));
  }

  @Test
  void compressesNothing() throws IOException {
    assertThat(entries()).extracting(ZipEntry::getMethod).containsOnly(ZipEntry.STORED);
  }

  @Test
  void setsModeRwForOwnerAndReadForOthers() throws IOException {
    try (FileSystem zip =
        FileSystems.newFileSystem(writtenZip(), Map.of("enablePosixFileAttributes", true))) {
      assertThat(Files.getPosixFilePermissions(zip.getPath("My shop/Dockerfile")))
          .isEqualTo(PosixFilePermissions.fromString("rw-r--r--"));
    }
  }

  @Test
  void flagsNamesAsUtf8() {
    ByteBuffer zip =
        ByteBuffer.wrap(ZipWriter.pack(SampleProjects.withText("")).bytes())
            .order(ByteOrder.LITTLE_ENDIAN);
    assertThat(zip.getShort(6)).isEqualTo((short) 0x0800);
  }

  @Test
  void isNamedAfterTheProject() {
    assertThat(ZipWriter.pack(SampleProjects.withText("")).fileName()).isEqualTo("My shop.zip");
  }

  @Test
  void isIndependentOfLocaleAndTimeZone() {
    String digest = ZipWriter.pack(SampleProjects.withText("I\n")).sha256();
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(new Locale("tr", "TR"));
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
      assertThat(ZipWriter.pack(SampleProjects.withText("I\n")).sha256()).isEqualTo(digest);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void hasTheSameDigestAcrossVersions() {
    assertThat(ZipWriter.pack(SampleProjects.withText("x\n")).sha256())
        .isEqualTo("73a020ea6634720be53690cddb7b5b3a0c12f6f810905122ceac32bd9db72286");
  }

  @Test
  void refusesMoreFilesThanAPlainZipHolds() {
    List<ProjectFile> files =
        IntStream.range(0, 65_536)
            .mapToObj(i -> new ProjectFile(new ProjectPath("f" + i), ""))
            .toList();
    Project project = new Project("big", "0", new Schema(List.of()), files);
    assertThatThrownBy(() -> ZipWriter.pack(project)).isInstanceOf(IllegalArgumentException.class);
  }

  private List<ZipEntry> entries() throws IOException {
    try (ZipFile zip = new ZipFile(writtenZip().toFile())) {
      return new ArrayList<>(zip.stream().toList());
    }
  }

  private Path writtenZip() throws IOException {
    return Files.write(
        folder.resolve("a.zip"), ZipWriter.pack(SampleProjects.withText("x\n")).bytes());
  }
}
