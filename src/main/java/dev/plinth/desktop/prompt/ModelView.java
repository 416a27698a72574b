package dev.plinth.desktop.prompt;

import dev.plinth.agent.ModelChoice;
import dev.plinth.agent.ModelChoice.Family;
import dev.plinth.desktop.Messages;
import dev.plinth.desktop.settings.ActiveModel;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The model in use, and a menu to choose another. */
final class ModelView extends VBox {
  private final ActiveModel model;
  private final Runnable openSettings;

  ModelView(ActiveModel model, Runnable openSettings) {
    this.model = model;
    this.openSettings = openSettings;
    getStyleClass().add("prompt-model");
    Label label = new Label(Messages.text("prompt.model"));
    label.getStyleClass().add("room-note");
    MenuButton menu = menu();
    label.setLabelFor(menu);
    getChildren().setAll(label, menu, missingKeyRow());
  }

  private MenuButton menu() {
    MenuButton menu = new MenuButton();
    menu.setId("prompt-model");
    menu.setMnemonicParsing(false);
    menu.setGraphic(new FontIcon(Feather.CPU));
    menu.setMaxWidth(Double.MAX_VALUE);
    menu.setTooltip(new Tooltip(Messages.text("prompt.model.tip")));
    var name =
        Bindings.createStringBinding(
            () -> DraftMessages.modelName(model.choiceProperty().get()), model.choiceProperty());
    menu.textProperty().bind(name);
    menu.accessibleTextProperty()
        .bind(
            Bindings.createStringBinding(
                () -> Messages.text("prompt.model.access", name.get()), name));
    menu.setOnShowing(event -> fill(menu));
    fill(menu);
    return menu;
  }

  private void fill(MenuButton menu) {
    MenuItem settings = new MenuItem(Messages.text("prompt.model.settings"));
    settings.setOnAction(event -> openSettings.run());
    menu.getItems()
        .setAll(
            modelItem(Messages.text("prompt.model.automatic"), Optional.empty()),
            modelItem(
                Messages.text("prompt.model.builtin.item"), Optional.of(ModelChoice.BUILT_IN)),
            geminiItem(),
            serverItem(),
            new SeparatorMenuItem(),
            settings);
  }

  private RadioMenuItem modelItem(String text, Optional<ModelChoice> choice) {
    RadioMenuItem item = new RadioMenuItem(text);
    item.setMnemonicParsing(false);
    item.setSelected(model.chosen().equals(choice));
    item.setOnAction(event -> model.choose(choice));
    return item;
  }

  private RadioMenuItem geminiItem() {
    ModelChoice gemini = chosen(Family.GEMINI).orElse(ModelChoice.of("gemini"));
    return modelItem(Messages.text("prompt.model.gemini", gemini.id()), Optional.of(gemini));
  }

  /**
   * Returns the item that chooses the configured server. Without one, the item opens the settings,
   * where the server is configured.
   */
  private MenuItem serverItem() {
    Optional<ModelChoice> server = chosen(Family.OPENAI);
    if (server.isPresent()) {
      return modelItem(DraftMessages.modelName(server.get()), server);
    }
    MenuItem item = new MenuItem(Messages.text("prompt.model.openai"));
    item.setOnAction(event -> openSettings.run());
    return item;
  }

  private Optional<ModelChoice> chosen(Family family) {
    return model.chosen().filter(choice -> choice.family() == family);
  }

  private FlowPane missingKeyRow() {
    FontIcon icon = new FontIcon(Feather.ALERT_TRIANGLE);
    icon.getStyleClass().add("warning-ink");
    Label message = new Label(Messages.text("prompt.model.key"), icon);
    Hyperlink add = new Hyperlink(Messages.text("prompt.model.key.add"));
    add.setOnAction(event -> openSettings.run());
    FlowPane row = new FlowPane(message, add);
    row.getStyleClass().add("prompt-key");
    row.visibleProperty().bind(model.keyMissingProperty());
    row.managedProperty().bind(row.visibleProperty());
    return row;
  }
}
