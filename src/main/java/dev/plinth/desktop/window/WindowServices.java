package dev.plinth.desktop.window;

import static java.util.Objects.requireNonNull;

import dev.plinth.agent.KeyStore;
import dev.plinth.agent.PromptPipeline;
import dev.plinth.desktop.Dialogs;
import dev.plinth.home.ErrorLog;
import dev.plinth.run.Runner;
import java.net.URI;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What a window reaches for beyond itself.
 *
 * @param dialogs asks and tells the user
 * @param log keeps faults of the program
 * @param prompts the way from a prompt to a spec
 * @param keys the keys of models
 * @param runner gives what runs projects, with the settings of that moment
 * @param browser opens a page
 */
record WindowServices(
    Dialogs dialogs,
    ErrorLog log,
    PromptPipeline prompts,
    KeyStore keys,
    Supplier<Runner> runner,
    Consumer<URI> browser) {
  WindowServices {
    requireNonNull(dialogs);
    requireNonNull(log);
    requireNonNull(prompts);
    requireNonNull(keys);
    requireNonNull(runner);
    requireNonNull(browser);
  }
}
