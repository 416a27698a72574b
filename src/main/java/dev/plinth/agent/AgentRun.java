package dev.plinth.agent;

import com.google.adk.agents.BaseAgent;
import com.google.adk.agents.RunConfig;
import com.google.adk.events.Event;
import com.google.adk.runner.InMemoryRunner;
import com.google.adk.sessions.Session;
import com.google.genai.types.Content;
import dev.plinth.problem.ProblemException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/**
 * One run of an agent in a new session. The agents work on a separate thread, so that the caller's
 * thread can be interrupted while a model works. The call ends that thread before it returns.
 */
final class AgentRun {
  /** The name of both the application and the user in ADK's session. */
  private static final String NAME = "plinth";

  /** The longest wait for the agents' thread to end, in milliseconds. */
  private static final long SHUTDOWN_MILLIS = 5_000;

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
    FutureTask<Void> work = new FutureTask<>(() -> runAgent(message), null);
    Thread thread = new Thread(work, "plinth-agents");
    thread.setDaemon(true);
    thread.start();
    try {
      work.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw modelException(e);
    } finally {
      closeModel.run();
      thread.interrupt();
      ThreadShutdown.await(List.of(thread), SHUTDOWN_MILLIS);
    }
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

  private static ProblemException modelException(ExecutionException e) {
    for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
      if (cause instanceof ProblemException exception) {
        return exception;
      }
      if (cause instanceof Error error) {
        throw error;
      }
    }
    throw new IllegalStateException("an agent failed", e.getCause());
  }
}
