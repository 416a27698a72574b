package dev.plinth.desktop.spec;

import dev.plinth.spec.Proposal;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A row of the list of proposals: an icon for the kind, the label and its description. */
final class ProposalCell extends ListCell<Proposal> {
  private final FontIcon icon = new FontIcon();
  private final Label label = new Label();
  private final Label detail = new Label();
  private final HBox row = new HBox(icon, label, detail);

  ProposalCell() {
    row.getStyleClass().add("proposal");
    label.getStyleClass().add("proposal-label");
    label.setMinWidth(USE_PREF_SIZE);
    detail.getStyleClass().add("proposal-detail");
    HBox.setHgrow(detail, Priority.ALWAYS);
    setPrefWidth(0); // as wide as the list, so that long texts are shortened
  }

  @Override
  protected void updateItem(@Nullable Proposal proposal, boolean empty) {
    super.updateItem(proposal, empty);
    if (empty || proposal == null) {
      setGraphic(null);
      return;
    }
    icon.setIconCode(
        switch (proposal.kind()) {
          case KEY -> Feather.KEY;
          case VALUE -> Feather.CIRCLE;
          case SNIPPET -> Feather.BOX;
        });
    label.setText(proposal.label());
    detail.setText(proposal.detail());
    setGraphic(row);
    setAccessibleText(
        proposal.detail().isEmpty()
            ? proposal.label()
            : proposal.label() + ", " + proposal.detail());
  }
}
