package dev.plinth.desktop.prompt;

import dev.plinth.desktop.prompt.DraftState.Done;
import dev.plinth.desktop.prompt.DraftState.Failed;
import dev.plinth.desktop.prompt.DraftState.Proposed;
import dev.plinth.desktop.prompt.DraftState.Working;
import java.util.Optional;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The area below the prompt that shows the progress or the result of a draft. */
final class DraftView extends ScrollPane {
  private final DraftCycle drafts;
  private final Runnable openSettings;
  private final DraftProgressView working;

  DraftView(DraftCycle drafts, Runnable openSettings) {
    this.drafts = drafts;
    this.openSettings = openSettings;
    this.working = new DraftProgressView(drafts);
    getStyleClass().add("prompt-draft");
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    setFocusTraversable(false);
    VBox.setVgrow(this, Priority.SOMETIMES);
    managedProperty().bind(visibleProperty());
    widthProperty().addListener((property, before, now) -> requestLayout());
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

  /**
   * Returns the height of the content at this width. The method of the superclass would return the
   * height without wrapped lines.
   */
  @Override
  protected double computePrefHeight(double width) {
    double contentWidth =
        (width < 0 ? getWidth() : width) - snappedLeftInset() - snappedRightInset();
    return getContent() == null || contentWidth <= 0
        ? super.computePrefHeight(width)
        : snappedTopInset() + getContent().prefHeight(contentWidth) + snappedBottomInset();
  }

  private void setView(Optional<Region> view) {
    setVisible(view.isPresent());
    view.filter(region -> region != getContent())
        .ifPresent(
            region -> {
              setContent(region);
              setVvalue(0);
            });
  }
}
