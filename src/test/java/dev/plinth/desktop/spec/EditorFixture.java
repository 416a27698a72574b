package dev.plinth.desktop.spec;

import dev.plinth.Pipeline;
import dev.plinth.desktop.DirectTasks;
import dev.plinth.desktop.Tasks;
import dev.plinth.desktop.workspace.LiveReview;
import dev.plinth.desktop.workspace.Workspace;
import java.time.Duration;
import java.util.Optional;

/** A workspace and a view model of the editor. The text is reviewed at once, on the same thread. */
final class EditorFixture {
  static final String SPEC =
      """
      {
        "spec_version": "1.0",
        "project_name": "shop",
        "database": { "type": "postgres", "version": "15" },
        "auth": { "enabled": true, "type": "jwt", "access_token_expiry_minutes": 30 },
        "entities": [
          { "name": "Product", "table_name": "products", "fields": [
            { "name": "id", "type": "uuid", "primary_key": true },
            { "name": "title", "type": "string" }
          ] }
        ]
      }
      """;

  final Workspace workspace = new Workspace();

  /** Whether background work is dropped. */
  boolean dropsWork;

  final Tasks tasks =
      new Tasks(
          work -> {
            if (!dropsWork) {
              work.run();
            }
          },
          Runnable::run,
          DirectTasks::fail);
  final SpecViewModel model;

  EditorFixture(String text) {
    workspace.open(Optional.empty(), text);
    new LiveReview(workspace, new Pipeline(), tasks, Duration.ZERO);
    model = new SpecViewModel(workspace, tasks);
  }

  String text() {
    return workspace.textProperty().get();
  }
}
