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

  private final RecordingDraftListener ear = new RecordingDraftListener();

  private Draft draft(ScriptedModel model) throws Exception {
    return new AgentPipeline(model).draft(BLOG, options(), ear);
  }

  private ModelProblem problem(ScriptedModel model) {
    return catchThrowableOfType(ModelProblem.class, () -> draft(model));
  }

  private static DraftOptions options() {
    return DraftOptions.of(ModelChoice.BUILT_IN);
  }

  @Test
  void makesAProjectOfTheFirstAnswer() throws Exception {
    Draft draft = draft(ScriptedModel.of(SampleReplies.GOOD));
    assertThat(draft.approved().spec().projectName()).isEqualTo("blog");
    assertThat(draft.project().files()).isNotEmpty();
    assertThat(draft.attempts()).hasSize(1);
  }

  @Test
  void tellsEachStepInOrder() throws Exception {
    draft(ScriptedModel.of(SampleReplies.NO_KEY, SampleReplies.GOOD));
    assertThat(ear.all())
        .containsExactly(
            "step DRAFTING",
            "attempt 1 of 3",
            "answer 1",
            "attempt 2 of 3",
            "answer 2",
            "step REVIEWING",
            "step COMPILING");
  }

  @Test
  void takesTheSecondAnswer() throws Exception {
    assertThat(draft(ScriptedModel.of(SampleReplies.NO_KEY, SampleReplies.GOOD)).attempts())
        .hasSize(2);
  }

  @Test
  void takesTheThirdAnswer() throws Exception {
    Draft draft = draft(ScriptedModel.of("hm", SampleReplies.TWO_KEYS, SampleReplies.GOOD));
    assertThat(draft.attempts()).extracting(Attempt::number).containsExactly(1, 2, 3);
  }

  @Test
  void givesUpAfterThree() {
    ScriptedModel model =
        ScriptedModel.of(
            SampleReplies.NO_KEY, SampleReplies.NO_KEY, SampleReplies.NO_KEY, SampleReplies.GOOD);
    ModelProblem problem = problem(model);
    assertThat(model.asked()).isEqualTo(3);
    assertThat(problem.what()).isEqualTo("the model wrote no valid spec in 3 attempts");
    assertThat(problem.why()).contains("/entities/0/fields").contains("primary key");
    assertThat(problem.attempts())
        .extracting(
            attempt -> attempt.diagnostics().all().stream().map(Diagnostic::code).findFirst())
        .containsOnly(Optional.of(Code.NO_PRIMARY_KEY));
  }

  @Test
  void doesNotReviewOrCompileAfterAFailure() {
    problem(ScriptedModel.of(SampleReplies.NO_KEY, SampleReplies.NO_KEY, SampleReplies.NO_KEY));
    assertThat(ear.all()).doesNotContain("step REVIEWING", "step COMPILING");
  }

  @Test
  void tellsTheModelInAUsersTurnWhatWasWrong() throws Exception {
    ScriptedModel model = ScriptedModel.of(SampleReplies.TWO_KEYS, SampleReplies.GOOD);
    draft(model);
    assertThat(model.turns(2)).hasSize(3);
    assertThat(model.turns(2).get(0)).isEqualTo("user: a blog with posts");
    assertThat(model.turns(2).get(1)).isEqualTo("model: " + SampleReplies.TWO_KEYS);
    assertThat(model.turns(2).get(2))
        .startsWith("user: REJECTED")
        .contains("/entities/0/fields/1/primary_key", "field \"title\" of entity \"Post\"")
        .contains("Write: ", "\"title\", \"type\": \"string\", \"primary_key\": false");
  }

  @Test
  void remindsTheModelOfItsLastAnswerOnly() throws Exception {
    ScriptedModel model = ScriptedModel.of("first", SampleReplies.NO_KEY, SampleReplies.GOOD);
    draft(model);
    assertThat(model.turns(3)).hasSize(3);
    assertThat(model.turns(3).get(1)).isEqualTo("model: " + SampleReplies.NO_KEY);
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
        .hasValue(AnswerSchema.node().toString());
  }

  @Test
  void asksWithoutChanceUnlessTheModelRefusesTheWord() throws Exception {
    ScriptedModel model = ScriptedModel.of(SampleReplies.GOOD, SampleReplies.GOOD);
    draft(model);
    DraftOptions unsampled =
        new DraftOptions(ModelChoice.BUILT_IN, false, DraftOptions.USUAL_DEADLINE);
    new AgentPipeline(model).draft(BLOG, unsampled, DraftListener.NONE);
    assertThat(model.request(1).config().orElseThrow().temperature()).contains(0f);
    assertThat(model.request(2).config().orElseThrow().temperature()).isEmpty();
  }

  @Test
  void startsEachPromptInASessionOfItsOwn() throws Exception {
    ScriptedModel model = ScriptedModel.of(SampleReplies.GOOD, SampleReplies.GOOD);
    AgentPipeline pipeline = new AgentPipeline(model);
    pipeline.draft(BLOG, options(), ear);
    pipeline.draft(new Prompt("a shop", Optional.empty()), options(), ear);
    assertThat(model.turns(2)).containsExactly("user: a shop");
  }

  @Test
  void givesTheCurrentSpecAndTheChangeInPartsOfTheirOwn() throws Exception {
    ScriptedModel model = ScriptedModel.of(SampleReplies.GOOD);
    Prompt change = new Prompt("add a {price}", Optional.of(new SpecText(SampleReplies.GOOD)));
    new AgentPipeline(model).draft(change, options(), ear);
    assertThat(model.turns(1))
        .containsExactly(
            "user: The current specification:\n"
                + SampleReplies.GOOD
                + "|What is to change in it:\nadd a {price}");
    assertThat(UserMessage.read(model.request(1).contents().get(0))).isEqualTo(change);
  }

  @Test
  void endsAtTheDeadline() {
    DraftOptions hurried = new DraftOptions(ModelChoice.BUILT_IN, true, Duration.ofSeconds(1));
    ModelProblem problem =
        catchThrowableOfType(
            ModelProblem.class,
            () ->
                new AgentPipeline(ScriptedModel.of(List.of(ScriptedModel.NEVER)))
                    .draft(BLOG, hurried, ear));
    assertThat(problem.what()).isEqualTo("built-in was not done within 1 second");
  }

  @Test
  void keepsTheAnswersThatCameBeforeTheDeadline() {
    DraftOptions hurried = new DraftOptions(ModelChoice.BUILT_IN, true, Duration.ofSeconds(2));
    ScriptedModel model =
        ScriptedModel.of(List.of(ScriptedModel.answer("hm", "STOP"), ScriptedModel.NEVER));
    ModelProblem problem =
        catchThrowableOfType(
            ModelProblem.class, () -> new AgentPipeline(model).draft(BLOG, hurried, ear));
    assertThat(problem.attempts()).extracting(Attempt::answer).containsExactly("hm");
  }

  @Test
  void endsWhenItsThreadIsInterrupted() throws Exception {
    Thread caller = Thread.currentThread();
    DraftListener interrupting =
        new DraftListener() {
          @Override
          public void attempt(int number, int limit) {
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
