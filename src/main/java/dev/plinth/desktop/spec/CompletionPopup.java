package dev.plinth.desktop.spec;

import dev.plinth.desktop.Messages;
import dev.plinth.spec.CompletionContext;
import dev.plinth.spec.Proposal;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.stage.Popup;
import org.jspecify.annotations.Nullable;

/** The list of what could be written at the caret. The keyboard stays with the editor. */
final class CompletionPopup {
  /** Nothing but values, which speak for themselves. */
  private static final PseudoClass SHORT = PseudoClass.getPseudoClass("short");

  private static final int MOST_ROWS = 9;

  /** The height of a row, as spec.css has it, in sizes of the font. */
  private static final double ROW_EM = 2.2;

  private static final double BORDER_EM = 0.25;

  private final SpecArea area;
  private final CompletionViewModel model;
  private final Popup popup = new Popup();
  private final ListView<Proposal> list = new ListView<>();
  private @Nullable CompletionContext completion;

  /** Listens to what is typed into this area. */
  CompletionPopup(SpecArea area, CompletionViewModel model, String styles) {
    this.area = area;
    this.model = model;
    list.getStyleClass().add("proposals");
    list.getStylesheets().add(styles);
    list.setAccessibleText(Messages.text("spec.completion"));
    list.setFocusTraversable(false); // in a popup it would take the keys from the editor
    list.setCellFactory(view -> new ProposalCell());
    list.setOnMouseClicked(
        event -> {
          if (event.getButton() == MouseButton.PRIMARY) {
            write();
          }
        });
    popup.getContent().add(list);
    popup.setAutoHide(true);
    area.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    area.focusedProperty().addListener((property, before, now) -> popup.hide());
    area.onChange(this::changed);
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.SPACE && event.isControlDown()) {
      ask(true);
      event.consume();
    } else if (popup.isShowing() && steer(event.getCode())) {
      event.consume();
    }
  }

  /** Tells whether this key was for the list. */
  private boolean steer(KeyCode key) {
    switch (key) {
      case DOWN -> choose(1);
      case UP -> choose(-1);
      case PAGE_DOWN -> choose(MOST_ROWS - 1);
      case PAGE_UP -> choose(1 - MOST_ROWS);
      case ENTER, TAB -> write();
      case ESCAPE -> popup.hide();
      case LEFT, RIGHT, HOME, END -> {
        popup.hide();
        return false;
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private void choose(int further) {
    int last = list.getItems().size() - 1;
    int wanted = list.getSelectionModel().getSelectedIndex() + further;
    int index =
        Math.abs(further) > 1
            ? Math.max(0, Math.min(wanted, last))
            : Math.floorMod(wanted, last + 1);
    list.getSelectionModel().select(index);
    list.scrollTo(Math.max(0, index - MOST_ROWS + 2));
  }

  /** A quote or a letter that is typed asks for what could be meant; nothing else does. */
  private void changed(TextChange change) {
    boolean typed = area.isFocused() && change.inserted().length() + change.removed().length() == 1;
    char c = typed && !change.inserted().isEmpty() ? change.inserted().charAt(0) : '\0';
    boolean begins = c == '"' || Character.isLetter(c);
    if (typed && (begins || popup.isShowing())) {
      int caret = change.at() + change.inserted().length();
      model.complete(caret, found -> show(found, false));
    } else {
      popup.hide();
    }
  }

  /** Asks for what may be written at the caret. */
  void ask(boolean everything) {
    model.complete(area.getCaretPosition(), found -> show(found, everything));
  }

  private void show(Optional<CompletionContext> found, boolean everything) {
    List<Proposal> shown = found.map(some -> shown(some, everything)).orElse(List.of());
    completion = found.orElse(null);
    if (shown.isEmpty()) {
      popup.hide();
      return;
    }
    list.getItems().setAll(shown);
    list.getSelectionModel().select(chosen(shown));
    double rows = Math.min(shown.size(), MOST_ROWS) * ROW_EM;
    list.setStyle("-fx-pref-height: " + (rows + BORDER_EM) + "em");
    list.pseudoClassStateChanged(
        SHORT, shown.stream().allMatch(one -> one.kind() == Proposal.Kind.VALUE));
    Optional<Bounds> caret = area.getCaretBounds();
    if (caret.isPresent() && area.getScene() != null) {
      Bounds at = caret.get();
      popup.show(area, at.getMinX(), at.getMaxY() + 2);
    }
  }

  private static List<Proposal> shown(CompletionContext completion, boolean everything) {
    if (everything && (completion.isDone() || completion.matching().isEmpty())) {
      return completion.proposals();
    }
    return !everything && completion.isDone() ? List.of() : completion.matching();
  }

  private int chosen(List<Proposal> shown) {
    CompletionContext of = completion;
    for (int i = 0; of != null && i < shown.size(); i++) {
      if (shown.get(i).label().equals(of.word())) {
        return i;
      }
    }
    return 0;
  }

  private void write() {
    Proposal proposal = list.getSelectionModel().getSelectedItem();
    CompletionContext shown = completion;
    popup.hide();
    if (proposal != null && shown != null) {
      model.write(shown, proposal);
    }
  }

  boolean isShowing() {
    return popup.isShowing();
  }
}
