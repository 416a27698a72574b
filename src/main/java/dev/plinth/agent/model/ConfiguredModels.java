package dev.plinth.agent.model;

import dev.plinth.agent.ApiKey;
import dev.plinth.agent.DraftFailure;
import dev.plinth.agent.KeyStore;
import dev.plinth.agent.ModelChoice;
import dev.plinth.agent.ModelFault;
import dev.plinth.agent.ModelSource;
import dev.plinth.agent.OpenModel;

/** The models that users choose from. */
public final class ConfiguredModels implements ModelSource {
  private final KeyStore keys;

  /** Models with the keys from here. */
  public ConfiguredModels(KeyStore keys) {
    this.keys = keys;
  }

  @Override
  public OpenModel open(ModelChoice choice) throws ModelFault, InterruptedException {
    return switch (choice.family()) {
      case BUILT_IN -> new BuiltInModel();
      case GEMINI -> new GeminiModel(choice, geminiKey());
      case OPENAI -> new ChatModel(choice, keys.find(KeyStore.Service.OPENAI));
    };
  }

  @Override
  public void prepare(ModelChoice choice) {
    if (choice.family() == ModelChoice.Family.BUILT_IN) {
      BuiltInModel.load();
    }
  }

  private ApiKey geminiKey() throws ModelFault, InterruptedException {
    return keys.find(KeyStore.Service.GEMINI)
        .orElseThrow(
            () ->
                new ModelFault(
                    new DraftFailure(
                        "there is no key for Gemini",
                        "",
                        "keep one with plinth key set gemini, set GOOGLE_API_KEY, or choose the"
                            + " built-in model, which needs none")));
  }
}
