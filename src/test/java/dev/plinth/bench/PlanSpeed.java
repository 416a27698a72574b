package dev.plinth.bench;

import dev.plinth.Pipeline;
import dev.plinth.evolution.Answers;
import dev.plinth.evolution.Former;
import dev.plinth.evolution.Plan;
import dev.plinth.problem.ProblemException;
import dev.plinth.project.Project;
import dev.plinth.review.ApprovedSpec;
import dev.plinth.spec.SpecText;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Measures the plan of a change in each of 60 entities, after a chain of revisions. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class PlanSpeed {
  private static final int ENTITIES = 60;

  /** The number of revisions before the plan. */
  @Param({"1", "50"})
  public int revisions;

  private final Pipeline pipeline = new Pipeline();
  private ApprovedSpec next = spec(false);
  private Former former = Former.of(next);

  /** Lets the project follow the two specs in turn. */
  @Setup
  public void prepare() throws ProblemException {
    boolean nullable = true;
    for (int i = 1; i < revisions; i++) {
      ApprovedSpec spec = spec(nullable);
      Plan plan = pipeline.plan(former, spec, Answers.NONE);
      Project project = pipeline.compile(former, spec, plan);
      former = Former.of("project", project.files(), Optional.empty());
      nullable = !nullable;
    }
    next = spec(nullable);
  }

  private ApprovedSpec spec(boolean nullable) {
    String text = SampleBackends.spec(ENTITIES);
    String changed =
        nullable
            ? text.replace(
                "\"type\": \"integer\", \"primary_key\": false, \"nullable\": false",
                "\"type\": \"float\", \"nullable\": true")
            : text;
    return pipeline.review(pipeline.read(new SpecText(changed))).approved().orElseThrow();
  }

  /** Plans the change, with the text of its revision. */
  @Benchmark
  public Plan plan() throws ProblemException {
    return pipeline.plan(former, next, Answers.NONE);
  }

  /** Plans the change, and compiles the project that follows it. */
  @Benchmark
  public Project evolve() throws ProblemException {
    return pipeline.compile(former, next, plan());
  }
}
