package dev.plinth.desktop.problems;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.Pipeline;
import dev.plinth.desktop.DirectTasks;
import dev.plinth.desktop.Tasks;
import dev.plinth.desktop.spec.SpecViewModel;
import dev.plinth.desktop.workspace.LiveReview;
import dev.plinth.desktop.workspace.Workspace;
import dev.plinth.diagnostic.Diagnostic;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProblemsViewModelTest {
  private static final String BROKEN =
      """
      {
        "spec_version": "1.0",
        "project_name": "shop",
        "database": { "type": "postgres", "version": "15" },
        "auth": { "enabled": false, "type": "jwt", "access_token_expiry_minutes": 30 },
        "entities": [
          { "name": "Product", "table_name": "products", "fields": [
            { "name": "id", "type": "uuid", "primary_key": true },
            { "name": "Title", "type": "strng" },
            { "name": "price", "type": "flot" }
          ] }
        ]
      }
      """;

  private final Workspace workspace = new Workspace();
  private final ProblemsViewModel model = model();

  private ProblemsViewModel model() {
    Tasks tasks = new Tasks(Runnable::run, Runnable::run, DirectTasks::fail);
    workspace.open(Optional.empty(), BROKEN);
    new LiveReview(workspace, new Pipeline(), tasks, Duration.ZERO);
    return new ProblemsViewModel(workspace, new SpecViewModel(workspace, tasks));
  }

  @Test
  void listsAllProblemsInTheOrderOfTheText() {
    assertThat(model.problems())
        .extracting(problem -> problem.code().word())
        .containsExactly("auth-off", "renamed", "unknown-field-type", "unknown-field-type");
  }

  @Test
  void countsBySeverity() {
    assertThat(model.summaryProperty().get()).isEqualTo("2 errors, 1 warning, 1 note");
  }

  @Test
  void fixesOneAfterTheOther() {
    model.fix(model.problems().get(2));
    model.fix(model.problems().get(2));
    assertThat(workspace.textProperty().get())
        .isEqualTo(BROKEN.replace("strng", "string").replace("flot", "float"));
  }

  @Test
  void aFixedProblemIsNotFixedAgain() {
    Diagnostic problem = model.problems().get(2);
    model.fix(problem);
    String fixed = workspace.textProperty().get();
    model.fix(problem);
    assertThat(workspace.textProperty().get()).isEqualTo(fixed);
  }
}
