package dev.plinth.agent.model;

import dev.plinth.agent.ApiKey;
import dev.plinth.agent.Failure;
import dev.plinth.agent.KeyStore;
import dev.plinth.agent.Model;
import dev.plinth.agent.ModelChoice;
import dev.plinth.agent.ModelFault;
import dev.plinth.agent.Models;

/** The models that users choose from. */
public final class ChosenModels implements Models {
  private final KeyStore keys;

  /** Models with the keys from here. */
  public ChosenModels(KeyStore keys) {
    this.keys = keys;
  }

  @Override
  public Model open(ModelChoice choice) throws ModelFault, InterruptedException {
    return switch (choice.family()) {
      case BUILT_IN -> new BuiltIn();
      case GEMINI -> new GeminiModel(choice, geminiKey());
      case OPENAI -> new ChatModel(choice, keys.find(KeyStore.Service.OPENAI));
    };
  }

  @Override
  public void prepare(ModelChoice choice) {
    if (choice.family() == ModelChoice.Family.BUILT_IN) {
      BuiltIn.load();
    }
  }

  private ApiKey geminiKey() throws ModelFault, InterruptedException {
    return keys.find(KeyStore.Service.GEMINI)
        .orElseThrow(
            () ->
                new ModelFault(
                    new Failure(
                        "there is no key for Gemini",
                        "",
                        "keep one with plinth key set gemini, set GOOGLE_API_KEY, or choose the"
                            + " built-in model, which needs none")));
  }
}
