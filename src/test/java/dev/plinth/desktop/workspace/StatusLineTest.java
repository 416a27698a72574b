package dev.plinth.desktop.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StatusLineTest {
  private final StatusLine line = new StatusLine();
  private final StatusLine.Entry run = line.newEntry();
  private final StatusLine.Entry draft = line.newEntry();

  private String shown() {
    return line.textProperty().get();
  }

  @Test
  void isEmptyAtFirst() {
    assertThat(shown()).isEmpty();
    assertThat(line.workingProperty().get()).isFalse();
  }

  @Test
  void showsTheLastChangedEntry() {
    run.showState("Running");
    draft.showTask("Drafting");
    assertThat(shown()).isEqualTo("Drafting");
    assertThat(line.workingProperty().get()).isTrue();
  }

  @Test
  void clearingTheShownEntryShowsThePreviousOne() {
    run.showState("Running");
    draft.showTask("Drafting");
    draft.clear();
    assertThat(shown()).isEqualTo("Running");
    assertThat(line.workingProperty().get()).isFalse();
  }

  @Test
  void clearingAHiddenEntryKeepsTheShownOne() {
    run.showState("Running");
    draft.showTask("Drafting");
    run.clear();
    assertThat(shown()).isEqualTo("Drafting");
    draft.clear();
    assertThat(shown()).isEmpty();
  }

  @Test
  void anEmptyTextClearsAnEntry() {
    run.showState("Running");
    draft.showTask("Drafting");
    draft.showTask("");
    assertThat(shown()).isEqualTo("Running");
  }

  @Test
  void aChangedEntryIsShownAndAnUnchangedOneIsNot() {
    run.showTask("Building");
    draft.showTask("Drafting");
    run.showTask("Building");
    assertThat(shown()).isEqualTo("Drafting");
    run.showTask("Starting");
    assertThat(shown()).isEqualTo("Starting");
  }

  @Test
  void replacingTheShownEntryShowsNothingInBetween() {
    List<String> texts = new ArrayList<>();
    run.showState("Running");
    draft.showTask("Drafting");
    line.textProperty().addListener((property, before, now) -> texts.add(now));
    draft.showTask("Reviewing");
    assertThat(texts).containsExactly("Reviewing");
  }
}
