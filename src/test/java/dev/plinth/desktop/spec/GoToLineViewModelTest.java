package dev.plinth.desktop.spec;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoToLineViewModelTest {
  private final EditorFixture fixture = new EditorFixture("{\n  \"a\": 1\n}\n");
  private final RecordingEditor editor = new RecordingEditor(fixture.model);
  private final GoToLineViewModel line = new GoToLineViewModel(fixture.model);

  @BeforeEach
  void open() {
    fixture.model.attach(editor);
    line.open(new TextSelection(4, 7));
  }

  @ParameterizedTest
  @CsvSource({
    "1, 0, Go to line 1",
    "2, 2, Go to line 2",
    "2:, 2, Go to line 2",
    "2:3, 4, 'Go to line 2, column 3'",
    "' 2 : 9 ', 10, 'Go to line 2, column 9'",
    "4, 13, Go to line 4"
  })
  void showsAPlaceWhileItIsTyped(String input, int offset, String message) {
    line.inputProperty().set(input);
    assertThat(editor.selection).isEqualTo(new TextSelection(offset, offset));
    assertThat(line.messageBinding().get()).isEqualTo(message);
    assertThat(line.wrongBinding().get()).isFalse();
    line.accept();
    assertThat(line.openProperty().get()).isFalse();
    assertThat(editor.focused).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "0, 'Type a line from 1 to 4, or line:column.'",
    "5, 'Type a line from 1 to 4, or line:column.'",
    "x, 'Type a line from 1 to 4, or line:column.'",
    "99999999999, 'Type a line from 1 to 4, or line:column.'",
    "2:0, Line 2 has columns 1 to 9.",
    "2:10, Line 2 has columns 1 to 9."
  })
  void saysWhichPlacesArePossible(String input, String message) {
    line.inputProperty().set("1");
    line.inputProperty().set(input);
    assertThat(line.messageBinding().get()).isEqualTo(message);
    assertThat(line.wrongBinding().get()).isTrue();
    line.accept();
    assertThat(line.openProperty().get()).isTrue();
    assertThat(editor.selection).isEqualTo(new TextSelection(4, 7));
  }

  @Test
  void cancellingReturnsToTheSelection() {
    line.inputProperty().set("1");
    line.cancel();
    assertThat(editor.selection).isEqualTo(new TextSelection(4, 7));
    assertThat(editor.focused).isTrue();
    assertThat(line.openProperty().get()).isFalse();
  }

  @Test
  void isClosedByANewText() {
    fixture.workspace.textProperty().set("{}");
    assertThat(line.openProperty().get()).isFalse();
    line.inputProperty().set("1");
    assertThat(editor.selection).isNotEqualTo(new TextSelection(0, 0));
  }
}
