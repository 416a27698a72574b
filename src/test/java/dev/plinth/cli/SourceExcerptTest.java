package dev.plinth.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.diagnostic.Position;
import dev.plinth.diagnostic.Span;
import org.junit.jupiter.api.Test;

/** The line and the underline that are printed for a span. */
class SourceExcerptTest {
  @Test
  void marksTheSpan() {
    assertThat(excerpt("{ \"a\": 1 }", "\"a\"")).isEqualTo(new SourceExcerpt("{ \"a\": 1 }", 2, 3));
  }

  @Test
  void showsOnlyTheLineOfTheSpan() {
    assertThat(excerpt("{\r\n  x\r\n}", "x")).isEqualTo(new SourceExcerpt("  x", 2, 1));
  }

  @Test
  void marksTheFirstLineOfAMultilineSpan() {
    assertThat(excerpt("a {\n  b\n}", "{\n  b\n}")).isEqualTo(new SourceExcerpt("a {", 2, 1));
  }

  @Test
  void marksAnEmptySpanAtTheEnd() {
    assertThat(excerpt("{\n", "")).isEqualTo(new SourceExcerpt("{", 0, 1));
  }

  @Test
  void replacesTabs() {
    assertThat(excerpt("\t\tx", "x")).isEqualTo(new SourceExcerpt("        x", 8, 1));
  }

  @Test
  void countsTwoColumnsForWideCharacters() {
    assertThat(excerpt("\"名前\" x", "x").indent()).isEqualTo(7);
  }

  @Test
  void countsNoColumnForCombiningMarks() {
    assertThat(excerpt("o\u0308 x", "x").indent()).isEqualTo(2);
  }

  @Test
  void leavesOutTheByteOrderMark() {
    assertThat(excerpt("\uFEFFx", "x")).isEqualTo(new SourceExcerpt("x", 0, 1));
  }

  @Test
  void showsTheTextAroundTheSpanInALongLine() {
    String text = "-".repeat(1000) + "x" + "-".repeat(1000);
    assertThat(excerpt(text, "x"))
        .isEqualTo(new SourceExcerpt("…" + "-".repeat(40) + "x" + "-".repeat(79) + "…", 41, 1));
  }

  @Test
  void cutsALongSpan() {
    String text = "-".repeat(1000) + "x".repeat(500);
    assertThat(excerpt(text, "x".repeat(500)).width()).isEqualTo(80);
  }

  @Test
  void doesNotSplitSurrogatePairs() {
    String text = "😀".repeat(100) + "xx" + "😀".repeat(100);
    assertThat(excerpt(text, "x").line()).doesNotContain("\uFFFD");
    assertThat(excerpt("-" + text, "x").line()).doesNotContain("\uFFFD");
  }

  private static SourceExcerpt excerpt(String text, String span) {
    int start = text.indexOf(span);
    return SourceExcerpt.of(text, new Span(at(text, start), at(text, start + span.length())));
  }

  private static Position at(String text, int offset) {
    String before = text.substring(0, offset);
    int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
    return new Position(offset, line, offset - before.lastIndexOf('\n'));
  }
}
