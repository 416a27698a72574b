package dev.plinth.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StatusLineTest {
  private final StatusLine line = new StatusLine();
  private final StatusLine.Speaker run = line.speaker();
  private final StatusLine.Speaker draft = line.speaker();

  private String shown() {
    return line.wordsProperty().get();
  }

  @Test
  void isEmptyBeforeAnybodySpeaks() {
    assertThat(shown()).isEmpty();
    assertThat(line.workingProperty().get()).isFalse();
  }

  @Test
  void showsWhatWasSaidLast() {
    run.mention("Running");
    draft.tell("Drafting");
    assertThat(shown()).isEqualTo("Drafting");
    assertThat(line.workingProperty().get()).isTrue();
  }

  @Test
  void whoFallsSilentUncoversWhatWasSaidBefore() {
    run.mention("Running");
    draft.tell("Drafting");
    draft.fallSilent();
    assertThat(shown()).isEqualTo("Running");
    assertThat(line.workingProperty().get()).isFalse();
  }

  @Test
  void whoFallsSilentBelowOthersLeavesTheirWords() {
    run.mention("Running");
    draft.tell("Drafting");
    run.fallSilent();
    assertThat(shown()).isEqualTo("Drafting");
    draft.fallSilent();
    assertThat(shown()).isEmpty();
  }

  @Test
  void emptyWordsAreSilence() {
    run.mention("Running");
    draft.tell("Drafting");
    draft.tell("");
    assertThat(shown()).isEqualTo("Running");
  }

  @Test
  void newsComesOnTopAndRepetitionDoesNot() {
    run.tell("Building");
    draft.tell("Drafting");
    run.tell("Building");
    assertThat(shown()).isEqualTo("Drafting");
    run.tell("Starting");
    assertThat(shown()).isEqualTo("Starting");
  }

  @Test
  void neverShowsAnythingBetweenTwoWordsOfOneSpeaker() {
    List<String> said = new ArrayList<>();
    run.mention("Running");
    draft.tell("Drafting");
    line.wordsProperty().addListener((property, before, now) -> said.add(now));
    draft.tell("Reviewing");
    assertThat(said).containsExactly("Reviewing");
  }
}
