package dev.plinth.desktop.window;

import dev.plinth.agent.ApiKey;
import dev.plinth.agent.Draft;
import dev.plinth.agent.DraftListener;
import dev.plinth.agent.DraftOptions;
import dev.plinth.agent.KeyStore;
import dev.plinth.agent.ModelProblem;
import dev.plinth.agent.Prompt;
import dev.plinth.agent.PromptPipeline;
import dev.plinth.problem.Problem;
import java.util.List;
import java.util.Optional;

/** A prompt pipeline without a model, and a key store without a key. */
final class NoModels implements PromptPipeline, KeyStore {
  @Override
  public Draft draft(Prompt prompt, DraftOptions options, DraftListener listener)
      throws ModelProblem {
    throw new ModelProblem(
        new Problem("no model is available", "", "write the spec by hand"), List.of());
  }

  @Override
  public String test(DraftOptions options) throws ModelProblem {
    throw new ModelProblem(
        new Problem("no model is available", "", "write the spec by hand"), List.of());
  }

  @Override
  public Optional<ApiKey> find(Service service) {
    return Optional.empty();
  }

  @Override
  public Optional<Place> where(Service service) {
    return Optional.empty();
  }

  @Override
  public Place keep(Service service, ApiKey key) {
    return Place.MEMORY;
  }

  @Override
  public boolean forget(Service service) {
    return false;
  }
}
