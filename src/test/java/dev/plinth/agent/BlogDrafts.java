package dev.plinth.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.plinth.agent.model.ConfiguredModels;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Drafts a blog with an API key that must not be leaked. Checks after each test that all threads of
 * the draft have ended.
 */
final class BlogDrafts implements BeforeEachCallback, AfterEachCallback {
  static final String KEY = "sk-THE-SECRET-KEY-1234567890";

  /** Longer than any response of a stub server takes. */
  static final Duration TIMEOUT = Duration.ofSeconds(20);

  private Set<Thread> threadsBefore = Set.of();

  static Draft draft(ModelChoice choice, Duration timeout) throws Exception {
    return draft(choice, timeout, Map.of("GOOGLE_API_KEY", KEY, "OPENAI_API_KEY", KEY));
  }

  static Draft draft(WireProtocol protocol, StubServer stub) throws Exception {
    return draft(protocol.choice(stub), TIMEOUT);
  }

  static String test(ModelChoice choice, Duration timeout) throws Exception {
    Map<String, String> environment = Map.of("GOOGLE_API_KEY", KEY, "OPENAI_API_KEY", KEY);
    return pipeline(environment).test(new DraftOptions(choice, true, timeout));
  }

  static Draft draft(ModelChoice choice, DraftListener listener) throws Exception {
    return pipeline(Map.of("OPENAI_API_KEY", KEY))
        .draft(
            new Prompt("a blog", Optional.empty()),
            new DraftOptions(choice, true, TIMEOUT),
            listener);
  }

  static Draft draftWithoutKey(ModelChoice choice) throws Exception {
    return draft(choice, TIMEOUT, Map.of());
  }

  private static Draft draft(ModelChoice choice, Duration timeout, Map<String, String> environment)
      throws Exception {
    return pipeline(environment)
        .draft(
            new Prompt("a blog", Optional.empty()),
            new DraftOptions(choice, true, timeout),
            DraftListener.NONE);
  }

  private static AgentPipeline pipeline(Map<String, String> environment) {
    KeyStore keys = new Keys(environment, SystemKeychain.of(Map.of(), "Linux"));
    return new AgentPipeline(new ConfiguredModels(keys));
  }

  static ModelProblem problem(WireProtocol protocol, StubServer stub, Duration timeout) {
    ModelProblem problem =
        catchThrowableOfType(ModelProblem.class, () -> draft(protocol.choice(stub), timeout));
    StringWriter trace = new StringWriter();
    problem.printStackTrace(new PrintWriter(trace));
    assertThat(
            trace + problem.problem().what() + problem.problem().why() + problem.problem().remedy())
        .doesNotContain(KEY);
    return problem;
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    threadsBefore = Set.copyOf(Thread.getAllStackTraces().keySet());
  }

  @Override
  public void afterEach(ExtensionContext context) {
    assertThat(Thread.getAllStackTraces().keySet())
        .filteredOn(thread -> !threadsBefore.contains(thread))
        .filteredOn(thread -> !thread.isDaemon() || thread.getName().startsWith("plinth-"))
        .extracting(Thread::getName)
        .noneMatch(
            name -> name.startsWith("plinth-") || name.startsWith("Rx") || name.contains("Ok"));
  }
}
