package dev.plinth.desktop.prompt;

import dev.plinth.desktop.prompt.DraftState.Done;
import dev.plinth.desktop.prompt.DraftState.Failed;
import dev.plinth.desktop.prompt.DraftState.Proposed;
import dev.plinth.desktop.prompt.DraftState.Working;
import java.util.List;
import java.util.Optional;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The area below the prompt that shows the progress or the result of a draft. */
final class DraftView extends VBox {
  private final DraftCycle drafts;
  private final Runnable openSettings;
  private final DraftProgressView working;

  DraftView(DraftCycle drafts, Runnable openSettings) {
    this.drafts = drafts;
    this.openSettings = openSettings;
    this.working = new DraftProgressView(drafts);
    getStyleClass().add("prompt-draft");
    setMinHeight(USE_PREF_SIZE);
    managedProperty().bind(visibleProperty());
    drafts.stateProperty().addListener((property, before, now) -> show(now));
    show(drafts.stateProperty().get());
  }

  private void show(DraftState state) {
    if (state instanceof Working now) {
      working.show(now);
      setView(Optional.of(working));
    } else {
      working.stopClock();
      setView(resultView(state));
    }
  }

  private Optional<Region> resultView(DraftState state) {
    if (state instanceof Proposed proposal) {
      return Optional.of(new ReplaceQuestionView(drafts, proposal));
    }
    if (state instanceof Done done) {
      return Optional.of(new DraftResultView(drafts, done));
    }
    return state instanceof Failed failed
        ? Optional.of(new DraftFailureView(failed, drafts::dismiss, openSettings))
        : Optional.empty();
  }

  private void setView(Optional<Region> view) {
    setVisible(view.isPresent());
    if (view.isPresent() && !getChildren().equals(List.of(view.get()))) {
      getChildren().setAll(view.get());
    }
  }
}
