package dev.plinth.desktop.run;

import atlantafx.base.theme.Styles;
import dev.plinth.desktop.IconButton;
import dev.plinth.desktop.Messages;
import dev.plinth.desktop.TextClipboard;
import dev.plinth.run.RunningBackend;
import java.net.URI;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The address of a backend's documentation, with buttons to open it and to copy the address of the
 * API. Hidden without a backend.
 */
final class AddressBar extends WrappingRow {
  private final Hyperlink link = new Hyperlink();
  private final Consumer<URI> browser;
  private Optional<RunningBackend> shown = Optional.empty();

  /**
   * Creates a bar that follows this backend.
   *
   * @param caption the text before the address; may be empty
   * @param browser opens a page in the browser
   */
  AddressBar(
      ObservableValue<Optional<RunningBackend>> backend, String caption, Consumer<URI> browser) {
    this.browser = browser;
    getStyleClass().add("address-bar");
    String name = caption.isEmpty() ? "run" : "found";
    link.setId(name + "-url");
    link.setOnAction(event -> open());
    wrap(link);
    Button docs = new Button(Messages.text("run.docs"), new FontIcon(Feather.EXTERNAL_LINK));
    docs.setId(name + "-docs");
    docs.getStyleClass().add(Styles.SMALL);
    docs.setTooltip(new Tooltip(Messages.text("run.docs.tooltip")));
    docs.setOnAction(event -> open());
    Button copy =
        new IconButton(
            Feather.COPY,
            Messages.text("run.copyUrl"),
            () -> shown.ifPresent(running -> TextClipboard.put(running.url().toString())));
    if (!caption.isEmpty()) {
      getChildren().add(new Label(caption));
    }
    getChildren().addAll(link, docs, copy);
    managedProperty().bind(visibleProperty());
    backend.addListener((property, before, now) -> show(now));
    show(backend.getValue());
  }

  private void show(Optional<RunningBackend> backend) {
    shown = backend;
    setVisible(backend.isPresent());
    link.setText(backend.map(running -> running.docs().toString()).orElse(""));
  }

  private void open() {
    shown.ifPresent(running -> browser.accept(running.docs()));
  }
}
