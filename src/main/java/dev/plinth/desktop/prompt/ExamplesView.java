package dev.plinth.desktop.prompt;

import atlantafx.base.theme.Styles;
import dev.plinth.desktop.Messages;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** The example prompts as buttons, visible while no draft is running or shown. */
final class ExamplesView extends VBox {
  private static final double MAX_TOOLTIP_WIDTH = 420;

  ExamplesView(PromptViewModel viewModel) {
    getStyleClass().add("prompt-examples");
    Label title = new Label(Messages.text("prompt.examples"));
    title.getStyleClass().add("room-note");
    FlowPane chips = new FlowPane();
    chips.getStyleClass().add("prompt-chips");
    for (ExamplePrompts.Example example : ExamplePrompts.all()) {
      chips.getChildren().add(chip(viewModel, example));
    }
    getChildren().setAll(title, chips);
    visibleProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> viewModel.drafts().stateProperty().get() instanceof DraftState.Idle,
                viewModel.drafts().stateProperty()));
    managedProperty().bind(visibleProperty());
  }

  private static Button chip(PromptViewModel viewModel, ExamplePrompts.Example example) {
    String help = Messages.text("prompt.example.tip", example.text());
    Button chip = new Button(example.name());
    chip.getStyleClass().addAll("prompt-chip", Styles.SMALL);
    Tooltip tip = new Tooltip(help);
    tip.setWrapText(true);
    tip.setMaxWidth(MAX_TOOLTIP_WIDTH);
    chip.setTooltip(tip);
    chip.setAccessibleText(example.name());
    chip.setAccessibleHelp(help);
    chip.setOnAction(event -> viewModel.usePrompt(example.text()));
    return chip;
  }
}
