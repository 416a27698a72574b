package dev.plinth.cli;

import static dev.plinth.agent.KeyStore.Service.GEMINI;

import dev.plinth.Pipeline;
import dev.plinth.agent.Draft;
import dev.plinth.agent.DraftOptions;
import dev.plinth.agent.KeyStore;
import dev.plinth.agent.MaskedMessage;
import dev.plinth.agent.ModelChoice;
import dev.plinth.agent.ModelProblem;
import dev.plinth.agent.Prompt;
import dev.plinth.agent.PromptPipeline;
import dev.plinth.artifact.ArtifactWriter;
import dev.plinth.problem.ProblemException;
import dev.plinth.spec.SpecText;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Asks a model for a spec, and prints the progress. */
final class DraftRequest {
  /** The name of the prompt in the help. */
  static final String PROMPT = "PROMPT";

  private final Pipeline pipeline;
  private final Console console;
  private final UsageOptions usage;

  DraftRequest(Pipeline pipeline, Console console, UsageOptions usage) {
    this.pipeline = pipeline;
    this.usage = usage;
    this.console = console;
  }

  /** Returns the parameter for the prompt. */
  static PositionalParamSpec prompt() {
    return PositionalParamSpec.builder()
        .index("0")
        .arity("1")
        .required(true)
        .paramLabel(PROMPT)
        .type(String.class)
        .description(
            "A description of the backend in your own words, in quotes; - reads the standard"
                + " input.")
        .build();
  }

  /** Returns the option for the model. */
  static OptionSpec model() {
    return OptionSpec.builder("--model")
        .type(String.class)
        .paramLabel("M")
        .description(
            "built-in, gemini:ID, or openai:ID@URL for a server with OpenAI's chat completions"
                + " API. Default: gemini if there is an API key for it, else built-in.")
        .build();
  }

  /**
   * Asks a model for a draft.
   *
   * @param argument the prompt, or {@code -} for the standard input
   * @param model the option {@code --model}; null for the default model
   * @param current the spec to change; empty for a new spec
   */
  Draft ask(String argument, @Nullable String model, Optional<SpecText> current)
      throws ProblemException, DraftFailed, InterruptedException {
    Prompt prompt = new Prompt(text(argument), current);
    KeyStore keys = pipeline.keys();
    DraftOptions options = usage.limited(DraftOptions.of(choose(model, keys)));
    PromptPipeline prompts = pipeline.prompts(keys);
    prepare(prompts, options.model());
    try (Cancellation cancellation = new Cancellation(Thread.currentThread())) {
      cancellation.begin();
      Draft draft = prompts.draft(prompt, options, new DraftProgressPrinter(console));
      draft.notes().forEach(note -> console.printStatus("note: " + note));
      draft
          .renames()
          .forEach(rename -> console.printStatus("note: for plinth evolve: --rename " + rename));
      usage.print(options.model(), draft.attempts(), console);
      return draft;
    } catch (ModelProblem problem) {
      usage.print(options.model(), problem.attempts(), console);
      throw new DraftFailed(problem, prompt, options);
    }
  }

  /** Checks that a prompt is not the name of a file. */
  static void refuseFileName(String argument) throws ProblemException {
    if (!argument.equals("-") && SpecSource.isFileName(argument)) {
      throw new ProblemException(
          "a prompt is expected, but %s is a file".formatted(argument),
          SpecSource.commandsForFile(argument));
    }
  }

  /** Writes a spec to a file. If that fails, prints the spec so that it is not lost. */
  static void write(Draft draft, Path out, boolean replace, Console console)
      throws ProblemException, InterruptedException {
    try {
      ArtifactWriter.write(draft.text().value(), out, replace);
    } catch (ProblemException problem) {
      console.out().print(draft.text().value());
      throw problem;
    }
  }

  /** Loads the model on a background thread while this thread loads the agents. */
  private static void prepare(PromptPipeline prompts, ModelChoice model) {
    Thread thread = new Thread(() -> prompts.prepare(model), "plinth-prepare");
    thread.setDaemon(true);
    thread.start();
  }

  private String text(String argument) throws ProblemException {
    String text = argument.equals("-") ? new SpecSource("-").read(console.in()).value() : argument;
    if (text.isBlank()) {
      throw new ProblemException("the prompt is empty", "describe what the backend stores");
    }
    return text;
  }

  private ModelChoice choose(@Nullable String model, KeyStore keys)
      throws ProblemException, InterruptedException {
    if (model != null) {
      try {
        return ModelChoice.of(model);
      } catch (IllegalArgumentException e) {
        throw new ProblemException(
            "--model " + MaskedMessage.line(model, List.of()) + " is not a model",
            "write built-in, gemini:ID, or openai:ID@http://127.0.0.1:11434/v1");
      }
    }
    boolean hasKey = keys.find(GEMINI).isPresent();
    ModelChoice defaultModel = ModelChoice.defaultFor(hasKey);
    String reason =
        hasKey
            ? "because there is an API key for it"
            : "because there is no API key for Gemini; plinth key set gemini saves one";
    console.printStatus("model: %s, %s".formatted(defaultModel, reason));
    return defaultModel;
  }
}
