package dev.plinth;

import dev.plinth.agent.AgentPipeline;
import dev.plinth.agent.KeyStore;
import dev.plinth.agent.Keys;
import dev.plinth.agent.PromptPipeline;
import dev.plinth.agent.model.ConfiguredModels;
import dev.plinth.artifact.Artifact;
import dev.plinth.artifact.ProjectReader;
import dev.plinth.artifact.ZipWriter;
import dev.plinth.evolution.Answers;
import dev.plinth.evolution.Evolution;
import dev.plinth.evolution.Former;
import dev.plinth.evolution.Plan;
import dev.plinth.evolution.PlanReview;
import dev.plinth.evolution.SpecFile;
import dev.plinth.merge.BaseFiles;
import dev.plinth.merge.Choices;
import dev.plinth.merge.ProjectMerge;
import dev.plinth.problem.Problem;
import dev.plinth.problem.ProblemException;
import dev.plinth.project.Compiler;
import dev.plinth.project.Project;
import dev.plinth.project.ProjectFile;
import dev.plinth.project.SpecJson;
import dev.plinth.review.ApprovedSpec;
import dev.plinth.review.Review;
import dev.plinth.review.Reviewer;
import dev.plinth.run.DataChoice;
import dev.plinth.run.DockerRunner;
import dev.plinth.run.HostEnvironment;
import dev.plinth.run.ProjectData;
import dev.plinth.run.Runner;
import dev.plinth.spec.ReadSpec;
import dev.plinth.spec.Spec;
import dev.plinth.spec.SpecReader;
import dev.plinth.spec.SpecText;
import dev.plinth.spec.SpecWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The steps from a prompt or the text of a spec to a zip or a run. Each step takes the result of
 * the step before it.
 */
public final class Pipeline {
  private final SpecReader reader = new SpecReader();
  private final Reviewer reviewer = new Reviewer();
  private final Compiler compiler = new Compiler();
  private final Evolution evolution = new Evolution(compiler);
  private @Nullable DockerRunner runner;

  /** Reads the text of a spec. */
  public ReadSpec read(SpecText text) {
    return reader.read(text);
  }

  /** Reviews a spec that was read. */
  public Review review(ReadSpec read) {
    return reviewer.review(read);
  }

  /** Compiles an approved spec. */
  public Project compile(ApprovedSpec approved) {
    return compiler.compile(approved);
  }

  /**
   * Reads a project that was generated before.
   *
   * @param project a folder or a zip
   * @param was the spec that it was made from; only for a project of version 0.1, which does not
   *     contain it
   */
  public Former former(Path project, Optional<ApprovedSpec> was) throws ProblemException {
    return Former.of(project.toString(), ProjectReader.read(project), was);
  }

  /**
   * Returns the spec that a project was made from.
   *
   * @param project a folder or a zip
   */
  public Spec specOf(Path project) throws ProblemException {
    Optional<ProjectFile> file = Former.specFile(ProjectReader.read(project));
    if (file.isEmpty()) {
      throw new ProblemException(
          new Problem(
              "cannot read the spec of " + project,
              "it has no %s, so version 0.1 generated it".formatted(SpecJson.PATH),
              "look for the spec where the project was generated"));
    }
    return specOf(project.toString(), file.get().text());
  }

  /**
   * Returns the spec in the text of a project's alembic/spec.json.
   *
   * @param project the name of the project in messages
   */
  public Spec specOf(String project, String specFile) throws ProblemException {
    return SpecFile.read(project, specFile).spec();
  }

  /**
   * Plans how a former project follows an approved spec.
   *
   * @throws ProblemException if an answer fits no question, or cannot be given
   */
  public Plan plan(Former former, ApprovedSpec next, Answers answers) throws ProblemException {
    return evolution.plan(former, next, answers);
  }

  /** Compiles what a former project becomes by a plan that is ready. */
  public Project compile(Former former, ApprovedSpec next, Plan plan) {
    return evolution.compile(former, next, plan);
  }

  /**
   * Returns the choice by which a run keeps existing data: the project that runs follows the tables
   * of the data.
   *
   * @param next the spec of the project that is to run
   * @param review shows the plan to the user
   */
  public DataChoice keepData(ApprovedSpec next, PlanReview review) {
    return (held, project) -> {
      Former former = Former.ofDatabase(project.name(), held.revision(), held.specFile(), next);
      return review.review(former, next).map(plan -> evolution.compile(former, next, plan));
    };
  }

  /**
   * Merges a former project, as the user has edited it, with what it becomes by a plan.
   *
   * @param next what the former project becomes
   * @param more sources of the files as they were generated, for those that cannot be made again
   * @throws ProblemException if a choice is not about a generated file
   */
  public ProjectMerge merge(Former former, Project next, Plan plan, BaseFiles more, Choices choices)
      throws ProblemException {
    BaseFiles bases = BaseFiles.of(generatedFiles(former)).or(more);
    return ProjectMerge.of(former, next, plan.entities(), bases, choices);
  }

  /** Returns the files that the spec of a former project compiles to in this version. */
  private List<ProjectFile> generatedFiles(Former former) {
    if (former.edited().isEmpty()) {
      return List.of(); // nobody will ask for them
    }
    return review(read(new SpecText(SpecWriter.write(former.spec()))))
        .approved()
        .map(approved -> compile(approved).files())
        .orElse(List.of());
  }

  /** Packs a project into a zip. */
  public Artifact pack(Project project) {
    return ZipWriter.pack(project);
  }

  /** Returns the API keys that are available to this process. */
  public KeyStore keys() {
    return Keys.ofProcess();
  }

  /**
   * Returns the steps from a prompt to a project. The models take their API keys from the store.
   */
  public PromptPipeline prompts(KeyStore keys) {
    return new AgentPipeline(new ConfiguredModels(keys));
  }

  /**
   * Returns the runner of projects on the Docker host that the environment names, or the default.
   */
  public Runner runner() {
    return runner(Optional.empty());
  }

  /**
   * Returns the runner of projects on a Docker host.
   *
   * @param dockerHost the address of the Docker host, which takes precedence over the environment;
   *     empty to find the Docker host in the environment
   */
  public Runner runner(Optional<String> dockerHost) {
    return dockerRunner(dockerHost);
  }

  /**
   * Returns the stored data of projects on a Docker host.
   *
   * @param dockerHost as for the runner
   */
  public ProjectData data(Optional<String> dockerHost) {
    return dockerRunner(dockerHost).data();
  }

  private synchronized DockerRunner dockerRunner(Optional<String> dockerHost) {
    DockerRunner shared = runner == null ? new DockerRunner(HostEnvironment.ofProcess()) : runner;
    runner = shared; // one for all calls, since it keeps the runs that this process has started
    return shared.withDockerHost(dockerHost);
  }
}
