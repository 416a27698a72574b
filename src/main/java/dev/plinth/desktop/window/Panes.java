package dev.plinth.desktop.window;

import dev.plinth.agent.ModelChoice;
import dev.plinth.desktop.MainView;
import dev.plinth.desktop.Tasks;
import dev.plinth.desktop.TextClipboard;
import dev.plinth.desktop.menu.MenuActions;
import dev.plinth.desktop.menu.MenuCommand;
import dev.plinth.desktop.problems.ProblemsView;
import dev.plinth.desktop.problems.ProblemsViewModel;
import dev.plinth.desktop.project.ProjectView;
import dev.plinth.desktop.project.ProjectViewModel;
import dev.plinth.desktop.prompt.HistoryFile;
import dev.plinth.desktop.prompt.PromptOfDocument;
import dev.plinth.desktop.prompt.PromptView;
import dev.plinth.desktop.prompt.PromptViewModel;
import dev.plinth.desktop.run.DataPlans;
import dev.plinth.desktop.run.RunCycle;
import dev.plinth.desktop.run.RunState;
import dev.plinth.desktop.run.RunTarget;
import dev.plinth.desktop.run.RunView;
import dev.plinth.desktop.run.RunViewModel;
import dev.plinth.desktop.run.WebBrowser;
import dev.plinth.desktop.settings.Settings;
import dev.plinth.desktop.settings.SettingsViewModel;
import dev.plinth.desktop.spec.SpecView;
import dev.plinth.desktop.spec.SpecViewModel;
import dev.plinth.desktop.state.DocumentPrompts;
import dev.plinth.desktop.status.StatusViewModel;
import dev.plinth.desktop.workspace.Workspace;
import dev.plinth.run.RunningBackend;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import org.fxmisc.richtext.CodeArea;

/** The panes of a window and the menu commands that act on them. */
final class Panes {
  /** The time for which output of a run is collected before it is shown. */
  private static final Duration RUN_OUTPUT_PAUSE = Duration.ofMillis(50);

  /** The delay before the built-in model is loaded, so that the window is drawn first. */
  private static final Duration PRELOAD_DELAY = Duration.ofSeconds(1);

  private final WindowServices services;
  private final WebBrowser browser;
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
      SettingsViewModel preferences,
      WindowServices services,
      DataPlans plans,
      MenuActions actions) {
    this.services = services;
    browser =
        new WebBrowser(
            System.getProperty("os.name", ""),
            services.programs(),
            tasks,
            services.dialogs(),
            TextClipboard::put);
    prompts =
        new PromptViewModel(
            workspace,
            tasks,
            services.prompts(),
            preferences.activeModel(),
            new HistoryFile(state),
            InstantSource.system());
    new PromptOfDocument(workspace, prompts, new DocumentPrompts(state), tasks);
    prompt = new PromptView(prompts, () -> actions.run(MenuCommand.SETTINGS));
    SpecViewModel text = new SpecViewModel(workspace, tasks);
    spec = new SpecView(text);
    problems = new ProblemsView(new ProblemsViewModel(workspace, text));
    project = new ProjectViewModel(workspace, tasks);
    code = new ProjectView(project);
    runs =
        new RunViewModel(
            workspace,
            tasks,
            services.runner(),
            new RunTarget(workspace, tasks, services.dialogs(), text::reveal),
            plans,
            preferences.port(),
            RUN_OUTPUT_PAUSE);
    run =
        new RunView(
            runs,
            browser::open,
            () -> {
              preferences.dockerHostWantedProperty().set(true);
              actions.run(MenuCommand.SETTINGS);
            });
    bindSpec(actions);
    bindPrompt(actions);
    bindRun(actions);
    bindFocus(actions);
  }

  /** Returns the area of the spec's text. */
  CodeArea editor() {
    return spec.editor();
  }

  MainView view() {
    return new MainView(prompt, spec, problems, code, run);
  }

  private void bindSpec(MenuActions actions) {
    actions
        .on(MenuCommand.FIND, this::find)
        .on(MenuCommand.REPLACE, () -> spec.find(true))
        .on(MenuCommand.SELECT_NEXT, spec::selectNextOccurrence, spec.editingProperty())
        .on(MenuCommand.MOVE_LINE_UP, spec::moveLineUp, spec.editingProperty())
        .on(MenuCommand.MOVE_LINE_DOWN, spec::moveLineDown, spec.editingProperty())
        .on(MenuCommand.DUPLICATE_LINE_UP, spec::duplicateLineUp, spec.editingProperty())
        .on(MenuCommand.DUPLICATE_LINE_DOWN, spec::duplicateLineDown, spec.editingProperty())
        .on(MenuCommand.FIND_IN_FILES, code::findInFiles)
        .on(MenuCommand.COMPLETE, spec::complete)
        .on(MenuCommand.DOCUMENTATION, spec::showDocumentation)
        .on(MenuCommand.FIX, spec::fix)
        .on(MenuCommand.FORMAT, spec::format)
        .on(MenuCommand.GO_TO_LINE, spec::goToLine)
        .on(MenuCommand.GO_TO_ENTITY, spec::goToEntity)
        .on(MenuCommand.FOLD, spec::fold)
        .on(MenuCommand.UNFOLD, spec::unfold)
        .on(MenuCommand.FOLD_ENTITIES, spec::foldEntities)
        .on(MenuCommand.UNFOLD_ALL, spec::unfoldAll)
        .on(MenuCommand.NEXT_PROBLEM, spec::goToNextProblem)
        .on(MenuCommand.PREVIOUS_PROBLEM, spec::goToPreviousProblem)
        .toggle(MenuCommand.WORD_WRAP, spec::toggleWordWrap, spec.wordWrapProperty());
  }

  /** Opens the find bar of the code pane if it has the focus, otherwise of the spec pane. */
  private void find() {
    if (code.isFocusWithin()) {
      code.find();
    } else {
      spec.find(false);
    }
  }

  private void bindPrompt(MenuActions actions) {
    actions
        .on(MenuCommand.GENERATE, prompts::generate, prompts.readyBinding())
        .on(MenuCommand.REVISE, prompts::revise, prompts.revisableBinding())
        .on(MenuCommand.CANCEL, prompts.drafts()::cancel, prompts.drafts().workingBinding());
  }

  /** Returns the prompt if it is only typed and not in the history; else an empty text. */
  String typedPrompt() {
    return prompts.typedPrompt();
  }

  /** Loads the built-in model in the background, ahead of the first draft. */
  void preloadModel() {
    prompts.preload(PRELOAD_DELAY, () -> services.prompts().prepare(ModelChoice.BUILT_IN));
  }

  private void bindRun(MenuActions actions) {
    RunCycle cycle = runs.cycle();
    BooleanBinding running = cycle.stateProperty().isEqualTo(RunState.RUNNING);
    actions
        .on(MenuCommand.RUN, runs::run, runs.startableBinding())
        .on(MenuCommand.RESTART, runs::restart, runs.restartableBinding())
        .on(MenuCommand.STOP, cycle::stop, cycle.busyBinding())
        .on(MenuCommand.OPEN_DOCS, this::openDocs, running);
  }

  /** Looks whether Docker answers now, if it did not before. */
  void checkDockerAgain() {
    runs.checkDockerAgain();
  }

  private void openDocs() {
    runs.cycle().backendProperty().get().map(RunningBackend::docs).ifPresent(browser::open);
  }

  private void bindFocus(MenuActions actions) {
    PaneCycle cycle =
        new PaneCycle()
            .add(prompt, prompt::focusPrompt)
            .add(spec, spec::focusText)
            .add(problems, problems::focusList)
            .add(code, code::focusFiles)
            .add(run, () -> MainView.focus(run));
    actions
        .on(MenuCommand.NEXT_ROOM, cycle::next)
        .on(MenuCommand.PREVIOUS_ROOM, cycle::previous)
        .on(MenuCommand.FOCUS_PROMPT, prompt::focusPrompt)
        .on(MenuCommand.FOCUS_SPEC, spec::focusText)
        .on(MenuCommand.FOCUS_PROBLEMS, problems::focusList)
        .on(MenuCommand.FOCUS_CODE, code::focusFiles)
        .on(MenuCommand.FOCUS_RUN, () -> MainView.focus(run))
        .on(
            MenuCommand.SHOW_CHANGES,
            () -> project.showDiffProperty().set(!project.showDiffProperty().get()))
        .on(MenuCommand.NEXT_CHANGE, project::goToNextChange)
        .on(MenuCommand.PREVIOUS_CHANGE, project::goToPreviousChange);
  }

  /** Binds the word wrap of the editor to the settings, in both directions. */
  void bindWordWrap(ObjectProperty<Settings> settings) {
    BooleanProperty wrap = spec.wordWrapProperty();
    wrap.set(settings.get().wordWrap());
    wrap.addListener((property, before, now) -> settings.set(settings.get().withWordWrap(now)));
    settings.addListener((property, before, now) -> wrap.set(now.wordWrap()));
  }

  /** Binds the status bar to the model, the running backend and the caret. */
  void bindStatus(StatusViewModel status) {
    var backend = runs.cycle().backendProperty();
    status.modelProperty().bind(Bindings.convert(prompts.model().choiceProperty()));
    status
        .dockerProperty()
        .bind(
            Bindings.createStringBinding(
                () -> backend.get().map(b -> b.url().toString()).orElse(""), backend));
    status.caretProperty().bind(spec.caretTextBinding());
  }

  /** Returns the run that is stopped or detached before the window closes. */
  CloseHandler.ActiveRun activeRun() {
    RunCycle cycle = runs.cycle();
    return new CloseHandler.ActiveRun() {
      @Override
      public boolean isRunning() {
        return cycle.busyBinding().get();
      }

      @Override
      public boolean isDetachable() {
        return cycle.backendProperty().get().isPresent();
      }

      @Override
      public void detach(Runnable then) {
        cycle.detachThen(then);
      }

      @Override
      public void stop(Runnable then) {
        if (!isRunning()) {
          then.run();
          return;
        }
        cycle
            .busyBinding()
            .addListener(
                (property, before, now) -> {
                  if (!now) {
                    then.run();
                  }
                });
        cycle.stop();
      }
    };
  }
}
