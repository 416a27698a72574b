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
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * A line about the whole project: the number of files, and the size and SHA-256 of its zip. While
 * the spec has errors, the warning that the project is out of date takes their place, so that
 * nothing moves at a typing error.
 */
final class ProjectSummaryBar extends StackPane {
  private static final int SHOWN_DIGITS = 8;

  ProjectSummaryBar(ProjectViewModel model) {
    getStyleClass().add("facts-bar");
    HBox facts = facts(model);
    Label outdated = outdated(model);
    facts.visibleProperty().bind(outdated.visibleProperty().not());
    visibleProperty().bind(model.sha256Property().isNotEmpty());
    getChildren().addAll(facts, outdated);
  }

  private static HBox facts(ProjectViewModel model) {
    Label summary = new Label();
    summary.getStyleClass().add("room-note");
    summary.textProperty().bind(model.summaryProperty());
    summary.setMinWidth(0);
    Label sha256 = new Label();
    sha256.getStyleClass().add("room-note");
    sha256
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> shortened(model.sha256Property().get()), model.sha256Property()));
    Tooltip fullSha256 = new Tooltip();
    fullSha256.textProperty().bind(Bindings.concat("SHA-256 ", model.sha256Property()));
    sha256.setTooltip(fullSha256);
    sha256.accessibleTextProperty().bind(fullSha256.textProperty());
    sha256.setMinWidth(0);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox facts = new HBox(summary, gap, sha256, copyButton(model));
    facts.getStyleClass().add("facts");
    return facts;
  }

  private static Label outdated(ProjectViewModel model) {
    Label outdated = new Label("", new FontIcon(Feather.ALERT_TRIANGLE));
    outdated.getStyleClass().add("outdated");
    outdated.setMinWidth(0);
    outdated.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
    outdated.textProperty().bind(model.bannerProperty());
    outdated.visibleProperty().bind(model.bannerProperty().isNotEmpty());
    Tooltip full = new Tooltip();
    full.textProperty().bind(model.bannerProperty());
    outdated.setTooltip(full);
    return outdated;
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
