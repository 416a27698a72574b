package dev.plinth.desktop.prompt;

import atlantafx.base.theme.Styles;
import dev.plinth.desktop.Messages;
import dev.plinth.desktop.menu.MenuCommand;
import javafx.beans.binding.BooleanBinding;
import javafx.event.Event;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The prompt pane: the prompt, the model and the progress of the draft. */
public final class PromptView extends BorderPane {
  private final PromptViewModel viewModel;
  private final TextArea prompt = new TextArea();

  /**
   * Creates a view of this view model.
   *
   * @param openSettings opens the settings of models and API keys
   */
  public PromptView(PromptViewModel viewModel, Runnable openSettings) {
    this.viewModel = viewModel;
    getStyleClass().addAll("room", "prompt-room");
    getStylesheets().add(PromptView.class.getResource("prompt.css").toExternalForm());
    setTop(header());
    VBox body =
        new VBox(
            promptArea(),
            new ExamplesView(viewModel, this::usePrompt),
            new ModelView(viewModel.model(), openSettings),
            buttons(),
            new DraftView(viewModel.drafts(), openSettings));
    body.getStyleClass().add("prompt-body");
    setCenter(new PromptScroll(body));
    addEventFilter(KeyEvent.KEY_PRESSED, this::handleKey);
  }

  /** Moves the focus to the prompt. */
  public void focusPrompt() {
    prompt.requestFocus();
  }

  /** Replaces the prompt, and moves the caret to its end so that the user can go on. */
  private void usePrompt(String text) {
    viewModel.usePrompt(text);
    prompt.requestFocus();
    prompt.end();
  }

  private HBox header() {
    Label title = new Label(Messages.text("prompt.title"));
    title.getStyleClass().add("room-title");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox header = new HBox(title, gap, new HistoryMenu(viewModel, this::usePrompt));
    header.getStyleClass().add("room-header");
    return header;
  }

  private TextArea promptArea() {
    prompt.setId("prompt-words");
    prompt.setWrapText(true);
    prompt.setPromptText(Messages.text("prompt.placeholder"));
    prompt.setAccessibleText(Messages.text("prompt.words"));
    prompt
        .textProperty()
        .addListener((property, before, now) -> viewModel.promptProperty().set(now));
    viewModel.promptProperty().addListener((property, before, now) -> show(now));
    show(viewModel.promptProperty().get());
    prompt.addEventFilter(KeyEvent.KEY_PRESSED, PromptView::moveFocusOnTab);
    VBox.setVgrow(prompt, Priority.ALWAYS);
    return prompt;
  }

  /** Shows a prompt as an edit that can be undone. Setting the text would clear the history. */
  private void show(String text) {
    if (!text.equals(prompt.getText())) {
      prompt.replaceText(0, prompt.getLength(), text);
    }
  }

  /**
   * Makes Tab move the focus instead of inserting a tab, so that the pane can be used without a
   * mouse. A text area moves the focus on Ctrl+Tab, so the key event is sent again with Ctrl.
   */
  private static void moveFocusOnTab(KeyEvent key) {
    if (key.getCode() == KeyCode.TAB && !key.isControlDown()) {
      key.consume();
      Event.fireEvent(
          key.getTarget(),
          new KeyEvent(
              key.getEventType(), "\t", "\t", KeyCode.TAB, key.isShiftDown(), true, false, false));
    }
  }

  private VBox buttons() {
    Button generate =
        button("generate", MenuCommand.GENERATE, viewModel.readyBinding(), viewModel::generate);
    generate.setGraphic(new FontIcon(Feather.ZAP));
    generate.getStyleClass().add(Styles.ACCENT);
    Button revise =
        button("revise", MenuCommand.REVISE, viewModel.revisableBinding(), viewModel::revise);
    revise.setGraphic(new FontIcon(Feather.EDIT_3));
    ButtonRow row = new ButtonRow(generate, revise);
    VBox buttons =
        new VBox(
            row,
            hint(
                "generate", viewModel.readyBinding().or(viewModel.drafts().workingBinding()).not()),
            hint("revise", viewModel.revisionRefusedBinding()));
    buttons.getStyleClass().add("prompt-actions");
    return buttons;
  }

  /** Returns a line that says why a button is disabled. */
  private static Label hint(String name, BooleanBinding shown) {
    Label hint = DraftBanner.wrappingLabel(Messages.text("prompt." + name + ".hint"));
    hint.setId("prompt-" + name + "-hint");
    hint.getStyleClass().add("room-note");
    hint.visibleProperty().bind(shown);
    hint.managedProperty().bind(hint.visibleProperty());
    return hint;
  }

  /** Returns a button for an action that also has a keyboard shortcut. */
  private static Button button(
      String name, MenuCommand command, BooleanBinding enabled, Runnable action) {
    Button button = new Button(Messages.text("prompt." + name));
    button.setId("prompt-" + name);
    String help = Messages.text("prompt." + name + ".tip", command.keyText());
    button.setTooltip(new Tooltip(help));
    button.setAccessibleText(Messages.text("prompt." + name));
    button.setAccessibleHelp(help);
    button.disableProperty().bind(enabled.not());
    button.setOnAction(event -> action.run());
    return button;
  }

  private void handleKey(KeyEvent event) {
    if (MenuCommand.GENERATE.matches(event)) {
      viewModel.generate();
    } else if (MenuCommand.REVISE.matches(event)) {
      viewModel.revise();
    } else if (event.getCode() == KeyCode.ESCAPE && viewModel.drafts().workingBinding().get()) {
      viewModel.drafts().cancel();
    } else {
      return;
    }
    event.consume();
  }
}
