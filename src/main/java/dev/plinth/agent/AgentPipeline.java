package dev.plinth.agent;

import com.google.adk.agents.Instruction;
import com.google.adk.agents.LlmAgent;
import com.google.genai.types.GenerateContentConfig;
import dev.plinth.review.ApprovedSpec;
import dev.plinth.spec.SpecText;
import dev.plinth.spec.SpecWriter;
import io.reactivex.rxjava3.core.Single;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;

/**
 * The three agents on Google's Agent Development Kit. Each call builds them anew, with a session of
 * its own: nothing of one prompt is seen by the next.
 */
public final class AgentPipeline implements PromptPipeline {
  private final ModelSource models;

  /** A way to models from here. */
  public AgentPipeline(ModelSource models) {
    this.models = models;
  }

  @Override
  public void prepare(ModelChoice model) {
    models.prepare(model);
  }

  @Override
  public Draft draft(Prompt prompt, DraftOptions options, DraftListener listener)
      throws ModelProblem, InterruptedException {
    AgentEvents heard = new AgentEvents(listener);
    try (OpenModel model = models.open(options.model())) {
      BackendPipelineAgent root = agents(model, prompt, options);
      new AgentRun(root, heard::event, model::close)
          .run(UserMessage.of(prompt), options.deadline());
    } catch (ModelFault fault) {
      throw problem(fault.failure(), heard);
    } catch (TimeoutException e) {
      throw problem(tooSlow(options), heard);
    }
    Optional<DraftFailure> failure = StateKey.FAILURE.in(heard.state());
    if (failure.isPresent()) {
      throw problem(afterAll(failure.get(), heard.attempts().size()), heard);
    }
    return draft(heard);
  }

  /** Gives the agents for one prompt. */
  static BackendPipelineAgent agents(OpenModel model, Prompt prompt, DraftOptions options) {
    String instruction = Instructions.of(prompt);
    LlmAgent writer =
        LlmAgent.builder()
            .name("SpecWriter")
            .description("Writes a spec.")
            .model(model.llm())
            // Not as a text: what stands in braces would be looked for in the session.
            .instruction(new Instruction.Provider(context -> Single.just(instruction)))
            .generateContentConfig(config(options))
            .beforeModelCallbackSync(Conversation::shorten)
            .disallowTransferToParent(true)
            .disallowTransferToPeers(true)
            .build();
    return new BackendPipelineAgent(
        new PromptToSpecAgent(writer), new SpecReviewAgent(), new CodeGenerationAgent());
  }

  private static GenerateContentConfig config(DraftOptions options) {
    GenerateContentConfig.Builder config =
        GenerateContentConfig.builder()
            .responseMimeType("application/json")
            .responseJsonSchema(AnswerSchema.node());
    return (options.sampling() ? config.temperature(0f) : config).build();
  }

  private static Draft draft(AgentEvents heard) {
    Map<String, Object> state = heard.state();
    ApprovedSpec approved = StateKey.APPROVED.in(state).orElseThrow();
    List<String> notes = StateKey.NOTES.in(state).map(StateKey.Notes::sentences).orElse(List.of());
    return new Draft(
        new SpecText(SpecWriter.write(approved.spec())),
        approved,
        StateKey.PROJECT.in(state).orElseThrow(),
        notes,
        heard.attempts());
  }

  private static ModelProblem problem(DraftFailure failure, AgentEvents heard) {
    return new ModelProblem(failure.what(), failure.why(), failure.remedy(), heard.attempts());
  }

  private static DraftFailure afterAll(DraftFailure failure, int attempts) {
    return attempts < 2
        ? failure
        : new DraftFailure(
            "%s in %d attempts".formatted(failure.what(), attempts),
            failure.why(),
            failure.remedy());
  }

  private static DraftFailure tooSlow(DraftOptions options) {
    return new DraftFailure(
        "%s was not done within %s".formatted(options.model(), words(options.deadline())),
        "it is slow, or it hangs",
        "ask for less, choose a faster model, or see whether its server works");
  }

  private static String words(Duration limit) {
    long seconds = Math.max(1, limit.toSeconds());
    return seconds % 60 == 0 ? count(seconds / 60, "minute") : count(seconds, "second");
  }

  private static String count(long number, String unit) {
    return number + " " + unit + (number == 1 ? "" : "s");
  }
}
