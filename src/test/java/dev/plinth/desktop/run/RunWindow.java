package dev.plinth.desktop.run;

import static org.testfx.util.WaitForAsyncUtils.waitFor;
import static org.testfx.util.WaitForAsyncUtils.waitForFxEvents;

import atlantafx.base.theme.PrimerLight;
import dev.plinth.Pipeline;
import dev.plinth.desktop.DirectTasks;
import dev.plinth.desktop.FakeDialogs;
import dev.plinth.desktop.MainView;
import dev.plinth.desktop.SampleSpecs;
import dev.plinth.desktop.Tasks;
import dev.plinth.desktop.plan.PlanChoice;
import dev.plinth.desktop.settings.PortViewModel;
import dev.plinth.desktop.settings.Settings;
import dev.plinth.desktop.workspace.LiveReview;
import dev.plinth.desktop.workspace.Workspace;
import dev.plinth.run.Runner;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Application;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.SplitPane;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;

/** A window with only the run pane. */
final class RunWindow {
  final Workspace workspace = new Workspace();
  final RunViewModel model;

  /** The dialogs, whose user begins with an empty database if a plan is shown. */
  final FakeDialogs dialogs = new FakeDialogs();

  /** The pages that were opened in the browser. */
  final List<URI> openedPages = new CopyOnWriteArrayList<>();

  /** The number of times the setting of the Docker host was shown. */
  final AtomicInteger openedSettings = new AtomicInteger();

  private final String spec;
  private final RunView view;

  RunWindow(Stage stage, Runner runner, String project) {
    Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
    Tasks tasks = Tasks.forFxThread(DirectTasks::fail);
    dialogs.planner = plan -> Optional.of(PlanChoice.EMPTY_DATABASE);
    spec = SampleSpecs.SHOP.replace("shop", project);
    workspace.open(Optional.empty(), spec);
    new LiveReview(workspace, new Pipeline(), tasks, Duration.ZERO);
    model =
        new RunViewModel(
            workspace,
            tasks,
            () -> runner,
            new RunTarget(workspace, tasks, dialogs, error -> {}),
            new DataPlans(new Pipeline(), tasks, dialogs),
            new PortViewModel(new SimpleObjectProperty<>(Settings.DEFAULT)),
            Duration.ofMillis(20));
    view = new RunView(model, openedPages::add, openedSettings::incrementAndGet);
    Scene scene = new Scene(new SplitPane(view), 600, 400); // a log wants the colours at once
    scene.getStylesheets().add(MainView.class.getResource("plinth.css").toExternalForm());
    stage.setScene(scene);
    stage.show();
  }

  /** Waits until the main button is enabled with this text, then clicks it. */
  void press(FxRobot robot, String text) throws Exception {
    await(30, () -> showsText("#run-main", text) && !view.lookup("#run-main").isDisabled());
    robot.clickOn("#run-main");
  }

  boolean showsText(String selector, String text) {
    return view.lookup(selector) instanceof Labeled labeled && labeled.getText().equals(text);
  }

  /** Returns whether the log contains this text. */
  boolean logContains(String text) {
    return model.log().text().contains(text);
  }

  boolean isStarting() {
    return model.cycle().stateProperty().get() == RunState.STARTING;
  }

  void edit(FxRobot robot, String from, String to) {
    robot.interact(() -> workspace.textProperty().set(spec.replace(from, to)));
  }

  void await(RunState state, int seconds) throws Exception {
    await(seconds, () -> model.cycle().stateProperty().get() == state);
  }

  void await(int seconds, Callable<Boolean> condition) throws Exception {
    waitFor(seconds, TimeUnit.SECONDS, condition);
    waitForFxEvents();
  }
}
