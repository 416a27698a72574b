package dev.plinth.cli;

import dev.plinth.Pipeline;
import dev.plinth.agent.ApiKey;
import dev.plinth.agent.KeyStore;
import dev.plinth.agent.KeyStore.Place;
import dev.plinth.agent.KeyStore.Service;
import dev.plinth.agent.KeychainProblem;
import dev.plinth.input.InputProblem;
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
 * The keys of models. A key is no argument: every process of a machine sees those of the others.
 */
final class KeyCommand implements Callable<Integer> {
  /** What is done with a key; in small letters, as users write it. */
  enum Action {
    set,
    delete,
    which
  }

  /** Whom it is for; in small letters, as users write it. */
  enum Owner {
    gemini(Service.GEMINI),
    openai(Service.OPENAI);

    private final Service service;

    Owner(Service service) {
      this.service = service;
    }
  }

  private final Console console;
  private final Supplier<KeyStore> source;
  private final PositionalParamSpec action =
      PositionalParamSpec.builder()
          .index("0")
          .arity("1")
          .required(true)
          .paramLabel("set|delete|which")
          .type(Action.class)
          .description("Keep a key, which is asked for; forget it; or say where it is.")
          .build();
  private final PositionalParamSpec owner =
      PositionalParamSpec.builder()
          .index("1")
          .arity("0..1")
          .paramLabel("gemini|openai")
          .type(Owner.class)
          .description("Whose key; gemini unless said otherwise, and for which all.")
          .build();

  KeyCommand(Console console) {
    this(console, () -> new Pipeline().keys());
  }

  /** Keeps keys in the store that this gives once it is wanted. */
  KeyCommand(Console console, Supplier<KeyStore> source) {
    this.console = console;
    this.source = source;
  }

  CommandSpec command() {
    return CommonOptions.command(
            "key",
            this,
            "Keep the key of a model in the keychain of this system.",
            "GOOGLE_API_KEY, GEMINI_API_KEY and OPENAI_API_KEY in the environment go first.")
        .addPositional(action)
        .addPositional(owner);
  }

  @Override
  public Integer call() throws InputProblem, InterruptedException {
    KeyStore keys = source.get();
    Owner named = owner.getValue();
    Owner one = named == null ? Owner.gemini : named;
    Action wanted = action.getValue();
    switch (wanted) {
      case set -> set(keys, one);
      case delete -> delete(keys, one);
      case which -> which(keys, named);
    }
    return ExitCode.OK;
  }

  private void set(KeyStore keys, Owner one) throws InputProblem, InterruptedException {
    Place place = keys.keep(one.service, typed(one));
    if (place == Place.MEMORY) {
      throw new InputProblem(
          "this system has no keychain that could keep the key",
          "set %s in the environment instead".formatted(variable(one)));
    }
    console.out().print("the key for %s is in the keychain%n".formatted(one));
    if (keys.where(one.service).equals(Optional.of(Place.ENVIRONMENT))) {
      console.tell("note: the one in the environment goes first");
    }
  }

  private ApiKey typed(Owner one) throws InputProblem {
    try {
      return new ApiKey(console.secret("key for " + one + " (not shown): "));
    } catch (IllegalArgumentException e) {
      throw new InputProblem("that is no key: it is one word", "type it, or pipe it in");
    } catch (IOException e) {
      throw new InputProblem("the standard input cannot be read", "type the key, or pipe it in");
    }
  }

  private void delete(KeyStore keys, Owner one) throws InputProblem, InterruptedException {
    try {
      boolean there = keys.forget(one.service);
      String words =
          there ? "the key for %s is forgotten%n" : "there was no key for %s to forget%n";
      console.out().print(words.formatted(one));
    } catch (KeychainProblem e) {
      throw new InputProblem(
          "the key for %s may still be there: %s".formatted(one, e.getMessage()),
          "unlock the keychain and try again, or delete the entry plinth in it");
    }
  }

  private void which(KeyStore keys, @Nullable Owner named) throws InterruptedException {
    for (Owner one : named == null ? List.of(Owner.values()) : List.of(named)) {
      String place =
          keys.where(one.service)
              .map(found -> "in the " + found.name().toLowerCase(Locale.ROOT))
              .orElse("none");
      console.out().print("%s: %s%n".formatted(one, place));
    }
  }

  private static String variable(Owner one) {
    return one == Owner.gemini ? "GOOGLE_API_KEY" : "OPENAI_API_KEY";
  }
}
