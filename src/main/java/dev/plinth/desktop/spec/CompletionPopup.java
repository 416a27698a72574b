package dev.plinth.desktop.spec;

import dev.plinth.desktop.Messages;
import dev.plinth.desktop.menu.MenuCommand;
import dev.plinth.spec.CompletionList;
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

/** The list of proposals at the caret. The editor keeps the focus while the list is open. */
final class CompletionPopup {
  /** Set if no proposal has details, so that the list needs less width. */
  private static final PseudoClass SHORT = PseudoClass.getPseudoClass("short");

  private static final int MAX_ROWS = 9;

  /** The height of a row in spec.css, in em. */
  private static final double ROW_EM = 2.2;

  private static final double BORDER_EM = 0.25;

  private final SpecArea area;
  private final CompletionViewModel model;
  private final Popup popup = new Popup();
  private final ListView<Proposal> list = new ListView<>();
  private @Nullable CompletionList completion;

  /** Attaches the list to an area. */
  CompletionPopup(SpecArea area, CompletionViewModel model, String styles) {
    this.area = area;
    this.model = model;
    list.getStyleClass().add("proposals");
    list.getStylesheets().add(styles);
    list.setAccessibleText(Messages.text("spec.completion"));
    list.setFocusTraversable(false); // the editor must keep the focus to receive the keys
    list.setCellFactory(view -> new ProposalCell());
    list.setOnMouseClicked(
        event -> {
          if (event.getButton() == MouseButton.PRIMARY) {
            insertSelected();
          }
        });
    popup.getContent().add(list);
    popup.setAutoHide(true);
    area.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
    area.focusedProperty().addListener((property, before, now) -> popup.hide());
    area.onChange(this::textChanged);
  }

  private void keyPressed(KeyEvent event) {
    if (MenuCommand.COMPLETE.matches(event)) {
      request(true);
      event.consume();
    } else if (popup.isShowing() && handleListKey(event.getCode())) {
      event.consume();
    }
  }

  /** Handles a key while the list is open. Returns whether the list used the key. */
  private boolean handleListKey(KeyCode key) {
    switch (key) {
      case DOWN -> moveSelection(1);
      case UP -> moveSelection(-1);
      case PAGE_DOWN -> moveSelection(MAX_ROWS - 1);
      case PAGE_UP -> moveSelection(1 - MAX_ROWS);
      case ENTER, TAB -> insertSelected();
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

  private void moveSelection(int steps) {
    int last = list.getItems().size() - 1;
    int wanted = list.getSelectionModel().getSelectedIndex() + steps;
    int index =
        Math.abs(steps) > 1 ? Math.max(0, Math.min(wanted, last)) : Math.floorMod(wanted, last + 1);
    list.getSelectionModel().select(index);
    list.scrollTo(Math.max(0, index - MAX_ROWS + 2));
  }

  /**
   * Opens the list when the user types a letter or the quote before a string. Updates an open list
   * when one character is typed or deleted. Any other change closes the list.
   */
  private void textChanged(TextChange change) {
    boolean typed = change.inserted().length() == 1;
    boolean deleted = change.inserted().isEmpty() && change.removed().length() == 1;
    int caret = change.offset() + change.inserted().length();
    boolean opens = typed && opensList(change.inserted().charAt(0), caret);
    if (area.isFocused() && (opens || (popup.isShowing() && (typed || deleted)))) {
      model.complete(caret, found -> show(found, false));
    } else {
      popup.hide();
    }
  }

  /** Opens or closes the list after the user typed a character that the editor has closed. */
  void typed(char c) {
    if (opensList(c, area.getCaretPosition())) {
      request(false);
    } else {
      popup.hide();
    }
  }

  private boolean opensList(char typed, int caret) {
    return typed == '"' ? AutoClosing.isQuoted(area.getText(), caret) : Character.isLetter(typed);
  }

  /**
   * Requests the proposals at the caret.
   *
   * @param everything whether to propose alternatives even if the word at the caret is complete
   */
  void request(boolean everything) {
    model.complete(area.getCaretPosition(), found -> show(found, everything));
  }

  private void show(Optional<CompletionList> found, boolean everything) {
    List<Proposal> shown = found.map(proposals -> shown(proposals, everything)).orElse(List.of());
    completion = found.orElse(null);
    if (shown.isEmpty()) {
      popup.hide();
      return;
    }
    list.getItems().setAll(shown);
    list.getSelectionModel().select(initialIndex(shown));
    double rows = Math.min(shown.size(), MAX_ROWS) * ROW_EM;
    list.setStyle("-fx-pref-height: " + (rows + BORDER_EM) + "em");
    list.pseudoClassStateChanged(
        SHORT, shown.stream().allMatch(proposal -> proposal.detail().isEmpty()));
    Optional<Bounds> caret = area.getCaretBounds();
    if (caret.isPresent() && area.getScene() != null) {
      Bounds bounds = caret.get();
      popup.show(area, bounds.getMinX(), bounds.getMaxY() + 2);
    }
  }

  private static List<Proposal> shown(CompletionList completion, boolean everything) {
    if (everything && (completion.isComplete() || completion.matching().isEmpty())) {
      return completion.proposals();
    }
    return !everything && completion.isComplete() ? List.of() : completion.matching();
  }

  private int initialIndex(List<Proposal> shown) {
    CompletionList current = completion;
    for (int i = 0; current != null && i < shown.size(); i++) {
      if (shown.get(i).label().equals(current.word())) {
        return i;
      }
    }
    return 0;
  }

  private void insertSelected() {
    Proposal proposal = list.getSelectionModel().getSelectedItem();
    CompletionList shown = completion;
    popup.hide();
    if (proposal != null && shown != null) {
      model.insert(shown, proposal);
      if (proposal.hasAlternatives()) {
        request(true);
      }
    }
  }

  boolean isShowing() {
    return popup.isShowing();
  }
}
