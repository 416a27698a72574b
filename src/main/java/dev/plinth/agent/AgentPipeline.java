package dev.plinth.agent;

import com.google.adk.agents.Instruction;
import com.google.adk.agents.LlmAgent;
import com.google.adk.models.LlmRequest;
import com.google.genai.types.Content;
import com.google.genai.types.GenerateContentConfig;
import com.google.genai.types.Part;
import dev.plinth.drafting.Renaming;
import dev.plinth.problem.Problem;
import dev.plinth.problem.ProblemException;
import dev.plinth.review.ApprovedSpec;
import dev.plinth.spec.RevisionEdits;
import dev.plinth.spec.SpecText;
import dev.plinth.spec.SpecWriter;
import io.reactivex.rxjava3.core.Single;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;

/**
 * The three agents on Google's Agent Development Kit (ADK). Each call creates new agents and a new
 * session, so that a prompt never sees data of an earlier prompt.
 */
public final class AgentPipeline implements PromptPipeline {
  private static final String TEST_MESSAGE = "Reply with the word OK and nothing else.";

  private final ModelSource models;

  /** Creates a pipeline that takes its models from a source. */
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
    AgentEvents events = new AgentEvents(listener);
    try (OpenModel model = models.open(options.model())) {
      model.onProgress(listener);
      BackendPipelineAgent root = agents(model, prompt, options);
      new AgentRun(root, events::accept, model::close)
          .run(UserMessage.of(prompt), options.timeout());
    } catch (ProblemException e) {
      throw problem(e.problem(), events);
    } catch (TimeoutException e) {
      throw problem(timedOut(options), events);
    }
    Optional<Problem> failure = StateKey.FAILURE.find(events.state());
    if (failure.isPresent()) {
      Problem counted = withAttemptCount(failure.get(), events.attempts().size());
      Optional<String> limit = StateKey.LIMIT.find(events.state());
      throw problem(limit.map(used -> limited(counted, used)).orElse(counted), events);
    }
    return draft(prompt, events);
  }

  @Override
  public String test(DraftOptions options) throws ModelProblem, InterruptedException {
    if (options.model().family() == ModelChoice.Family.BUILT_IN) {
      models.prepare(options.model());
      return options.model().toString();
    }
    try (OpenModel model = models.open(options.model())) {
      LlmRequest request = testRequest(options);
      return ModelWork.run(
              () -> model.llm().generateContent(request, false).blockingFirst(),
              model::close,
              options.timeout())
          .modelVersion()
          .orElse(options.model().id());
    } catch (ProblemException e) {
      throw new ModelProblem(e.problem(), List.of());
    } catch (TimeoutException e) {
      throw new ModelProblem(timedOut(options), List.of());
    }
  }

  private static LlmRequest testRequest(DraftOptions options) {
    GenerateContentConfig.Builder config = GenerateContentConfig.builder();
    return LlmRequest.builder()
        .contents(List.of(Content.fromParts(Part.fromText(TEST_MESSAGE))))
        .config((options.sampling() ? config.temperature(0f) : config).build())
        .build();
  }

  /** Returns new agents for one prompt. */
  static BackendPipelineAgent agents(OpenModel model, Prompt prompt, DraftOptions options) {
    String instruction = Instructions.of(prompt);
    LlmAgent writer =
        LlmAgent.builder()
            .name("SpecWriter")
            .description("Writes a spec.")
            .model(model.llm())
            // Not a string: ADK would replace names in braces by values of the session.
            .instruction(new Instruction.Provider(context -> Single.just(instruction)))
            .generateContentConfig(config(options))
            .beforeModelCallbackSync(Conversation::shorten)
            .disallowTransferToParent(true)
            .disallowTransferToPeers(true)
            .build();
    return new BackendPipelineAgent(
        new PromptToSpecAgent(writer, options.tokenLimit()),
        new SpecReviewAgent(),
        new CodeGenerationAgent());
  }

  private static GenerateContentConfig config(DraftOptions options) {
    GenerateContentConfig.Builder config =
        GenerateContentConfig.builder()
            .responseMimeType("application/json")
            .responseJsonSchema(ReplySchema.node());
    return (options.sampling() ? config.temperature(0f) : config).build();
  }

  private static Draft draft(Prompt prompt, AgentEvents events) {
    Map<String, Object> state = events.state();
    ApprovedSpec approved = StateKey.APPROVED.find(state).orElseThrow();
    List<String> all = StateKey.NOTES.find(state).map(StateKey.Notes::sentences).orElse(List.of());
    List<Renaming> renames = all.stream().flatMap(note -> Renaming.ofNote(note).stream()).toList();
    List<String> notes = all.stream().filter(note -> Renaming.ofNote(note).isEmpty()).toList();
    SpecText written = new SpecText(SpecWriter.write(approved.spec()));
    return new Draft(
        prompt.current().map(current -> RevisionEdits.apply(current, written)).orElse(written),
        approved,
        StateKey.PROJECT.find(state).orElseThrow(),
        notes,
        renames,
        events.attempts());
  }

  private static ModelProblem problem(Problem failure, AgentEvents events) {
    return new ModelProblem(failure, events.attempts());
  }

  private static Problem withAttemptCount(Problem failure, int attempts) {
    return attempts < 2
        ? failure
        : new Problem(
            "%s in %d attempts".formatted(failure.what(), attempts),
            failure.why(),
            failure.remedy(),
            failure.place());
  }

  private static Problem limited(Problem failure, String used) {
    return new Problem(
        failure.what(),
        failure.why() + (failure.why().isEmpty() ? "" : "; ") + used + " were used",
        "allow more tokens, or " + failure.remedy(),
        failure.place());
  }

  private static Problem timedOut(DraftOptions options) {
    return new Problem(
        "%s did not finish within %s".formatted(options.model(), inWords(options.timeout())),
        "the model is slow, or its server hangs",
        "ask for less, choose a faster model, or check whether its server works");
  }

  private static String inWords(Duration timeout) {
    long seconds = Math.max(1, timeout.toSeconds());
    return seconds % 60 == 0 ? count(seconds / 60, "minute") : count(seconds, "second");
  }

  private static String count(long number, String unit) {
    return number + " " + unit + (number == 1 ? "" : "s");
  }
}
