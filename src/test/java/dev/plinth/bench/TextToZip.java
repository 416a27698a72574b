package dev.plinth.bench;

import dev.plinth.Pipeline;
import dev.plinth.artifact.Artifact;
import dev.plinth.spec.SpecText;
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

/** Measures the generator from the text of a spec to the bytes of a zip, in a warm JVM. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class TextToZip {
  /** The number of entities. */
  @Param({"100", "1000", "5000"})
  public int entities;

  private final Pipeline pipeline = new Pipeline();
  private SpecText text = new SpecText("");

  /** Creates the spec. */
  @Setup
  public void prepare() {
    text = new SpecText(SampleBackends.spec(entities));
  }

  /** Reads, reviews, compiles and packs. */
  @Benchmark
  public Artifact zip() {
    return pipeline.pack(
        pipeline.compile(pipeline.review(pipeline.read(text)).approved().orElseThrow()));
  }
}
