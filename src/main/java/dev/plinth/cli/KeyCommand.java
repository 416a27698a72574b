package dev.plinth.cli;

import dev.plinth.Pipeline;
import dev.plinth.agent.ApiKey;
import dev.plinth.agent.KeyStore;
import dev.plinth.agent.KeyStore.Place;
import dev.plinth.agent.KeyStore.Service;
import dev.plinth.agent.KeychainProblem;
import dev.plinth.problem.ProblemException;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * The command {@code key}, which manages the API keys of models. A key is never an argument, since
 * other processes can see the arguments of a process.
 */
final class KeyCommand implements Callable<Integer> {
  /** The actions, in lower case as users write them. */
  enum Action {
    set,
    delete,
    which
  }

  /** The services, in lower case as users write them. */
  enum ServiceName {
    gemini(Service.GEMINI),
    openai(Service.OPENAI);

    private final Service service;

    ServiceName(Service service) {
      this.service = service;
    }
  }

  private final Console console;
  private final Supplier<KeyStore> keyStore;
  private final PositionalParamSpec action =
      PositionalParamSpec.builder()
          .index("0")
          .arity("1")
          .required(true)
          .paramLabel("set|delete|which")
          .type(Action.class)
          .description(
              "set asks for a key and saves it, delete deletes it, which shows where it is"
                  + " stored.")
          .build();
  private final PositionalParamSpec service =
      PositionalParamSpec.builder()
          .index("1")
          .arity("0..1")
          .paramLabel("gemini|openai")
          .type(ServiceName.class)
          .description("The service of the key. Default: gemini; for which, all services.")
          .build();

  KeyCommand(Console console) {
    this(console, () -> new Pipeline().keys());
  }

  /**
   * Creates the command.
   *
   * @param keyStore returns the key store; called when the command runs
   */
  KeyCommand(Console console, Supplier<KeyStore> keyStore) {
    this.console = console;
    this.keyStore = keyStore;
  }

  CommandSpec command() {
    return CommonOptions.command(
            "key",
            this,
            List.of("plinth key set gemini", "plinth key which"),
            "Manage the API keys of models in the system keychain.",
            "The environment variables GOOGLE_API_KEY, GEMINI_API_KEY and OPENAI_API_KEY take"
                + " precedence.")
        .addPositional(action)
        .addPositional(service);
  }

  @Override
  public Integer call() throws ProblemException, InterruptedException {
    KeyStore keys = keyStore.get();
    ServiceName given = service.getValue();
    ServiceName name = given == null ? ServiceName.gemini : given;
    Action chosen = action.getValue();
    switch (chosen) {
      case set -> set(keys, name);
      case delete -> delete(keys, name);
      case which -> which(keys, given);
    }
    return ExitCode.OK;
  }

  private void set(KeyStore keys, ServiceName name) throws ProblemException, InterruptedException {
    Place place = keys.keep(name.service, readKey(name));
    if (place == Place.MEMORY) {
      throw new ProblemException(
          "this system has no keychain to save the key in",
          "set %s in the environment instead".formatted(variable(name)));
    }
    console.out().print("saved the API key for %s in the keychain%n".formatted(name));
    if (keys.where(name.service).equals(Optional.of(Place.ENVIRONMENT))) {
      console.printStatus("note: the API key in the environment takes precedence");
    }
  }

  private ApiKey readKey(ServiceName name) throws ProblemException {
    try {
      return new ApiKey(console.readSecret("API key for " + name + " (not shown): "));
    } catch (IllegalArgumentException e) {
      throw new ProblemException(
          "this is not an API key: a key is one word", "type the key, or pipe it in");
    } catch (IOException e) {
      throw new ProblemException("cannot read the standard input", "type the key, or pipe it in");
    }
  }

  private void delete(KeyStore keys, ServiceName name)
      throws ProblemException, InterruptedException {
    try {
      boolean existed = keys.forget(name.service);
      String message = existed ? "deleted the API key for %s%n" : "there is no API key for %s%n";
      console.out().print(message.formatted(name));
    } catch (KeychainProblem e) {
      throw new ProblemException(
          "the API key for %s may still be in the keychain: %s".formatted(name, e.getMessage()),
          "unlock the keychain and try again, or delete its entry plinth");
    }
  }

  private void which(KeyStore keys, @Nullable ServiceName given) throws InterruptedException {
    for (ServiceName name : given == null ? List.of(ServiceName.values()) : List.of(given)) {
      String place =
          keys.where(name.service)
              .map(found -> "in the " + found.name().toLowerCase(Locale.ROOT))
              .orElse("none");
      console.out().print("%s: %s%n".formatted(name, place));
    }
  }

  private static String variable(ServiceName name) {
    return name == ServiceName.gemini ? "GOOGLE_API_KEY" : "OPENAI_API_KEY";
  }
}
