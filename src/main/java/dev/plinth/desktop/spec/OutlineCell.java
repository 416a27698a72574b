package dev.plinth.desktop.spec;

import dev.plinth.desktop.Messages;
import dev.plinth.spec.OutlineEntry;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A row of the outline: an entity with its table, or a field with its type and its entity. */
final class OutlineCell extends ListCell<OutlineEntry> {
  private static final PseudoClass NESTED = PseudoClass.getPseudoClass("nested");

  private final FontIcon icon = new FontIcon();
  private final Label name = new Label();
  private final Label detail = new Label();
  private final HBox row = new HBox(icon, name, detail);

  /**
   * Creates an empty row.
   *
   * @param choose receives the entry that is clicked
   */
  OutlineCell(Consumer<OutlineEntry> choose) {
    row.getStyleClass().add("proposal");
    name.getStyleClass().add("proposal-label");
    name.setMinWidth(USE_PREF_SIZE);
    detail.getStyleClass().add("proposal-detail");
    HBox.setHgrow(detail, Priority.ALWAYS);
    setPrefWidth(0); // as wide as the list, so that long texts are shortened
    addEventFilter(
        MouseEvent.MOUSE_PRESSED,
        event -> {
          OutlineEntry entry = getItem();
          if (entry != null && event.getButton() == MouseButton.PRIMARY) {
            choose.accept(entry);
          }
          event.consume(); // else the list would take the focus, and the outline would close
        });
  }

  @Override
  protected void updateItem(@Nullable OutlineEntry entry, boolean empty) {
    super.updateItem(entry, empty);
    if (empty || entry == null) {
      setGraphic(null);
      return;
    }
    boolean field = entry.kind() == OutlineEntry.Kind.FIELD;
    icon.setIconCode(field ? Feather.MINUS : Feather.BOX);
    row.pseudoClassStateChanged(NESTED, field);
    name.setText(entry.name().isEmpty() ? Messages.text("spec.outline.unnamed") : entry.name());
    detail.setText(
        field
            ? Messages.text("spec.outline.field", entry.detail(), entry.owner()).strip()
            : entry.detail());
    setGraphic(row);
    setAccessibleText(name.getText() + ", " + detail.getText());
  }
}
