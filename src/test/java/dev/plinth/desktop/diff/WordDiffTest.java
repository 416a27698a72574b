package dev.plinth.desktop.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.desktop.text.TextRange;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WordDiffTest {
  /** Returns the changed lines, with each changed part in brackets. */
  private static List<String> marked(String before, String after) {
    return LineDiff.of(before, after).lines().stream()
        .filter(line -> line.kind() != DiffLine.Kind.SAME)
        .map(WordDiffTest::marked)
        .toList();
  }

  private static String marked(DiffLine line) {
    StringBuilder text = new StringBuilder(line.kind() == DiffLine.Kind.ADDED ? "+" : "-");
    int end = 0;
    for (TextRange word : line.words()) {
      text.append(line.text(), end, word.start());
      text.append('[').append(line.text(), word.start(), word.end()).append(']');
      end = word.end();
    }
    return text.append(line.text().substring(end)).toString();
  }

  @Test
  void marksTheWordsThatDiffer() {
    assertThat(marked("price: orm.Mapped(float)\n", "cost: orm.Mapped(int)\n"))
        .containsExactly("-[price]: orm.Mapped([float])", "+[cost]: orm.Mapped([int])");
  }

  @Test
  void marksWordsThatWereOnlyAddedOrRemoved() {
    assertThat(marked("import re, os\n", "import re, os, sys\n"))
        .containsExactly("-import re, os", "+import re, os[, sys]");
    assertThat(marked("a = b + c + d\n", "a = b + d\n"))
        .containsExactly("-a = b[ + c ]+ d", "+a = b + d");
  }

  @Test
  void marksAChangedIndentation() {
    assertThat(marked("  return item\n", "    return item\n"))
        .containsExactly("-[  ]return item", "+[    ]return item");
  }

  @Test
  void marksNoWordsOfLinesThatHaveLittleInCommon() {
    assertThat(marked("the quick brown fox\n", "a lazy dog sleeps\n"))
        .containsExactly("-the quick brown fox", "+a lazy dog sleeps");
  }

  @Test
  void pairsSimilarLinesAcrossInsertedOnes() {
    assertThat(
            marked(
                "name: str = 1\nprice: float = 2\n",
                "# all the columns of the table\nname: str = 3\n\nprice: int = 2\n"))
        .containsExactly(
            "-name: str = [1]",
            "-price: [float] = 2",
            "+# all the columns of the table",
            "+name: str = [3]",
            "+",
            "+price: [int] = 2");
  }

  @Test
  void doesNotSplitACharacterOutsideTheBasicPlane() {
    assertThat(marked("say \ud83d\ude00 to all\n", "say \ud83d\ude01 to all\n"))
        .containsExactly("-say [\ud83d\ude00] to all", "+say [\ud83d\ude01] to all");
  }

  @Test
  void marksNoWordsOfALongLine() {
    String line = "word ".repeat(2_000);
    assertThat(LineDiff.of(line + "a\n", line + "b\n").lines())
        .allSatisfy(changed -> assertThat(changed.words()).isEmpty());
  }

  /** Random texts with fixed seeds. Without the marked words, paired lines must be equal. */
  @Test
  void unmarkedWordsAreEqual() {
    for (int seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      String before = randomLine(random);
      List<String> lines = marked(before + "\n", changed(before, random) + "\n");
      if (lines.stream().anyMatch(line -> line.contains("["))) {
        assertThat(unmarkedWords(lines.get(0)))
            .as("seed %d", seed)
            .isEqualTo(unmarkedWords(lines.get(1)));
      }
    }
  }

  private static String unmarkedWords(String line) {
    return line.substring(1).replaceAll("\\[[^]]*]", "").replace(" ", "");
  }

  private static String randomLine(Random random) {
    return IntStream.range(0, 1 + random.nextInt(12))
        .mapToObj(i -> "word" + random.nextInt(6) + (random.nextBoolean() ? " " : ", "))
        .collect(Collectors.joining());
  }

  private static String changed(String line, Random random) {
    int from = random.nextInt(line.length());
    int to = from + random.nextInt(line.length() - from);
    return line.substring(0, from) + "other " + line.substring(to);
  }
}
