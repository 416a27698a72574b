package dev.plinth.desktop.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plinth.spec.Formatter;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TextChangesTest {
  private static String apply(TextChanges changes, String text) {
    String changed = text;
    for (TextChange change : changes.backwards()) {
      changed = change.applyTo(changed);
    }
    return changed;
  }

  @Test
  void aLineThatIsAddedBetweenEqualLinesIsOneChange() {
    assertThat(TextChanges.between("{\na,\nb\n}\n", "{\na,\nc,\nb\n}\n").all())
        .containsExactly(new TextChange(5, "", "c,\n"));
  }

  @Test
  void changesFarApartStayApart() {
    assertThat(TextChanges.between("a1\nb\nc\nd1\n", "a2\nb\nc\nd2\n").all())
        .containsExactly(new TextChange(1, "1", "2"), new TextChange(8, "1", "2"));
  }

  @Test
  void formattingChangesOnlyWhiteSpace() {
    String formatted = Formatter.format(EditorFixture.SPEC).orElseThrow();
    TextChanges changes = TextChanges.between(EditorFixture.SPEC, formatted);
    assertThat(changes.all())
        .hasSizeGreaterThan(3)
        .allSatisfy(change -> assertThat(change.removed() + change.inserted()).isBlank());
    assertThat(apply(changes, EditorFixture.SPEC)).isEqualTo(formatted);
  }

  @Test
  void turnAnyTextIntoAnyOther() {
    for (int seed = 0; seed < 3_000; seed++) {
      Random random = new Random(seed);
      String before = text(random);
      String after = text(random);
      assertThat(apply(TextChanges.between(before, after), before))
          .as("seed %d", seed)
          .isEqualTo(after);
    }
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(12); i > 0; i--) {
      text.append("ab \n".charAt(random.nextInt(4)));
    }
    return text.toString();
  }

  @Test
  void manyChangesBecomeOne() {
    String before = "a\nb\n".repeat(1_000);
    String after = "a\nc\n".repeat(1_000);
    assertThat(TextChanges.between(before, after).all()).hasSize(1);
    assertThat(apply(TextChanges.between(before, after), before)).isEqualTo(after);
  }

  @Test
  void anOffsetStaysAfterTheSameCharacter() {
    TextChanges changes =
        new TextChanges(List.of(new TextChange(1, "", "xy"), new TextChange(4, "ef", "z")));
    // abcdefg becomes axybcdzg
    assertThat(List.of(0, 1, 2, 4, 5, 6, 7).stream().map(changes::mapOffset))
        .containsExactly(0, 1, 4, 6, 7, 7, 8);
  }

  @Test
  void cannotOverlap() {
    List<TextChange> overlapping = List.of(new TextChange(0, "ab", ""), new TextChange(1, "b", ""));
    assertThatThrownBy(() -> new TextChanges(overlapping))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
