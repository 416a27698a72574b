package dev.plinth.desktop.window;

import dev.plinth.agent.ModelChoice;
import dev.plinth.desktop.MainView;
import dev.plinth.desktop.Tasks;
import dev.plinth.desktop.Workspace;
import dev.plinth.desktop.menu.MenuActions;
import dev.plinth.desktop.menu.MenuCommand;
import dev.plinth.desktop.problems.ProblemsView;
import dev.plinth.desktop.problems.ProblemsViewModel;
import dev.plinth.desktop.project.ProjectView;
import dev.plinth.desktop.project.ProjectViewModel;
import dev.plinth.desktop.prompt.HistoryFile;
import dev.plinth.desktop.prompt.PromptView;
import dev.plinth.desktop.prompt.PromptViewModel;
import dev.plinth.desktop.run.RunState;
import dev.plinth.desktop.run.RunView;
import dev.plinth.desktop.run.RunViewModel;
import dev.plinth.desktop.settings.ActiveModel;
import dev.plinth.desktop.spec.SpecView;
import dev.plinth.desktop.spec.SpecViewModel;
import dev.plinth.desktop.status.StatusViewModel;
import dev.plinth.run.RunningBackend;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;

/** The rooms of a window, and what the menus reach in them. */
final class Panes {
  /** How often at most what a run tells is shown. */
  private static final Duration BLINK = Duration.ofMillis(50);

  /** How long a window takes at most to show all that it has. */
  private static final Duration AFTER_START = Duration.ofSeconds(1);

  private final WindowServices outside;
  private final PromptViewModel prompts;
  private final RunViewModel runs;
  private final PromptView prompt;
  private final SpecView spec;
  private final ProblemsView problems;
  private final ProjectView code;
  private final ProjectViewModel project;
  private final RunView run;

  Panes(
      Workspace workspace,
      Tasks tasks,
      Path state,
      ActiveModel model,
      WindowServices outside,
      MenuActions actions) {
    this.outside = outside;
    prompts =
        new PromptViewModel(
            workspace,
            tasks,
            outside.prompts(),
            model,
            new HistoryFile(state),
            InstantSource.system());
    prompt = new PromptView(prompts, () -> actions.run(MenuCommand.SETTINGS));
    SpecViewModel text = new SpecViewModel(workspace, tasks);
    spec = new SpecView(text);
    problems = new ProblemsView(new ProblemsViewModel(workspace, text));
    project = new ProjectViewModel(workspace, tasks);
    code = new ProjectView(project);
    runs = new RunViewModel(workspace, tasks, outside.runner(), BLINK);
    run = new RunView(runs, outside.browser());
    bindSpec(actions);
    bindPrompt(actions);
    bindRun(actions);
    bindFocus(actions);
  }

  MainView view() {
    return new MainView(prompt, spec, problems, code, run);
  }

  private void bindSpec(MenuActions actions) {
    actions
        .on(MenuCommand.UNDO, spec::undo)
        .on(MenuCommand.REDO, spec::redo)
        .on(MenuCommand.FIND, () -> spec.find(false))
        .on(MenuCommand.REPLACE, () -> spec.find(true))
        .on(MenuCommand.COMPLETE, spec::complete)
        .on(MenuCommand.FIX, spec::fix)
        .on(MenuCommand.FORMAT, spec::format)
        .on(MenuCommand.NEXT_PROBLEM, spec::goToNextProblem)
        .on(MenuCommand.PREVIOUS_PROBLEM, spec::goToPreviousProblem);
  }

  private void bindPrompt(MenuActions actions) {
    actions
        .on(MenuCommand.GENERATE, prompts::generate, prompts.readyBinding())
        .on(MenuCommand.REVISE, prompts::revise, prompts.revisableBinding())
        .on(MenuCommand.CANCEL, prompts::cancel, prompts.workingBinding());
  }

  /** Loads aside what the first draft would wait for. */
  void prepare() {
    prompts.preload(AFTER_START, () -> outside.prompts().prepare(ModelChoice.BUILT_IN));
  }

  private void bindRun(MenuActions actions) {
    BooleanBinding running = runs.stateProperty().isEqualTo(RunState.RUNNING);
    actions
        .on(MenuCommand.RUN, runs::run, runs.busyBinding().not())
        .on(MenuCommand.RESTART, runs::restart, runs.restartableBinding())
        .on(MenuCommand.STOP, runs::stop, runs.busyBinding())
        .on(MenuCommand.OPEN_DOCS, this::openDocs, running);
  }

  private void openDocs() {
    runs.backendProperty().get().map(RunningBackend::docs).ifPresent(outside.browser());
  }

  private void bindFocus(MenuActions actions) {
    PaneCycle cycle =
        new PaneCycle()
            .add(prompt, prompt::focusWords)
            .add(spec, spec::focusText)
            .add(problems, () -> MainView.focus(problems))
            .add(code, () -> MainView.focus(code))
            .add(run, () -> MainView.focus(run));
    actions
        .on(MenuCommand.NEXT_ROOM, cycle::next)
        .on(MenuCommand.PREVIOUS_ROOM, cycle::previous)
        .on(MenuCommand.FOCUS_PROMPT, prompt::focusWords)
        .on(MenuCommand.FOCUS_SPEC, spec::focusText)
        .on(MenuCommand.FOCUS_PROBLEMS, () -> MainView.focus(problems))
        .on(MenuCommand.FOCUS_CODE, () -> MainView.focus(code))
        .on(MenuCommand.FOCUS_RUN, () -> MainView.focus(run))
        .on(
            MenuCommand.SHOW_CHANGES,
            () -> project.asChangeProperty().set(!project.asChangeProperty().get()));
  }

  /** Tells the status bar what the rooms know. */
  void tell(StatusViewModel status) {
    status.modelProperty().bind(Bindings.convert(prompts.model().choiceProperty()));
    status
        .dockerProperty()
        .bind(
            Bindings.createStringBinding(
                () -> runs.backendProperty().get().map(b -> b.url().toString()).orElse(""),
                runs.backendProperty()));
    status.caretProperty().bind(spec.caretWordsBinding());
  }

  /** Gives what keeps the window from closing at once. */
  Closing.Busy busy() {
    return new Closing.Busy() {
      @Override
      public boolean isRunning() {
        return runs.isBusy();
      }

      @Override
      public void stop(Runnable then) {
        if (!runs.isBusy()) {
          then.run();
          return;
        }
        runs.busyBinding()
            .addListener(
                (property, before, now) -> {
                  if (!now) {
                    then.run();
                  }
                });
        runs.stop();
      }
    };
  }
}
