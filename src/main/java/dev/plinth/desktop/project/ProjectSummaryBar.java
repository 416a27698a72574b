package dev.plinth.desktop.project;

import dev.plinth.desktop.IconButton;
import dev.plinth.desktop.Messages;
import dev.plinth.desktop.TextClipboard;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/** What is true of the whole project: its files, and the zip that it makes. */
final class ProjectSummaryBar extends HBox {
  private static final int DIGITS_SHOWN = 8;

  ProjectSummaryBar(ProjectViewModel model) {
    getStyleClass().add("facts-bar");
    Label facts = new Label();
    facts.getStyleClass().add("room-note");
    facts.textProperty().bind(model.factsProperty());
    Label sum = new Label();
    sum.getStyleClass().add("room-note");
    facts.setMinWidth(0);
    sum.textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> shortened(model.sha256Property().get()), model.sha256Property()));
    Tooltip whole = new Tooltip();
    whole.textProperty().bind(Bindings.concat("SHA-256 ", model.sha256Property()));
    sum.setTooltip(whole);
    sum.accessibleTextProperty().bind(whole.textProperty());
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    sum.setMinWidth(USE_PREF_SIZE);
    visibleProperty().bind(model.sha256Property().isNotEmpty());
    getChildren().addAll(facts, gap, sum, copyButton(model));
  }

  private static IconButton copyButton(ProjectViewModel model) {
    return new IconButton(
        Feather.COPY,
        Messages.text("code.copySum"),
        () -> TextClipboard.put(model.sha256Property().get()));
  }

  private static String shortened(String sum) {
    return sum.isEmpty() ? "" : "SHA-256 " + sum.substring(0, DIGITS_SHOWN) + "…";
  }
}
