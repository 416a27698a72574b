package dev.plinth.desktop.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.diagnostic.Code;
import dev.plinth.diagnostic.Diagnostic;
import dev.plinth.diagnostic.Diagnostics;
import dev.plinth.diagnostic.Pointer;
import dev.plinth.diagnostic.Position;
import dev.plinth.diagnostic.Severity;
import dev.plinth.diagnostic.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class DiagnosticMarksTest {
  private static final String TEXT = "first\nsecond\n\nfourth";

  private static Diagnostic diagnostic(Code code, int start, int end) {
    return new Diagnostic(
        code, Pointer.ROOT, new Span(position(start), position(end)), "at " + start);
  }

  private static Position position(int offset) {
    int line = (int) TEXT.substring(0, offset).chars().filter(c -> c == '\n').count();
    return new Position(offset, line + 1, offset - TEXT.lastIndexOf('\n', offset - 1));
  }

  private static DiagnosticMarks marks(Diagnostic... diagnostics) {
    return DiagnosticMarks.of(new Diagnostics(List.of(diagnostics)), TEXT);
  }

  private static String places(DiagnosticMarks marks) {
    return marks.all().stream()
        .map(mark -> mark.line() + ":" + mark.start() + "-" + mark.end())
        .toList()
        .toString();
  }

  @Test
  void aSpanOfSeveralLinesIsMarkedOnTheFirst() {
    assertThat(places(marks(diagnostic(Code.SYNTAX, 2, 15)))).isEqualTo("[0:2-5]");
  }

  @Test
  void forAnEmptySpanTheCharacterBesideItIsMarked() {
    assertThat(places(marks(diagnostic(Code.SYNTAX, 6, 6)))).isEqualTo("[1:6-7]");
    assertThat(places(marks(diagnostic(Code.SYNTAX, 20, 20)))).isEqualTo("[3:19-20]");
    assertThat(places(marks(diagnostic(Code.SYNTAX, 13, 13)))).isEqualTo("[2:13-13]");
  }

  @Test
  void aMarkAfterAChangeMoves() {
    assertThat(places(marks(diagnostic(Code.SYNTAX, 6, 12)).after(new TextChange(2, "r", "\n\n"))))
        .isEqualTo("[3:7-13]");
  }

  @Test
  void aMarkBeforeAChangeStays() {
    assertThat(places(marks(diagnostic(Code.SYNTAX, 0, 5)).after(new TextChange(5, "", "x"))))
        .isEqualTo("[0:0-5]");
  }

  @Test
  void aMarkWhoseTextIsAlteredDisappears() {
    assertThat(places(marks(diagnostic(Code.SYNTAX, 6, 12)).after(new TextChange(7, "", "x"))))
        .isEqualTo("[]");
    assertThat(places(marks(diagnostic(Code.SYNTAX, 6, 12)).after(new TextChange(4, "t\ns", ""))))
        .isEqualTo("[]");
  }

  @Test
  void theHighestSeverityOfALineWins() {
    DiagnosticMarks marks =
        marks(
            diagnostic(Code.AUTH_OFF, 6, 7),
            diagnostic(Code.SYNTAX, 8, 9),
            diagnostic(Code.STAMP, 9, 10));
    assertThat(marks.severityOf(1)).contains(Severity.ERROR);
    assertThat(marks.severityOf(0)).isEmpty();
  }

  @Test
  void nextAndPreviousWrapAround() {
    DiagnosticMarks marks = marks(diagnostic(Code.SYNTAX, 0, 1), diagnostic(Code.SYNTAX, 8, 9));
    assertThat(marks.next(0).map(DiagnosticMark::start)).contains(8);
    assertThat(marks.next(8).map(DiagnosticMark::start)).contains(0);
    assertThat(marks.previous(0).map(DiagnosticMark::start)).contains(8);
  }
}
