package dev.plinth.input;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.plinth.problem.ProblemException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TextReaderTest {
  private static final int MEBIBYTE = 1024 * 1024;

  private final TextReader reader = new TextReader("shop.json", 1);

  @TempDir Path folder;

  private String read(byte[] bytes) throws ProblemException {
    return reader.read(new ByteArrayInputStream(bytes));
  }

  private ProblemException problem(byte[] bytes) {
    return catchThrowableOfType(ProblemException.class, () -> read(bytes));
  }

  private ProblemException problem(Path file) {
    return catchThrowableOfType(ProblemException.class, () -> reader.read(file));
  }

  private static byte[] joined(String before, int... bytes) {
    byte[] first = before.getBytes(UTF_8);
    byte[] all = new byte[first.length + bytes.length];
    System.arraycopy(first, 0, all, 0, first.length);
    for (int i = 0; i < bytes.length; i++) {
      all[first.length + i] = (byte) bytes[i];
    }
    return all;
  }

  @Test
  void readsUtf8() throws Exception {
    String text = "{\"größe\": \"€ \uD83D\uDE00\"}\r\n";
    assertThat(read(text.getBytes(UTF_8))).isEqualTo(text);
    Path file = Files.writeString(folder.resolve("shop.json"), text);
    assertThat(reader.read(file)).isEqualTo(text);
  }

  @Test
  void readsAnEmptyInput() throws Exception {
    assertThat(read(new byte[0])).isEmpty();
  }

  @Test
  void keepsAByteOrderMark() throws Exception {
    assertThat(read(joined("", 0xEF, 0xBB, 0xBF, '{', '}'))).isEqualTo("\uFEFF{}");
  }

  static Stream<byte[]> utf16Texts() {
    return Stream.of("{}", "\uFEFF{}")
        .flatMap(text -> Stream.of(text.getBytes(UTF_16LE), text.getBytes(UTF_16BE)));
  }

  @ParameterizedTest
  @MethodSource("utf16Texts")
  void detectsUtf16WithAndWithoutAByteOrderMark(byte[] bytes) {
    ProblemException problem = problem(bytes);
    assertThat(problem).hasMessage("cannot read shop.json: it looks like UTF-16");
    assertThat(problem.problem().remedy()).isEqualTo("save it as UTF-8");
  }

  @Test
  void reportsTheFirstInvalidByteAndItsPosition() {
    ProblemException problem = problem("{\n  \"ä".getBytes(ISO_8859_1));
    assertThat(problem)
        .hasMessage("cannot read shop.json: byte 6 (0xE4), line 2, column 4, is not UTF-8");
    assertThat(problem.problem().remedy()).isEqualTo("save it as UTF-8");
  }

  @Test
  void countsColumnsInCharactersAndAllKindsOfLineBreaks() {
    assertThat(problem(joined("a\r\nb\rc\nöö", 0xFF)))
        .hasMessage("cannot read shop.json: byte 12 (0xFF), line 4, column 3, is not UTF-8");
  }

  @Test
  void rejectsATruncatedCharacter() {
    assertThat(problem(joined("{}", 0xE2, 0x82)))
        .hasMessage("cannot read shop.json: byte 3 (0xE2), line 1, column 3, is not UTF-8");
  }

  @Test
  void rejectsSurrogatesAndOverlongEncodings() {
    assertThat(problem(joined("{}", 0xED, 0xA0, 0xBD))).hasMessageContaining("byte 3 (0xED)");
    assertThat(problem(joined("{}", 0xC0, 0xAF))).hasMessageContaining("byte 3 (0xC0)");
  }

  @Test
  void readsUpToTheLargestSize() throws Exception {
    assertThat(read(new byte[MEBIBYTE])).hasSize(MEBIBYTE);
    assertThat(problem(new byte[MEBIBYTE + 1]))
        .hasMessage("cannot read shop.json: it is larger than 1 MiB");
  }

  @Test
  void reportsAMissingFileAndAFolder() throws IOException {
    assertThat(problem(folder.resolve("none")))
        .hasMessage("cannot read shop.json: there is no such file");
    assertThat(problem(folder)).hasMessage("cannot read shop.json: it is a folder");
  }
}
