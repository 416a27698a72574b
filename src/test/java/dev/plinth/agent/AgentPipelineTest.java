package dev.plinth.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.genai.types.Content;
import com.google.genai.types.GenerateContentConfig;
import dev.plinth.diagnostic.Code;
import dev.plinth.diagnostic.Diagnostic;
import dev.plinth.spec.SpecSchema;
import dev.plinth.spec.SpecText;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(BlogDrafts.class)
class AgentPipelineTest {
  private static final Prompt BLOG = new Prompt("a blog with posts", Optional.empty());

  private final RecordingDraftListener listener = new RecordingDraftListener();

  private Draft draft(ScriptedModel model) throws Exception {
    return new AgentPipeline(model).draft(BLOG, options(), listener);
  }

  private ModelProblem problem(ScriptedModel model) {
    return catchThrowableOfType(ModelProblem.class, () -> draft(model));
  }

  private static DraftOptions options() {
    return DraftOptions.of(ModelChoice.BUILT_IN);
  }

  @Test
  void makesAProjectFromTheFirstReply() throws Exception {
    Draft draft = draft(ScriptedModel.of(SampleReplies.GOOD));
    assertThat(draft.approved().spec().projectName()).isEqualTo("blog");
    assertThat(draft.project().files()).isNotEmpty();
    assertThat(draft.attempts()).hasSize(1);
  }

  @Test
  void reportsEachStepInOrder() throws Exception {
    draft(ScriptedModel.of(SampleReplies.BAD_TYPE, SampleReplies.GOOD));
    assertThat(listener.events())
        .containsExactly(
            "step DRAFTING",
            "attempt 1 of 3",
            "reply 1",
            "attempt 2 of 3",
            "reply 2",
            "step REVIEWING",
            "step COMPILING");
  }

  @Test
  void acceptsTheSecondReply() throws Exception {
    assertThat(draft(ScriptedModel.of(SampleReplies.BAD_TYPE, SampleReplies.GOOD)).attempts())
        .hasSize(2);
  }

  @Test
  void acceptsTheThirdReply() throws Exception {
    Draft draft = draft(ScriptedModel.of("hm", SampleReplies.BAD_EXPIRY, SampleReplies.GOOD));
    assertThat(draft.attempts()).extracting(Attempt::number).containsExactly(1, 2, 3);
  }

  @Test
  void givesUpAfterThreeAttempts() {
    ScriptedModel model =
        ScriptedModel.of(
            SampleReplies.BAD_TYPE,
            SampleReplies.BAD_TYPE,
            SampleReplies.BAD_TYPE,
            SampleReplies.GOOD);
    ModelProblem problem = problem(model);
    assertThat(model.requestCount()).isEqualTo(3);
    assertThat(problem.problem().what()).isEqualTo("the model wrote no valid spec in 3 attempts");
    assertThat(problem.problem().why())
        .contains("/entities/0/fields/1/type")
        .contains("not a field type");
    assertThat(problem.attempts())
        .extracting(
            attempt -> attempt.diagnostics().all().stream().map(Diagnostic::code).findFirst())
        .containsOnly(Optional.of(Code.UNKNOWN_FIELD_TYPE));
  }

  @Test
  void doesNotReviewOrCompileAfterAFailure() {
    problem(
        ScriptedModel.of(SampleReplies.BAD_TYPE, SampleReplies.BAD_TYPE, SampleReplies.BAD_TYPE));
    assertThat(listener.events()).doesNotContain("step REVIEWING", "step COMPILING");
  }

  @Test
  void sendsCorrectionAsMessageOfTheUser() throws Exception {
    ScriptedModel model = ScriptedModel.of(SampleReplies.BAD_TYPE, SampleReplies.GOOD);
    draft(model);
    assertThat(model.messages(2)).hasSize(3);
    assertThat(model.messages(2).get(0)).isEqualTo("user: a blog with posts");
    assertThat(model.messages(2).get(1)).isEqualTo("model: " + SampleReplies.BAD_TYPE);
    assertThat(model.messages(2).get(2))
        .startsWith("user: REJECTED")
        .contains("/entities/0/fields/1/type", "field \"title\" of entity \"Post\"");
  }

  @Test
  void sendsOnlyTheLastReplyBack() throws Exception {
    ScriptedModel model = ScriptedModel.of("first", SampleReplies.BAD_TYPE, SampleReplies.GOOD);
    draft(model);
    assertThat(model.messages(3)).hasSize(3);
    assertThat(model.messages(3).get(1)).isEqualTo("model: " + SampleReplies.BAD_TYPE);
  }

  @Test
  void sendsTheSchemaInTheInstructionAndInTheRequest() throws Exception {
    ScriptedModel model = ScriptedModel.of(SampleReplies.GOOD);
    draft(model);
    GenerateContentConfig config = model.request(1).config().orElseThrow();
    assertThat(config.systemInstruction().map(Content::text).orElse(""))
        .startsWith("You are generating a backend specification.\nReturn ONLY valid JSON")
        .contains("Do not include markdown.\nDo not include commentary.\n")
        .contains(SpecSchema.text());
    assertThat(config.responseMimeType()).contains("application/json");
    assertThat(config.responseJsonSchema())
        .map(Object::toString)
        .hasValue(ReplySchema.node().toString());
  }

  @Test
  void sendsZeroTemperatureUnlessTurnedOff() throws Exception {
    ScriptedModel model = ScriptedModel.of(SampleReplies.GOOD, SampleReplies.GOOD);
    draft(model);
    DraftOptions withoutTemperature =
        new DraftOptions(ModelChoice.BUILT_IN, false, DraftOptions.DEFAULT_TIMEOUT);
    new AgentPipeline(model).draft(BLOG, withoutTemperature, DraftListener.NONE);
    assertThat(model.request(1).config().orElseThrow().temperature()).contains(0f);
    assertThat(model.request(2).config().orElseThrow().temperature()).isEmpty();
  }

  @Test
  void startsANewSessionForEachPrompt() throws Exception {
    ScriptedModel model = ScriptedModel.of(SampleReplies.GOOD, SampleReplies.GOOD);
    AgentPipeline pipeline = new AgentPipeline(model);
    pipeline.draft(BLOG, options(), listener);
    pipeline.draft(new Prompt("a shop", Optional.empty()), options(), listener);
    assertThat(model.messages(2)).containsExactly("user: a shop");
  }

  @Test
  void sendsTheCurrentSpecAndTheChangeAsTwoParts() throws Exception {
    ScriptedModel model = ScriptedModel.of(SampleReplies.GOOD);
    Prompt change = new Prompt("add a {price}", Optional.of(new SpecText(SampleReplies.GOOD)));
    new AgentPipeline(model).draft(change, options(), listener);
    assertThat(model.messages(1))
        .containsExactly(
            "user: The current specification:\n"
                + SampleReplies.GOOD
                + "|What is to change in it:\nadd a {price}");
    assertThat(UserMessage.read(model.request(1).contents().get(0))).isEqualTo(change);
  }

  @Test
  void endsAfterTheTimeout() {
    DraftOptions shortTimeout = new DraftOptions(ModelChoice.BUILT_IN, true, Duration.ofSeconds(1));
    ModelProblem problem =
        catchThrowableOfType(
            ModelProblem.class,
            () ->
                new AgentPipeline(ScriptedModel.of(List.of(ScriptedModel.NEVER)))
                    .draft(BLOG, shortTimeout, listener));
    assertThat(problem.problem().what()).isEqualTo("built-in did not finish within 1 second");
  }

  @Test
  void keepsTheRepliesBeforeTheTimeout() {
    DraftOptions shortTimeout = new DraftOptions(ModelChoice.BUILT_IN, true, Duration.ofSeconds(2));
    ScriptedModel model =
        ScriptedModel.of(List.of(ScriptedModel.reply("hm", "STOP"), ScriptedModel.NEVER));
    ModelProblem problem =
        catchThrowableOfType(
            ModelProblem.class, () -> new AgentPipeline(model).draft(BLOG, shortTimeout, listener));
    assertThat(problem.attempts()).extracting(Attempt::reply).containsExactly("hm");
  }

  @Test
  void endsWhenTheThreadIsInterrupted() throws Exception {
    Thread caller = Thread.currentThread();
    DraftListener interrupting =
        new DraftListener() {
          @Override
          public void attemptStarted(int number, int limit) {
            caller.interrupt();
          }
        };
    InterruptedException end =
        catchThrowableOfType(
            InterruptedException.class,
            () ->
                new AgentPipeline(ScriptedModel.of(List.of(ScriptedModel.NEVER)))
                    .draft(BLOG, options(), interrupting));
    assertThat(end).isNotNull();
    assertThat(Thread.interrupted()).isFalse();
  }
}
