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

/** The state of a session is what its events say, and each part of it is one agent's to say. */
class AgentStateTest {
  private static final String WHO = "test";

  private final Prompt prompt = new Prompt("a blog with posts", Optional.empty());

  /** What a run sent, and the session that it left behind. */
  private record Ran(List<Event> events, Session session) {}

  private Ran run(ScriptedModel model) {
    InMemoryRunner runner =
        new InMemoryRunner(
            AgentPipeline.agents(model, prompt, DraftOptions.of(ModelChoice.BUILT_IN)), WHO);
    Session session = runner.sessionService().createSession(WHO, WHO).blockingGet();
    List<Event> events =
        runner.runAsync(WHO, session.id(), UserMessage.of(prompt)).toList().blockingGet();
    Session after =
        runner.sessionService().getSession(WHO, WHO, session.id(), Optional.empty()).blockingGet();
    return new Ran(events, after);
  }

  @Test
  void comesOfEventsAlone() {
    for (ScriptedModel model :
        List.of(
            ScriptedModel.of(SampleReplies.NO_KEY, SampleReplies.GOOD),
            ScriptedModel.of(SampleReplies.NO_KEY, SampleReplies.NO_KEY, SampleReplies.NO_KEY))) {
      Ran ran = run(model);
      Map<String, Object> said =
          changes(ran.events())
              .collect(toMap(Map.Entry::getKey, Map.Entry::getValue, (old, now) -> now));
      assertThat(Map.copyOf(ran.session().state())).isNotEmpty().isEqualTo(said);
    }
  }

  @Test
  void hasOneWriterForEachPart() {
    List<Event> events = run(ScriptedModel.of(SampleReplies.NO_KEY, SampleReplies.GOOD)).events();
    Map<String, Set<String>> writers =
        events.stream()
            .flatMap(
                event ->
                    event.actions().stateDelta().keySet().stream()
                        .map(part -> Map.entry(part, event.author())))
            .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toSet())));
    assertThat(writers)
        .containsOnlyKeys("step", "attempt", "answered", "spec", "notes", "approved", "project")
        .allSatisfy((part, authors) -> assertThat(authors).hasSize(1))
        .containsEntry("step", Set.of("BackendPipelineAgent"))
        .containsEntry("spec", Set.of("PromptToSpecAgent"))
        .containsEntry("approved", Set.of("SpecReviewAgent"))
        .containsEntry("project", Set.of("CodeGenerationAgent"));
  }

  private static Stream<Map.Entry<String, Object>> changes(List<Event> events) {
    return events.stream().flatMap(event -> event.actions().stateDelta().entrySet().stream());
  }
}
