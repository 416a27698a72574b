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
import javafx.scene.layout.FlowPane;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Where a backend answers, and the ways there. It is there as long as the backend is. */
final class AddressBar extends FlowPane {
  private final Hyperlink link = new Hyperlink();
  private final Consumer<URI> browser;
  private Optional<RunningBackend> shown = Optional.empty();

  /**
   * For whatever runs.
   *
   * @param words what is said before the address; may be empty
   */
  AddressBar(
      ObservableValue<Optional<RunningBackend>> backend, String words, Consumer<URI> browser) {
    this.browser = browser;
    getStyleClass().add("address-bar");
    String name = words.isEmpty() ? "run" : "found";
    link.setId(name + "-url");
    link.setOnAction(event -> open());
    Button docs = new Button(Messages.text("run.docs"), new FontIcon(Feather.EXTERNAL_LINK));
    docs.setId(name + "-docs");
    docs.getStyleClass().add(Styles.SMALL);
    docs.setTooltip(new Tooltip(Messages.text("run.docs.tooltip")));
    docs.setOnAction(event -> open());
    Button copy =
        new IconButton(
            Feather.COPY, Messages.text("run.copyUrl"), () -> TextClipboard.put(link.getText()));
    if (!words.isEmpty()) {
      getChildren().add(new Label(words));
    }
    getChildren().addAll(link, docs, copy);
    managedProperty().bind(visibleProperty());
    backend.addListener((property, before, now) -> show(now));
    show(backend.getValue());
  }

  private void show(Optional<RunningBackend> backend) {
    shown = backend;
    setVisible(backend.isPresent());
    link.setText(backend.map(one -> one.url().toString()).orElse(""));
  }

  private void open() {
    shown.ifPresent(one -> browser.accept(one.docs()));
  }
}
