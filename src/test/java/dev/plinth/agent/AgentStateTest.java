package dev.plinth.agent;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.adk.events.Event;
import com.google.adk.runner.InMemoryRunner;
import com.google.adk.sessions.Session;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Tests that the state of a session is only changed by events, and that each key is set by one
 * agent.
 */
class AgentStateTest {
  private static final String NAME = "test";

  private final Prompt prompt = new Prompt("a blog with posts", Optional.empty());

  /** The events of a run and the session after it. */
  private record CompletedRun(List<Event> events, Session session) {}

  private CompletedRun run(ScriptedModel model) {
    InMemoryRunner runner =
        new InMemoryRunner(
            AgentPipeline.agents(model, prompt, DraftOptions.of(ModelChoice.BUILT_IN)), NAME);
    Session session = runner.sessionService().createSession(NAME, NAME).blockingGet();
    List<Event> events =
        runner.runAsync(NAME, session.id(), UserMessage.of(prompt)).toList().blockingGet();
    Session after =
        runner
            .sessionService()
            .getSession(NAME, NAME, session.id(), Optional.empty())
            .blockingGet();
    return new CompletedRun(events, after);
  }

  @Test
  void onlyEventsChangeTheState() {
    for (ScriptedModel model :
        List.of(
            ScriptedModel.of(SampleReplies.BAD_TYPE, SampleReplies.GOOD),
            ScriptedModel.of(
                SampleReplies.BAD_TYPE, SampleReplies.BAD_TYPE, SampleReplies.BAD_TYPE))) {
      CompletedRun run = run(model);
      Map<String, Object> changed =
          changes(run.events())
              .collect(toMap(Map.Entry::getKey, Map.Entry::getValue, (old, now) -> now));
      assertThat(Map.copyOf(run.session().state())).isNotEmpty().isEqualTo(changed);
    }
  }

  @Test
  void oneAgentSetsEachKey() {
    List<Event> events = run(ScriptedModel.of(SampleReplies.BAD_TYPE, SampleReplies.GOOD)).events();
    Map<String, Set<String>> writers =
        events.stream()
            .flatMap(
                event ->
                    event.actions().stateDelta().keySet().stream()
                        .map(key -> Map.entry(key, event.author())))
            .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toSet())));
    assertThat(writers)
        .containsOnlyKeys("step", "attempt", "answered", "review", "notes", "approved", "project")
        .allSatisfy((key, authors) -> assertThat(authors).hasSize(1))
        .containsEntry("step", Set.of("BackendPipelineAgent"))
        .containsEntry("review", Set.of("PromptToSpecAgent"))
        .containsEntry("approved", Set.of("SpecReviewAgent"))
        .containsEntry("project", Set.of("CodeGenerationAgent"));
  }

  private static Stream<Map.Entry<String, Object>> changes(List<Event> events) {
    return events.stream().flatMap(event -> event.actions().stateDelta().entrySet().stream());
  }
}
