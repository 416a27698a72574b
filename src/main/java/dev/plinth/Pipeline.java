package dev.plinth;

import dev.plinth.agent.AgentPipeline;
import dev.plinth.agent.KeyStore;
import dev.plinth.agent.Keys;
import dev.plinth.agent.PromptPipeline;
import dev.plinth.agent.model.ConfiguredModels;
import dev.plinth.artifact.Artifact;
import dev.plinth.artifact.ZipWriter;
import dev.plinth.project.Compiler;
import dev.plinth.project.Project;
import dev.plinth.review.ApprovedSpec;
import dev.plinth.review.Review;
import dev.plinth.review.Reviewer;
import dev.plinth.run.DockerRunner;
import dev.plinth.run.HostEnvironment;
import dev.plinth.run.Runner;
import dev.plinth.spec.ReadSpec;
import dev.plinth.spec.SpecReader;
import dev.plinth.spec.SpecText;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The way from a prompt or a text to an artifact: each step takes what the one before it gave. */
public final class Pipeline {
  private final SpecReader reader = new SpecReader();
  private final Reviewer reviewer = new Reviewer();
  private final Compiler compiler = new Compiler();
  private @Nullable DockerRunner runner;

  /** Reads a text. */
  public ReadSpec read(SpecText text) {
    return reader.read(text);
  }

  /** Reviews what was read. */
  public Review review(ReadSpec read) {
    return reviewer.review(read);
  }

  /** Compiles what review approved. */
  public Project compile(ApprovedSpec approved) {
    return compiler.compile(approved);
  }

  /** Packs a project into a zip. */
  public Artifact pack(Project project) {
    return ZipWriter.pack(project);
  }

  /** Gives the keys of models that this process has. */
  public KeyStore keys() {
    return Keys.ofProcess();
  }

  /** Gives the way from a prompt to a project, by models that get their keys from here. */
  public PromptPipeline prompts(KeyStore keys) {
    return new AgentPipeline(new ConfiguredModels(keys));
  }

  /** Gives what runs projects, in the Docker of this machine. */
  public Runner runner() {
    return runner(Optional.empty());
  }

  /**
   * Gives what runs projects in this Docker.
   *
   * @param dockerHost where it is, whatever the environment says; nothing where it is looked for
   */
  public synchronized Runner runner(Optional<String> dockerHost) {
    DockerRunner known = runner == null ? new DockerRunner(HostEnvironment.ofProcess()) : runner;
    runner = known; // it knows what this process has started
    return known.at(dockerHost);
  }
}
