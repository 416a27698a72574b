package dev.plinth.desktop.window;

import static java.util.Objects.requireNonNull;

import dev.plinth.agent.KeyStore;
import dev.plinth.agent.PromptPipeline;
import dev.plinth.desktop.ExternalPrograms;
import dev.plinth.desktop.dialog.Dialogs;
import dev.plinth.desktop.dialog.NoticeBar;
import dev.plinth.home.ErrorLog;
import dev.plinth.run.Runner;
import java.util.function.Supplier;

/**
 * The services that a window uses.
 *
 * @param windows the open windows of the process
 * @param dialogs asks the user questions and shows notices
 * @param notices the part of the window where {@code dialogs} shows its notices
 * @param log the log of internal errors
 * @param prompts the pipeline from a prompt to a spec
 * @param keys the API keys of the models
 * @param runner supplies the runner of projects for the current settings
 * @param programs starts programs of the operating system, such as its browser
 */
record WindowServices(
    OpenWindows windows,
    Dialogs dialogs,
    NoticeBar notices,
    ErrorLog log,
    PromptPipeline prompts,
    KeyStore keys,
    Supplier<Runner> runner,
    ExternalPrograms programs) {
  WindowServices {
    requireNonNull(windows);
    requireNonNull(dialogs);
    requireNonNull(notices);
    requireNonNull(log);
    requireNonNull(prompts);
    requireNonNull(keys);
    requireNonNull(runner);
    requireNonNull(programs);
  }
}
