package dev.plinth.desktop.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.desktop.find.FindViewModel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReplaceViewModelTest {
  private final EditorFixture fixture = new EditorFixture("name\nName\nnames\n");
  private final FindViewModel find =
      new FindViewModel(fixture.workspace.textProperty(), match -> {});
  private final ReplaceViewModel replace = new ReplaceViewModel(fixture.model, find);

  @BeforeEach
  void open() {
    find.openProperty().set(true);
    find.queryProperty().set("name");
  }

  @Test
  void replacesTheSelectedMatch() {
    replace.replacementProperty().set("title");
    replace.replace(5, 9);
    assertThat(fixture.text()).isEqualTo("name\ntitle\nnames\n");
  }

  @Test
  void replacesNothingIfTheSelectionIsNoMatch() {
    replace.replacementProperty().set("title");
    replace.replace(1, 3);
    assertThat(fixture.text()).isEqualTo("name\nName\nnames\n");
  }

  @Test
  void replacesAllMatches() {
    replace.replacementProperty().set("rename");
    replace.replaceAll();
    assertThat(fixture.text()).isEqualTo("rename\nrename\nrenames\n");
  }
}
