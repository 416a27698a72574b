package dev.plinth.desktop.spec;

import dev.plinth.desktop.Messages;
import dev.plinth.desktop.Workspace;
import dev.plinth.diagnostic.Severity;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.LongBinding;
import javafx.beans.binding.StringBinding;

/** How the spec is doing, in a line. */
final class SpecStateViewModel {
  private final Workspace workspace;
  private final SpecViewModel spec;

  SpecStateViewModel(SpecViewModel spec) {
    this.spec = spec;
    this.workspace = spec.workspace();
  }

  /** The name of the file, and whether it holds what stands here. */
  StringBinding fileBinding() {
    return Bindings.createStringBinding(
        () -> {
          String name = workspace.fileName().orElseGet(() -> Messages.text("spec.file.none"));
          return workspace.dirtyBinding().get() ? Messages.text("spec.file.dirty", name) : name;
        },
        workspace.fileProperty(),
        workspace.dirtyBinding());
  }

  /** The number of things of this weight that are said of the text. */
  LongBinding countBinding(Severity severity) {
    return Bindings.createLongBinding(
        () ->
            spec.marksProperty().get().all().stream()
                .filter(mark -> mark.diagnostic().severity() == severity)
                .count(),
        spec.marksProperty());
  }
}
