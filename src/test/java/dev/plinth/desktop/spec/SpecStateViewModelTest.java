package dev.plinth.desktop.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.diagnostic.Severity;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.binding.LongBinding;
import javafx.beans.binding.StringBinding;
import org.junit.jupiter.api.Test;

class SpecStateViewModelTest {
  private final EditorFixture fixture = new EditorFixture(EditorFixture.SPEC);
  private final SpecStateViewModel state = new SpecStateViewModel(fixture.model);
  private final StringBinding file = state.fileBinding();

  @Test
  void saysThatASpecHasNoFileYet() {
    assertThat(file.get()).isEqualTo("not saved yet");
  }

  @Test
  void saysThatASpecWithoutAFileHasChanges() {
    fixture.workspace.textProperty().set("{ }");
    assertThat(file.get()).isEqualTo("not saved yet, changed");
  }

  @Test
  void namesTheFileWithoutItsFolder() {
    fixture.workspace.open(Optional.of(Path.of("/home/me/shop.json")), EditorFixture.SPEC);
    assertThat(file.get()).isEqualTo("shop.json");
  }

  @Test
  void saysThatAFileHasUnsavedChangesUntilTheyAreSaved() {
    Path path = Path.of("/home/me/shop.json");
    fixture.workspace.open(Optional.of(path), EditorFixture.SPEC);
    fixture.workspace.textProperty().set("{ }");
    assertThat(file.get()).isEqualTo("shop.json, changed");
    fixture.workspace.markSaved(path, "{ }");
    assertThat(file.get()).isEqualTo("shop.json");
  }

  @Test
  void countsDiagnosticsBySeverity() {
    LongBinding errors = state.countBinding(Severity.ERROR);
    LongBinding warnings = state.countBinding(Severity.WARNING);
    long before = warnings.get();
    assertThat(errors.get()).isZero();
    fixture.workspace.textProperty().set(EditorFixture.SPEC.replace("\"string\"", "\"strng\""));
    assertThat(errors.get()).isEqualTo(1);
    assertThat(warnings.get()).isEqualTo(before);
    fixture.workspace.textProperty().set(EditorFixture.SPEC);
    assertThat(errors.get()).isZero();
  }
}
