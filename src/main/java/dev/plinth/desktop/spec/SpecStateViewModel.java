package dev.plinth.desktop.spec;

import dev.plinth.desktop.Messages;
import dev.plinth.desktop.workspace.Workspace;
import dev.plinth.diagnostic.Severity;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.LongBinding;
import javafx.beans.binding.StringBinding;

/** The state of the spec that the header shows: the file name and the number of diagnostics. */
final class SpecStateViewModel {
  private final Workspace workspace;
  private final SpecViewModel spec;

  SpecStateViewModel(SpecViewModel spec) {
    this.spec = spec;
    this.workspace = spec.workspace();
  }

  /** Returns the file name, followed by a note if the text has unsaved changes. */
  StringBinding fileBinding() {
    return Bindings.createStringBinding(
        () -> {
          String name = workspace.fileName().orElseGet(() -> Messages.text("spec.file.none"));
          return workspace.dirtyBinding().get() ? Messages.text("spec.file.dirty", name) : name;
        },
        workspace.fileProperty(),
        workspace.dirtyBinding());
  }

  /** Returns the number of diagnostics of a severity. */
  LongBinding countBinding(Severity severity) {
    return Bindings.createLongBinding(
        () ->
            spec.marksProperty().get().all().stream()
                .filter(mark -> mark.diagnostic().severity() == severity)
                .count(),
        spec.marksProperty());
  }
}
