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

/** A line about the whole project: the number of files, and the size and SHA-256 of its zip. */
final class ProjectSummaryBar extends HBox {
  private static final int SHOWN_DIGITS = 8;

  ProjectSummaryBar(ProjectViewModel model) {
    getStyleClass().add("facts-bar");
    Label summary = new Label();
    summary.getStyleClass().add("room-note");
    summary.textProperty().bind(model.summaryProperty());
    Label sha256 = new Label();
    sha256.getStyleClass().add("room-note");
    summary.setMinWidth(0);
    sha256
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> shortened(model.sha256Property().get()), model.sha256Property()));
    Tooltip fullSha256 = new Tooltip();
    fullSha256.textProperty().bind(Bindings.concat("SHA-256 ", model.sha256Property()));
    sha256.setTooltip(fullSha256);
    sha256.accessibleTextProperty().bind(fullSha256.textProperty());
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    sha256.setMinWidth(USE_PREF_SIZE);
    visibleProperty().bind(model.sha256Property().isNotEmpty());
    getChildren().addAll(summary, gap, sha256, copyButton(model));
  }

  private static IconButton copyButton(ProjectViewModel model) {
    return new IconButton(
        Feather.COPY,
        Messages.text("code.copySum"),
        () -> TextClipboard.put(model.sha256Property().get()));
  }

  private static String shortened(String sha256) {
    return sha256.isEmpty() ? "" : "SHA-256 " + sha256.substring(0, SHOWN_DIGITS) + "…";
  }
}
