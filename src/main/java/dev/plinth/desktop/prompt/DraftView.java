package dev.plinth.desktop.prompt;

import dev.plinth.desktop.prompt.DraftState.Asking;
import dev.plinth.desktop.prompt.DraftState.Done;
import dev.plinth.desktop.prompt.DraftState.Failed;
import dev.plinth.desktop.prompt.DraftState.Working;
import java.util.Optional;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** How far a draft is, below the words. */
final class DraftView extends ScrollPane {
  private final PromptViewModel room;
  private final Runnable openSettings;
  private final DraftProgressView working;

  DraftView(PromptViewModel room, Runnable openSettings) {
    this.room = room;
    this.openSettings = openSettings;
    this.working = new DraftProgressView(room);
    getStyleClass().add("prompt-draft");
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    setFocusTraversable(false);
    VBox.setVgrow(this, Priority.SOMETIMES);
    managedProperty().bind(visibleProperty());
    widthProperty().addListener((property, before, now) -> requestLayout());
    room.stateProperty().addListener((property, before, now) -> show(now));
    show(room.stateProperty().get());
  }

  private void show(DraftState state) {
    if (state instanceof Working now) {
      working.show(now);
      place(Optional.of(working));
    } else {
      working.rest();
      place(settled(state));
    }
  }

  private Optional<Region> settled(DraftState state) {
    if (state instanceof Asking asking) {
      return Optional.of(new ReplaceQuestionView(room, asking));
    }
    if (state instanceof Done done) {
      return Optional.of(new DraftResultView(room, done));
    }
    return state instanceof Failed failed
        ? Optional.of(new DraftFailureView(failed, room::dismiss, openSettings))
        : Optional.empty();
  }

  /** As high as what it shows is at this width; by itself it asks how high that is unwrapped. */
  @Override
  protected double computePrefHeight(double width) {
    double inside = (width < 0 ? getWidth() : width) - snappedLeftInset() - snappedRightInset();
    return getContent() == null || inside <= 0
        ? super.computePrefHeight(width)
        : snappedTopInset() + getContent().prefHeight(inside) + snappedBottomInset();
  }

  private void place(Optional<Region> shown) {
    setVisible(shown.isPresent());
    shown
        .filter(region -> region != getContent())
        .ifPresent(
            region -> {
              setContent(region);
              setVvalue(0);
            });
  }
}
