package dev.plinth.bench;

import dev.plinth.Pipeline;
import dev.plinth.agent.Draft;
import dev.plinth.agent.DraftListener;
import dev.plinth.agent.DraftOptions;
import dev.plinth.agent.ModelChoice;
import dev.plinth.agent.ModelProblem;
import dev.plinth.agent.Prompt;
import dev.plinth.agent.PromptPipeline;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Measures how many drafts of a model are approved. Prints one row per prompt as soon as its draft
 * is finished. The system property {@code model} selects the model, in the syntax of {@code
 * --model}.
 */
public final class ModelTable {
  private static final Duration DEADLINE = Duration.ofMinutes(20);

  private static final List<String> PROMPTS =
      List.of(
          "a blog with posts and comments",
          "a todo list with due dates",
          "an online shop with products, customers and orders",
          "a library that lends books to members",
          "track my runs: date, distance, duration and how it felt",
          "recipes with ingredients and steps",
          "a clinic with patients, doctors and appointments",
          "an inventory of tools in a workshop, with serial numbers that are unique",
          "students, courses and grades",
          "a public list of hiking trails, no login needed",
          "a guest book",
          "invoices with a number, a total and a paid flag");

  private ModelTable() {}

  /** Measures and prints the table; takes no arguments. */
  public static void main(String[] args) {
    print(ModelChoice.of(System.getProperty("model", "built-in")), System.out);
  }

  private static void print(ModelChoice model, PrintStream out) {
    Pipeline pipeline = new Pipeline();
    PromptPipeline prompts = pipeline.prompts(pipeline.keys());
    prompts.prepare(model);
    out.println(
        "Model: " + model + "\n\n| Prompt | attempts | outcome | seconds |\n|---|---|---|---|");
    int approved = 0;
    for (String prompt : PROMPTS) {
      approved += row(prompts, prompt, model, out) ? 1 : 0;
    }
    out.printf(Locale.ROOT, "%n%d of %d approved%n", approved, PROMPTS.size());
  }

  private static boolean row(
      PromptPipeline prompts, String prompt, ModelChoice model, PrintStream out) {
    long start = System.nanoTime();
    try {
      Draft draft =
          prompts.draft(
              new Prompt(prompt, Optional.empty()),
              new DraftOptions(model, true, DEADLINE),
              DraftListener.NONE);
      String entities =
          draft.approved().spec().entities().stream()
              .map(entity -> entity.name() + " " + entity.fields().size())
              .collect(Collectors.joining(", "));
      line(out, prompt, draft.attempts().size(), "approved: " + entities, start);
      return true;
    } catch (ModelProblem problem) {
      line(out, prompt, problem.attempts().size(), "failed: " + problem.getMessage(), start);
      return false;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void line(
      PrintStream out, String prompt, int attempts, String outcome, long start) {
    double seconds = (System.nanoTime() - start) / 1e9;
    out.printf(Locale.ROOT, "| %s | %d | %s | %.1f |%n", prompt, attempts, outcome, seconds);
    out.flush();
  }
}
