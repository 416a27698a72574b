package dev.plinth.desktop.find;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.desktop.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FindViewModelTest {
  private final StringProperty text = new SimpleStringProperty("name\nName\nnames\n");
  private final List<TextRange> selected = new ArrayList<>();
  private final FindViewModel find = new FindViewModel(text, selected::add);

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
        .containsExactly(new TextRange(0, 4), new TextRange(10, 14));
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
    assertThat(selected).extracting(TextRange::start).containsExactly(0, 0, 10, 5);
  }

  @Test
  void followsChangesOfTheText() {
    text.set("a name");
    assertThat(find.matchesProperty().get()).containsExactly(new TextRange(2, 6));
    text.set("none");
    assertThat(find.summaryProperty().get()).isEqualTo("no results");
  }

  @Test
  void hasNoMatchesOnceClosed() {
    find.openProperty().set(false);
    assertThat(find.matchesProperty().get()).isEmpty();
  }
}
