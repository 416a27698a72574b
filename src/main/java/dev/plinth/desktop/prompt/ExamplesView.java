package dev.plinth.desktop.prompt;

import atlantafx.base.theme.Styles;
import dev.plinth.desktop.Messages;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** The example prompts as buttons, visible while no draft is running or shown. */
final class ExamplesView extends VBox {
  private static final double MAX_TOOLTIP_WIDTH = 420;

  /**
   * Creates the buttons.
   *
   * @param use replaces the prompt by an example
   */
  ExamplesView(PromptViewModel viewModel, Consumer<String> use) {
    getStyleClass().add("prompt-examples");
    Label title = DraftBanner.wrappingLabel(Messages.text("prompt.examples"));
    title.getStyleClass().add("room-note");
    FlowPane chips = new FlowPane();
    chips.getStyleClass().add("prompt-chips");
    chips.setMinHeight(USE_PREF_SIZE);
    for (ExamplePrompts.Example example : ExamplePrompts.all()) {
      chips.getChildren().add(chip(example, use));
    }
    getChildren().setAll(title, chips);
    visibleProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> viewModel.drafts().stateProperty().get() instanceof DraftState.Idle,
                viewModel.drafts().stateProperty()));
    managedProperty().bind(visibleProperty());
  }

  private static Button chip(ExamplePrompts.Example example, Consumer<String> use) {
    String help = Messages.text("prompt.example.tip", example.text());
    Button chip = new Button(example.name());
    chip.getStyleClass().addAll("prompt-chip", Styles.SMALL);
    Tooltip tip = new Tooltip(help);
    tip.setWrapText(true);
    tip.setMaxWidth(MAX_TOOLTIP_WIDTH);
    chip.setTooltip(tip);
    chip.setAccessibleText(example.name());
    chip.setAccessibleHelp(help);
    chip.setOnAction(event -> use.accept(example.text()));
    return chip;
  }
}
