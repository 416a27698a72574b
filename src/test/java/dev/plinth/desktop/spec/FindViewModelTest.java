package dev.plinth.desktop.spec;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FindViewModelTest {
  private final EditorFixture fixture = new EditorFixture("name\nName\nnames\n");
  private final FindViewModel find = new FindViewModel(fixture.model);

  @BeforeEach
  void open() {
    find.openProperty().set(true);
    find.queryProperty().set("name");
  }

  @Test
  void ignoresCaseByDefault() {
    assertThat(find.matchesProperty().get()).hasSize(3);
    assertThat(find.summaryProperty().get()).isEqualTo("3 results");
  }

  @Test
  void matchesCaseIfAsked() {
    find.matchCaseProperty().set(true);
    assertThat(find.matchesProperty().get())
        .containsExactly(new FindViewModel.Match(0, 4), new FindViewModel.Match(10, 14));
  }

  @Test
  void saysThatThereIsNoMatch() {
    find.queryProperty().set("nothing of the kind");
    assertThat(find.summaryProperty().get()).isEqualTo("no results");
  }

  @Test
  void nextAndPreviousWrapAround() {
    find.next(0);
    assertThat(find.summaryProperty().get()).isEqualTo("1 of 3");
    find.next(11);
    assertThat(find.summaryProperty().get()).isEqualTo("1 of 3");
    find.previous(0);
    assertThat(find.summaryProperty().get()).isEqualTo("3 of 3");
    find.previous(10);
    assertThat(find.summaryProperty().get()).isEqualTo("2 of 3");
  }

  @Test
  void replacesTheSelectedMatch() {
    find.replacementProperty().set("title");
    find.replace(5, 9);
    assertThat(fixture.text()).isEqualTo("name\ntitle\nnames\n");
  }

  @Test
  void replacesNothingIfTheSelectionIsNoMatch() {
    find.replacementProperty().set("title");
    find.replace(1, 3);
    assertThat(fixture.text()).isEqualTo("name\nName\nnames\n");
  }

  @Test
  void replacesAllMatches() {
    find.replacementProperty().set("rename");
    find.replaceAll();
    assertThat(fixture.text()).isEqualTo("rename\nrename\nrenames\n");
  }

  @Test
  void hasNoMatchesOnceClosed() {
    find.openProperty().set(false);
    assertThat(find.matchesProperty().get()).isEmpty();
  }
}
