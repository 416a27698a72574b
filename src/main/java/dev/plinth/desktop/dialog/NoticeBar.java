package dev.plinth.desktop.dialog;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * The notices of a window, one below the other. The bar has a place of its own in the window, so
 * that no notice covers a pane or the status bar.
 */
public final class NoticeBar extends VBox {
  /** The maximum number of notices that are shown at the same time. */
  static final int MAX_NOTICES = 3;

  private Consumer<Path> showInFolder = path -> {};
  private @Nullable Node focusBefore;

  /** Creates an empty bar. */
  public NoticeBar() {
    getStyleClass().add("notice-bar");
    sceneProperty()
        .addListener(
            (property, before, scene) -> {
              if (scene != null) {
                scene.focusOwnerProperty().addListener(this::focusMoved);
              }
            });
  }

  /** Sets the action of the buttons that show the file of a notice in its folder. */
  public void onShowInFolder(Consumer<Path> action) {
    showInFolder = action;
  }

  /** Remembers the control that had the focus before a notice got it. */
  private void focusMoved(
      ObservableValue<? extends Node> property, @Nullable Node before, @Nullable Node now) {
    if (now != null && !isInside(now)) {
      focusBefore = now;
    }
  }

  private boolean isInside(Node node) {
    Node at = node;
    while (at != null && at != this) {
      at = at.getParent();
    }
    return at != null;
  }

  /** Shows a notice in place of the one that it replaces, else below the others. */
  void show(Notice notice) {
    remove(shown -> notice.replaces(shown.notice()));
    while (rows().size() >= MAX_NOTICES) {
      NoticeRow oldest =
          rows().stream()
              .filter(row -> row.notice().kind() != Notice.Kind.FAILED)
              .findFirst()
              .orElse(rows().get(0));
      remove(row -> row == oldest);
    }
    NoticeRow row = new NoticeRow(notice, this::close);
    notice.file().ifPresent(file -> row.addShowInFolder(() -> showInFolder.accept(file)));
    getChildren().add(row);
  }

  /** Removes the notice of a topic, if it is shown. */
  void withdraw(Notice.Topic topic) {
    remove(row -> row.notice().topic().filter(topic::equals).isPresent());
  }

  private void close(NoticeRow closed) {
    remove(row -> row == closed);
  }

  private List<NoticeRow> rows() {
    return getChildren().stream().map(NoticeRow.class::cast).toList();
  }

  /** Removes notices. If one of them has the focus, the control that had it before gets it back. */
  private void remove(Predicate<NoticeRow> unwanted) {
    Scene scene = getScene();
    Node returnTo = focusBefore;
    for (NoticeRow row : rows().stream().filter(unwanted).toList()) {
      boolean focused = row.isFocusWithin();
      row.stop();
      getChildren().remove(row);
      if (focused && returnTo != null && returnTo.getScene() == scene) {
        returnTo.requestFocus();
      }
    }
  }
}
