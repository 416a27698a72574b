package dev.plinth.desktop.spec;

import dev.plinth.desktop.Messages;
import dev.plinth.desktop.menu.MenuCommand;
import dev.plinth.diagnostic.Diagnostic;
import dev.plinth.spec.SpecDocumentation;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * The content of the hover popup: the message, the hint and the fix of each diagnostic, then the
 * documentation.
 */
final class HoverText extends VBox {
  HoverText(
      List<Diagnostic> diagnostics, Optional<SpecDocumentation> documentation, String styles) {
    getStyleClass().add("said");
    getStylesheets().add(styles);
    diagnostics.forEach(this::add);
    documentation.ifPresent(this::add);
    if (getChildren().isEmpty()) {
      getChildren().add(label(Messages.text("spec.said.nothing"), "said-hint"));
    }
  }

  private void add(SpecDocumentation documentation) {
    Label note = new Label(documentation.note());
    note.getStyleClass().add("said-hint");
    HBox title = new HBox(label(documentation.subject(), "said-subject"), note);
    title.getStyleClass().add("said-title");
    VBox texts = new VBox(title, label(documentation.text(), "said-documentation"));
    texts.getStyleClass().add("said-words");
    if (!getChildren().isEmpty()) {
      texts.getStyleClass().add("said-last");
    }
    getChildren().add(texts);
  }

  private void add(Diagnostic diagnostic) {
    VBox texts = new VBox(label(diagnostic.message(), "said-message"));
    diagnostic.hint().ifPresent(hint -> texts.getChildren().add(label(hint, "said-hint")));
    diagnostic
        .fix()
        .ifPresent(
            fix ->
                texts
                    .getChildren()
                    .add(
                        label(
                            Messages.text("spec.said.fix", MenuCommand.FIX.keyText(), fix.title()),
                            "said-fix")));
    texts.getStyleClass().add("said-words");
    HBox.setHgrow(texts, Priority.ALWAYS);
    HBox row = new HBox(SeverityIcons.of(diagnostic.severity()), texts);
    row.getStyleClass().add("said-row");
    getChildren().add(row);
  }

  private static Label label(String text, String styleClass) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.getStyleClass().add(styleClass);
    return label;
  }
}
