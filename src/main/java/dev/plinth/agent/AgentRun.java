package dev.plinth.agent;

import com.google.adk.agents.BaseAgent;
import com.google.adk.agents.RunConfig;
import com.google.adk.events.Event;
import com.google.adk.runner.InMemoryRunner;
import com.google.adk.sessions.Session;
import com.google.genai.types.Content;
import dev.plinth.problem.ProblemException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** One run of an agent in a new session. */
final class AgentRun {
  /** The name of both the application and the user in ADK's session. */
  private static final String NAME = "plinth";

  private final BaseAgent root;
  private final Consumer<Event> listener;
  private final Runnable closeModel;

  /**
   * Creates a run.
   *
   * @param listener is called with each event of the run, on the agents' thread
   * @param closeModel cancels the current request to the model
   */
  AgentRun(BaseAgent root, Consumer<Event> listener, Runnable closeModel) {
    this.root = root;
    this.listener = listener;
    this.closeModel = closeModel;
  }

  /**
   * Runs the agent with a message of the user, and waits until the run ends.
   *
   * @throws ProblemException if a request to the model fails
   * @throws TimeoutException if the run takes longer than the timeout
   */
  void run(Content message, Duration timeout)
      throws ProblemException, InterruptedException, TimeoutException {
    ModelWork.run(
        () -> {
          runAgent(message);
          return true;
        },
        closeModel,
        timeout);
  }

  private void runAgent(Content message) {
    InMemoryRunner runner = new InMemoryRunner(root, NAME);
    Session session = runner.sessionService().createSession(NAME, NAME).blockingGet();
    RunConfig config = RunConfig.builder().maxLlmCalls(PromptToSpecAgent.MAX_ATTEMPTS).build();
    runner
        .runAsync(NAME, session.id(), message, config)
        .doOnNext(listener::accept)
        .ignoreElements()
        .blockingAwait();
  }
}
