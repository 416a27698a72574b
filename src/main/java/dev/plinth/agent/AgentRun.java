package dev.plinth.agent;

import com.google.adk.agents.BaseAgent;
import com.google.adk.agents.RunConfig;
import com.google.adk.events.Event;
import com.google.adk.runner.InMemoryRunner;
import com.google.adk.sessions.Session;
import com.google.genai.types.Content;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/**
 * One run of an agent in a session of its own. The agents work on one thread that ends with the
 * call, so that whoever called can be interrupted while a model thinks.
 */
final class AgentRun {
  private static final String WHO = "plinth";
  private static final long MILLISECONDS_TO_END = 5_000;

  private final BaseAgent root;
  private final Consumer<Event> heard;
  private final Runnable stop;

  /**
   * A run.
   *
   * @param heard hears every event as it comes
   * @param stop ends the request that is under way
   */
  AgentRun(BaseAgent root, Consumer<Event> heard, Runnable stop) {
    this.root = root;
    this.heard = heard;
    this.stop = stop;
  }

  /**
   * Runs it to its end.
   *
   * @throws TimeoutException when it takes longer than this
   */
  void run(Content turn, Duration limit) throws ModelFault, InterruptedException, TimeoutException {
    FutureTask<Void> work = new FutureTask<>(() -> follow(turn), null);
    Thread thread = new Thread(work, "plinth-agents");
    thread.setDaemon(true);
    thread.start();
    try {
      work.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw fault(e);
    } finally {
      stop.run();
      thread.interrupt();
      ThreadShutdown.await(List.of(thread), MILLISECONDS_TO_END);
    }
  }

  private void follow(Content turn) {
    InMemoryRunner runner = new InMemoryRunner(root, WHO);
    Session session = runner.sessionService().createSession(WHO, WHO).blockingGet();
    RunConfig config = RunConfig.builder().maxLlmCalls(PromptToSpecAgent.MOST_ATTEMPTS).build();
    runner
        .runAsync(WHO, session.id(), turn, config)
        .doOnNext(heard::accept)
        .ignoreElements()
        .blockingAwait();
  }

  private static ModelFault fault(ExecutionException e) {
    for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
      if (cause instanceof ModelFault fault) {
        return fault;
      }
      if (cause instanceof Error error) {
        throw error;
      }
    }
    throw new IllegalStateException("an agent failed", e.getCause());
  }
}
