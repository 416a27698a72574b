package dev.plinth.desktop.run;

import atlantafx.base.theme.Styles;
import dev.plinth.desktop.IconButton;
import dev.plinth.desktop.Messages;
import dev.plinth.desktop.TextClipboard;
import java.net.URI;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The run pane: starts and stops the project and shows its log. */
public final class RunView extends BorderPane {
  private final RunViewModel model;
  private final ReadOnlyObjectProperty<RunState> state;
  private final LogView log = new LogView();

  /**
   * Creates a view of this view model.
   *
   * @param browser opens a page in the browser
   * @param openDockerSettings shows the setting of the Docker host
   */
  public RunView(RunViewModel model, Consumer<URI> browser, Runnable openDockerSettings) {
    this.model = model;
    this.state = model.cycle().stateProperty();
    getStyleClass().addAll("room", "run-view");
    getStylesheets().add(RunView.class.getResource("run.css").toExternalForm());
    Node address = new AddressBar(model.cycle().backendProperty(), "", browser);
    VBox top =
        new VBox(
            new RunHeader(model).node(),
            detectedBackend(browser),
            new RunProblemCard(model, openDockerSettings),
            progress(),
            address,
            restartMessage());
    setTop(new VBox(top, options()));
    model.log().setViewer(log);
    BorderPane logPane = new BorderPane(log, logHeader(), null, null, null);
    setCenter(new StackPane(logPane, placeholder()));
  }

  private static void showWhen(Node node, ObservableValue<Boolean> condition) {
    node.visibleProperty().bind(condition);
    node.managedProperty().bind(node.visibleProperty());
  }

  private BooleanBinding stateIn(RunState... states) {
    return Bindings.createBooleanBinding(() -> List.of(states).contains(state.get()), state);
  }

  private Node detectedBackend(Consumer<URI> browser) {
    var found = model.detectedBackend().foundProperty();
    AddressBar bar = new AddressBar(found, Messages.text("run.elsewhere"), browser);
    Button stop = new Button(Messages.text("run.stop"), new FontIcon(Feather.STOP_CIRCLE));
    stop.getStyleClass().add(Styles.SMALL);
    stop.setOnAction(event -> model.stopDetected());
    stop.disableProperty().bind(model.detectedBackend().stoppingProperty());
    bar.getChildren().add(stop);
    bar.getStyleClass().add("run-elsewhere");
    return bar;
  }

  private Node progress() {
    ProgressBar bar = new ProgressBar();
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.progressProperty()
        .bind(
            Bindings.createDoubleBinding(
                () ->
                    state.get() == RunState.STARTING
                        ? model.progressProperty().get().fraction()
                        : ProgressBar.INDETERMINATE_PROGRESS,
                model.progressProperty(),
                state));
    Label text = new Label();
    text.getStyleClass().add("room-note");
    text.textProperty().bind(model.progressTextBinding());
    bar.accessibleTextProperty().bind(text.textProperty());
    VBox box = new VBox(bar, text);
    box.getStyleClass().add("run-progress");
    showWhen(box, stateIn(RunState.STARTING, RunState.CANCELLING, RunState.STOPPING));
    return box;
  }

  private Node restartMessage() {
    Label message = new Label("", new FontIcon(Feather.INFO));
    message.getStyleClass().add("run-change");
    message.setWrapText(true);
    message.setMaxWidth(Double.MAX_VALUE);
    message.setMinHeight(USE_PREF_SIZE);
    message.textProperty().bind(model.restartMessageProperty());
    showWhen(message, model.restartMessageProperty().isNotEmpty());
    return message;
  }

  private Node options() {
    CheckBox fresh = new CheckBox(Messages.text("run.fresh"));
    fresh.setId("run-fresh");
    fresh.setWrapText(true);
    fresh.setTooltip(new Tooltip(Messages.text("run.fresh.tooltip")));
    fresh.selectedProperty().bindBidirectional(model.freshProperty());
    TextField port = new TextField();
    port.setId("run-port");
    port.getStyleClass().addAll("run-port", Styles.SMALL);
    port.setPromptText(Messages.text("run.port.automatic"));
    port.setAccessibleText(Messages.text("run.port.words"));
    port.setTooltip(new Tooltip(Messages.text("run.port.tooltip")));
    port.textProperty().bindBidirectional(model.port().textProperty());
    port.setOnAction(event -> model.run());
    Label name = new Label(Messages.text("run.port"));
    name.setLabelFor(port);
    HBox portLine = new HBox(name, port);
    portLine.getStyleClass().add("run-port-line");
    Label wrong = new Label();
    wrong.getStyleClass().add("error-ink");
    wrong.textProperty().bind(model.port().problemProperty());
    showWhen(wrong, wrong.textProperty().isNotEmpty());
    wrong
        .visibleProperty()
        .addListener(
            (property, before, now) -> port.pseudoClassStateChanged(Styles.STATE_DANGER, now));
    WrappingRow options = new WrappingRow();
    options.getChildren().addAll(fresh, portLine, wrong);
    options.wrap(fresh);
    options.wrap(wrong);
    options.getStyleClass().add("run-options");
    BooleanBinding changed = model.restartMessageProperty().isNotEmpty();
    showWhen(options, stateIn(RunState.IDLE, RunState.FAILED).or(changed));
    return options;
  }

  private Node logHeader() {
    Label title = new Label(Messages.text("run.log"));
    title.getStyleClass().add("room-note");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    ToggleButton follow = new ToggleButton();
    IconButton.decorate(follow, Feather.CHEVRONS_DOWN, Messages.text("run.follow"));
    follow.selectedProperty().bindBidirectional(log.followingProperty());
    Button copy =
        new IconButton(
            Feather.COPY,
            Messages.text("run.copyLog"),
            () -> TextClipboard.put(model.log().text()));
    Button clear =
        new IconButton(Feather.TRASH_2, Messages.text("run.clearLog"), () -> model.log().clear());
    HBox header = new HBox(title, gap, follow, copy, clear);
    header.getStyleClass().add("log-header");
    header.disableProperty().bind(model.log().emptyProperty());
    return header;
  }

  private Node placeholder() {
    Label text = new Label(Messages.text("run.nothing"));
    text.setWrapText(true);
    text.setMinHeight(Region.USE_PREF_SIZE);
    VBox empty = new VBox(new FontIcon(Feather.PLAY_CIRCLE), text);
    empty.getStyleClass().addAll("empty-state", "run-nothing"); // covers the log
    showWhen(empty, stateIn(RunState.IDLE).and(model.log().emptyProperty()));
    return empty;
  }
}
