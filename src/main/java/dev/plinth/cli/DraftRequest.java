package dev.plinth.cli;

import static dev.plinth.agent.KeyStore.Service.GEMINI;

import dev.plinth.Pipeline;
import dev.plinth.agent.Draft;
import dev.plinth.agent.DraftOptions;
import dev.plinth.agent.KeyStore;
import dev.plinth.agent.ModelChoice;
import dev.plinth.agent.ModelProblem;
import dev.plinth.agent.Prompt;
import dev.plinth.agent.PromptPipeline;
import dev.plinth.artifact.ArtifactWriter;
import dev.plinth.artifact.OutputProblem;
import dev.plinth.input.InputProblem;
import dev.plinth.spec.SpecText;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Asks a model for a spec, and shows how that goes. */
final class DraftRequest {
  private final Pipeline pipeline;
  private final Console console;

  DraftRequest(Pipeline pipeline, Console console) {
    this.pipeline = pipeline;
    this.console = console;
  }

  /** What is wanted. */
  static PositionalParamSpec prompt() {
    return PositionalParamSpec.builder()
        .index("0")
        .arity("1")
        .required(true)
        .paramLabel("PROMPT")
        .type(String.class)
        .description(
            "What the backend is to keep, in your words; - reads it from the standard input.")
        .build();
  }

  /** Who is asked. */
  static OptionSpec model() {
    return OptionSpec.builder("--model")
        .type(String.class)
        .paramLabel("M")
        .description(
            "built-in, gemini:ID, or openai:ID@URL for any server of OpenAI's chat completions."
                + " Without one it is gemini where there is a key for it, else built-in.")
        .build();
  }

  /**
   * Asks for a draft.
   *
   * @param words the prompt, or where to read it
   * @param model the model as the user wrote it, if any
   */
  Draft ask(String words, @Nullable String model, Optional<SpecText> current)
      throws InputProblem, DraftFailed, InterruptedException {
    Prompt prompt = new Prompt(text(words), current);
    KeyStore keys = pipeline.keys();
    DraftOptions options = DraftOptions.of(choose(model, keys));
    PromptPipeline prompts = pipeline.prompts(keys);
    prepare(prompts, options.model());
    try (Cancellation cancellation = new Cancellation(Thread.currentThread())) {
      cancellation.begin();
      Draft draft = prompts.draft(prompt, options, new DraftProgressPrinter(console));
      draft.notes().forEach(note -> console.tell("note: " + note));
      return draft;
    } catch (ModelProblem problem) {
      throw new DraftFailed(problem, prompt, options);
    }
  }

  /** Writes a spec; where that fails after all, it goes to the standard output and is not lost. */
  static void write(Draft draft, Path out, boolean replace, Console console)
      throws OutputProblem, InterruptedException {
    try {
      ArtifactWriter.write(draft.text().value(), out, replace);
    } catch (OutputProblem problem) {
      console.out().print(draft.text().value());
      throw problem;
    }
  }

  /** Beside all else that has to be loaded: the built-in model takes as long as the agents. */
  private static void prepare(PromptPipeline prompts, ModelChoice model) {
    Thread thread = new Thread(() -> prompts.prepare(model), "plinth-prepare");
    thread.setDaemon(true);
    thread.start();
  }

  private String text(String words) throws InputProblem {
    String text = words.equals("-") ? new SpecSource("-").read(console.in()).value() : words;
    if (text.isBlank()) {
      throw new InputProblem("the prompt is empty", "say what the backend is to keep");
    }
    return text;
  }

  private ModelChoice choose(@Nullable String model, KeyStore keys)
      throws InputProblem, InterruptedException {
    if (model != null) {
      try {
        return ModelChoice.of(model);
      } catch (IllegalArgumentException e) {
        throw new InputProblem(
            "--model " + model + " names no model",
            "write built-in, gemini:ID, or openai:ID@http://127.0.0.1:11434/v1");
      }
    }
    boolean key = keys.find(GEMINI).isPresent();
    ModelChoice usual = ModelChoice.usual(key);
    String why =
        key
            ? "since there is a key for it"
            : "since there is no key for another; plinth key set gemini keeps one";
    console.tell("model: %s, %s".formatted(usual, why));
    return usual;
  }
}
