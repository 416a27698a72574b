package dev.plinth.desktop.prompt;

import dev.plinth.desktop.Messages;
import dev.plinth.desktop.prompt.DraftState.Asking;
import dev.plinth.desktop.prompt.DraftState.Done;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** What came of a prompt, and what had to be assumed for it. */
final class DraftResultView extends VBox {
  DraftResultView(PromptViewModel room, Done done) {
    getStyleClass().addAll("prompt-card", "prompt-done");
    Asking asked = done.asked();
    String what = asked.revised() ? "revised" : "generated";
    DraftBanner banner =
        done.taken()
            ? new DraftBanner(
                Feather.CHECK_CIRCLE, "success-ink", Messages.text("prompt.done." + what))
            : new DraftBanner(Feather.INFO, "accent-ink", Messages.text("prompt.done.kept"));
    Label took =
        DraftBanner.sentence(
            Messages.text(
                "prompt.done.took",
                DraftMessages.time(asked.took()),
                asked.draft().attempts().size()));
    took.getStyleClass().add("room-note");
    getChildren().addAll(banner.closing(room::dismiss), took);
    if (!done.taken()) {
      Button again = new Button(Messages.text("prompt.done.reconsider"));
      again.setId("prompt-reconsider");
      again.setOnAction(event -> room.reconsider());
      getChildren().add(again);
    }
    addNotes(asked);
  }

  private void addNotes(Asking asked) {
    if (asked.notes().isEmpty()) {
      getChildren().add(DraftBanner.sentence(Messages.text("prompt.done.nothing")));
      return;
    }
    Label title = new Label(Messages.text("prompt.done.notes"));
    title.getStyleClass().add("room-title");
    getChildren().add(title);
    for (String note : asked.notes()) {
      Label dot = new Label("•");
      dot.setMinWidth(USE_PREF_SIZE);
      HBox line = new HBox(dot, DraftBanner.sentence(note));
      line.getStyleClass().add("prompt-note");
      getChildren().add(line);
    }
  }
}
