package dev.plinth.desktop.prompt;

import dev.plinth.desktop.Messages;
import dev.plinth.desktop.RemedyText;
import dev.plinth.desktop.prompt.DraftState.Failed;
import dev.plinth.desktop.text.SentenceCase;
import dev.plinth.problem.Problem;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** A card with the reason why a draft failed, the remedy and every model reply. */
final class DraftFailureView extends VBox {
  DraftFailureView(Failed failed, Runnable dismiss, Runnable openSettings) {
    Problem problem = failed.problem();
    getStyleClass().addAll("prompt-card", "prompt-failure");
    getChildren()
        .add(
            new DraftBanner(Feather.ALERT_OCTAGON, "error-ink", SentenceCase.of(problem.what()))
                .withCloseButton(dismiss));
    if (!problem.why().isEmpty()) {
      getChildren().add(DraftBanner.wrappingLabel(SentenceCase.of(problem.why()) + "."));
    }
    Label remedy =
        DraftBanner.wrappingLabel(
            Messages.text("prompt.failed.remedy") + " " + RemedyText.of(problem) + ".");
    remedy.getStyleClass().add("prompt-remedy");
    Hyperlink settings = new Hyperlink(Messages.text("prompt.model.settings"));
    settings.setOnAction(event -> openSettings.run());
    getChildren().addAll(remedy, settings);
    if (!failed.attempts().isEmpty()) {
      Label title = new Label(Messages.text("prompt.failed.attempts"));
      title.getStyleClass().add("room-title");
      getChildren().add(title);
      failed.attempts().forEach(attempt -> getChildren().add(new AttemptView(attempt)));
    }
  }
}
