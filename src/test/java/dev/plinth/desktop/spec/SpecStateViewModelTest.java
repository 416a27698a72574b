package dev.plinth.desktop.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.diagnostic.Severity;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.binding.LongBinding;
import javafx.beans.binding.StringBinding;
import org.junit.jupiter.api.Test;

class SpecStateViewModelTest {
  private final EditorFixture rooms = new EditorFixture(EditorFixture.SPEC);
  private final SpecStateViewModel state = new SpecStateViewModel(rooms.model);
  private final StringBinding file = state.fileBinding();

  @Test
  void saysThatASpecHasNoFileYet() {
    assertThat(file.get()).isEqualTo("not saved yet");
  }

  @Test
  void saysThatASpecWithoutAFileIsChanged() {
    rooms.workspace.textProperty().set("{ }");
    assertThat(file.get()).isEqualTo("not saved yet, changed");
  }

  @Test
  void namesTheFileWithoutItsFolder() {
    rooms.workspace.open(Optional.of(Path.of("/home/me/shop.json")), EditorFixture.SPEC);
    assertThat(file.get()).isEqualTo("shop.json");
  }

  @Test
  void saysWhenTheFileHoldsAnotherTextAndNoLongerOnceThatIsSaved() {
    Path path = Path.of("/home/me/shop.json");
    rooms.workspace.open(Optional.of(path), EditorFixture.SPEC);
    rooms.workspace.textProperty().set("{ }");
    assertThat(file.get()).isEqualTo("shop.json, changed");
    rooms.workspace.saved(path, "{ }");
    assertThat(file.get()).isEqualTo("shop.json");
  }

  @Test
  void countsWhatIsSaidByItsWeight() {
    LongBinding errors = state.countBinding(Severity.ERROR);
    LongBinding warnings = state.countBinding(Severity.WARNING);
    long before = warnings.get();
    assertThat(errors.get()).isZero();
    rooms.workspace.textProperty().set(EditorFixture.SPEC.replace("\"string\"", "\"strng\""));
    assertThat(errors.get()).isEqualTo(1);
    assertThat(warnings.get()).isEqualTo(before);
    rooms.workspace.textProperty().set(EditorFixture.SPEC);
    assertThat(errors.get()).isZero();
  }
}
