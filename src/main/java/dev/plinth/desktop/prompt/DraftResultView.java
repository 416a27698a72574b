package dev.plinth.desktop.prompt;

import dev.plinth.desktop.Messages;
import dev.plinth.desktop.prompt.DraftState.Done;
import dev.plinth.desktop.prompt.DraftState.Proposed;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/**
 * A card with the outcome of a draft: applied or rejected, the duration, what a revision changed,
 * and the assumptions.
 */
final class DraftResultView extends VBox {
  DraftResultView(DraftCycle drafts, Done done) {
    getStyleClass().addAll("prompt-card", "prompt-done");
    Proposed proposal = done.proposal();
    String kind = proposal.revised() ? "revised" : "generated";
    DraftBanner banner =
        done.applied()
            ? new DraftBanner(
                Feather.CHECK_CIRCLE, "success-ink", Messages.text("prompt.done." + kind))
            : new DraftBanner(Feather.INFO, "accent-ink", Messages.text("prompt.done.kept"));
    Label duration =
        DraftBanner.wrappingLabel(
            Messages.text(
                "prompt.done.took",
                DraftMessages.durationText(proposal.duration()),
                proposal.draft().attempts().size()));
    duration.getStyleClass().add("room-note");
    getChildren().addAll(banner.withCloseButton(drafts::dismiss), duration);
    if (!done.applied()) {
      Button again = new Button(Messages.text("prompt.done.reconsider"));
      again.setId("prompt-reconsider");
      again.setOnAction(event -> drafts.reconsider());
      getChildren().add(again);
    }
    if (!done.changes().isEmpty()) {
      addList("prompt.done.changes", done.changes());
    }
    if (proposal.notes().isEmpty()) {
      getChildren().add(DraftBanner.wrappingLabel(Messages.text("prompt.done.nothing")));
    } else {
      addList("prompt.done.notes", proposal.notes());
    }
  }

  private void addList(String titleKey, List<String> lines) {
    Label title = new Label(Messages.text(titleKey));
    title.getStyleClass().add("room-title");
    getChildren().add(title);
    for (String note : lines) {
      Label bullet = new Label("•");
      bullet.setMinWidth(USE_PREF_SIZE);
      HBox line = new HBox(bullet, DraftBanner.wrappingLabel(note));
      line.getStyleClass().add("prompt-note");
      getChildren().add(line);
    }
  }
}
