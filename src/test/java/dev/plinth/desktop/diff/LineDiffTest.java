package dev.plinth.desktop.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.desktop.diff.DiffLine.Kind;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LineDiffTest {
  private static List<String> signs(LineDiff diff) {
    return diff.lines().stream().map(line -> line.kind() + " " + line.text()).toList();
  }

  private static String numbered(int from, int to) {
    return IntStream.range(from, to).mapToObj(i -> i + "\n").collect(Collectors.joining());
  }

  @Test
  void showsRemovedLinesBeforeAddedLines() {
    assertThat(signs(LineDiff.of("a\nb\nc\n", "a\nB\nc\n")))
        .containsExactly("SAME a", "REMOVED b", "ADDED B", "SAME c");
  }

  @Test
  void numbersLinesOfBothTexts() {
    DiffLine last = LineDiff.of("a\nb\n", "x\ny\na\nb\n").lines().get(3);
    assertThat(last.oldNumber()).isEqualTo(OptionalInt.of(2));
    assertThat(last.newNumber()).isEqualTo(OptionalInt.of(4));
  }

  @Test
  void padsToTheHighestLineNumberWhereverItIs() {
    String numbered = numbered(1, 1_200);
    assertThat(DiffView.digits(LineDiff.of(numbered, "x\n"))).isEqualTo(4);
    assertThat(DiffView.digits(LineDiff.of("x\n", numbered))).isEqualTo(4);
    assertThat(DiffView.digits(LineDiff.of("x\n", "y\n"))).isEqualTo(3);
  }

  @Test
  void equalTextsHaveNoChanges() {
    LineDiff diff = LineDiff.of(numbered(0, 100), numbered(0, 100));
    assertThat(diff.isEmpty()).isTrue();
    assertThat(diff.lines()).extracting(DiffLine::count).containsExactly(100);
  }

  @Test
  void allLinesOfANewTextAreAdded() {
    LineDiff diff = LineDiff.of("", numbered(0, 100));
    assertThat(diff.added()).isEqualTo(100);
    assertThat(diff.removed()).isZero();
  }

  @Test
  void foldsLinesFarFromAnyChange() {
    LineDiff diff = LineDiff.of(numbered(0, 50), numbered(0, 25) + "new\n" + numbered(25, 50));
    assertThat(diff.lines())
        .extracting(DiffLine::kind)
        .containsExactly(
            Kind.FOLDED,
            Kind.SAME,
            Kind.SAME,
            Kind.SAME,
            Kind.ADDED,
            Kind.SAME,
            Kind.SAME,
            Kind.SAME,
            Kind.FOLDED);
    assertThat(diff.lines()).extracting(DiffLine::count).startsWith(22).endsWith(22);
  }

  @Test
  void aMissingLineEndingIsAChange() {
    assertThat(signs(LineDiff.of("a\n", "a"))).containsExactly("SAME a", "REMOVED ");
  }

  @Test
  void theDiffOfTwoEmptyTextsHasNoLines() {
    assertThat(LineDiff.of("", "").lines()).isEmpty();
  }

  /** Random texts with fixed seeds. Both texts must be recoverable from their diff. */
  @Test
  void containsBothTexts() {
    for (int seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      String before = randomText(random);
      String after = randomText(random);
      LineDiff diff = LineDiff.of(before, after);
      assertThat(lines(diff, before, Kind.ADDED)).as("seed %d", seed).isEqualTo(before);
      assertThat(lines(diff, after, Kind.REMOVED)).as("seed %d", seed).isEqualTo(after);
    }
  }

  private static String randomText(Random random) {
    return IntStream.range(0, random.nextInt(40))
        .mapToObj(i -> "line " + (random.nextInt(10) == 0 ? random.nextInt(5) : i) + "\n")
        .collect(Collectors.joining());
  }

  private static String lines(LineDiff diff, String whole, Kind excluded) {
    List<String> all = List.of(whole.split("\n", -1));
    StringBuilder text = new StringBuilder();
    for (DiffLine line : diff.lines()) {
      OptionalInt number = excluded == Kind.ADDED ? line.oldNumber() : line.newNumber();
      for (int i = 0; line.kind() != excluded && i < line.count(); i++) {
        String found = all.get(number.getAsInt() - 1 + i);
        if (line.kind() != Kind.FOLDED) {
          assertThat(line.text()).isEqualTo(found);
        }
        text.append(found).append('\n');
      }
    }
    return text.length() > whole.length() ? text.substring(0, whole.length()) : text.toString();
  }
}
