package dev.plinth.desktop.spec;

import atlantafx.base.theme.Styles;
import dev.plinth.desktop.Messages;
import dev.plinth.desktop.find.FindBar;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

/** The replace row of the find bar. In its field, Enter replaces the selected match. */
final class ReplaceRow {
  private final SpecArea area;
  private final ReplaceViewModel model;
  private final FindBar bar;

  /** Adds the row to the find bar of an area. */
  ReplaceRow(SpecArea area, ReplaceViewModel model, FindBar bar) {
    this.area = area;
    this.model = model;
    this.bar = bar;
    TextField replacement = FindBar.field(Messages.text("find.replacement"));
    replacement.textProperty().bindBidirectional(model.replacementProperty());
    replacement.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
    bar.addRow(
        replacement,
        FindBar.row(
            button("find.replace.one", this::replace),
            button("find.replace.all", this::replaceAll)),
        model.openProperty());
  }

  private Button button(String key, Runnable action) {
    Button button = new Button(Messages.text(key));
    button.getStyleClass().add(Styles.SMALL);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.disableProperty().bind(model.noMatchBinding());
    button.setOnAction(event -> action.run());
    return button;
  }

  private void keyPressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER) {
      replace();
      event.consume();
    }
  }

  private void replace() {
    model.replace(area.getSelection().getStart(), area.getSelection().getEnd());
  }

  private void replaceAll() {
    bar.focusQuery(); // the pressed button gets disabled and would lose the focus
    model.replaceAll();
  }
}
