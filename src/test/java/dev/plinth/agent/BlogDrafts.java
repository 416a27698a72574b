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
 * Asks a model for a blog, with a key that nobody may see; after each test no thread of it lives.
 */
final class BlogDrafts implements BeforeEachCallback, AfterEachCallback {
  static final String KEY = "sk-THE-SECRET-KEY-1234567890";

  /** Longer than any answer of a stub takes. */
  static final Duration BOUND = Duration.ofSeconds(20);

  private Set<Thread> before = Set.of();

  static Draft draft(ModelChoice choice, Duration limit) throws Exception {
    return draft(choice, limit, Map.of("GOOGLE_API_KEY", KEY, "OPENAI_API_KEY", KEY));
  }

  static Draft draft(WireProtocol wire, StubServer stub) throws Exception {
    return draft(wire.choice(stub), BOUND);
  }

  static Draft draftWithoutKey(ModelChoice choice) throws Exception {
    return draft(choice, BOUND, Map.of());
  }

  private static Draft draft(ModelChoice choice, Duration limit, Map<String, String> environment)
      throws Exception {
    KeyStore keys = new Keys(environment, SystemKeychain.of(Map.of(), "Linux"));
    return new AgentPipeline(new ConfiguredModels(keys))
        .draft(
            new Prompt("a blog", Optional.empty()),
            new DraftOptions(choice, true, limit),
            DraftListener.NONE);
  }

  static ModelProblem problem(WireProtocol wire, StubServer stub, Duration limit) {
    ModelProblem problem =
        catchThrowableOfType(ModelProblem.class, () -> draft(wire.choice(stub), limit));
    StringWriter trace = new StringWriter();
    problem.printStackTrace(new PrintWriter(trace));
    assertThat(trace + problem.what() + problem.why() + problem.remedy()).doesNotContain(KEY);
    return problem;
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    before = Set.copyOf(Thread.getAllStackTraces().keySet());
  }

  @Override
  public void afterEach(ExtensionContext context) {
    assertThat(Thread.getAllStackTraces().keySet())
        .filteredOn(thread -> !before.contains(thread))
        .filteredOn(thread -> !thread.isDaemon() || thread.getName().startsWith("plinth-"))
        .extracting(Thread::getName)
        .noneMatch(
            name -> name.startsWith("plinth-") || name.startsWith("Rx") || name.contains("Ok"));
  }
}
