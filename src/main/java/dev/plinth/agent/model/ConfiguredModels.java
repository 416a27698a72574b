package dev.plinth.agent.model;

import dev.plinth.agent.ApiKey;
import dev.plinth.agent.KeyStore;
import dev.plinth.agent.ModelChoice;
import dev.plinth.agent.ModelSource;
import dev.plinth.agent.OpenModel;
import dev.plinth.problem.Problem;
import dev.plinth.problem.ProblemException;
import dev.plinth.problem.RemedyPlace;
import java.util.Map;

/** The source of the models that users can choose. */
public final class ConfiguredModels implements ModelSource {
  private final KeyStore keys;
  private final Map<String, String> environment;

  /** Creates a source whose models take their API keys from a key store. */
  public ConfiguredModels(KeyStore keys) {
    this(keys, System.getenv());
  }

  /**
   * Creates a source with other variables than those of this process.
   *
   * @param environment the variables that name proxies and certificates
   */
  public ConfiguredModels(KeyStore keys, Map<String, String> environment) {
    this.keys = keys;
    this.environment = Map.copyOf(environment);
  }

  @Override
  public OpenModel open(ModelChoice choice) throws ProblemException, InterruptedException {
    return switch (choice.family()) {
      case BUILT_IN -> new BuiltInModel();
      case GEMINI -> new GeminiModel(choice, geminiKey(), environment);
      case OPENAI -> new ChatModel(choice, keys.find(KeyStore.Service.OPENAI), environment);
    };
  }

  @Override
  public void prepare(ModelChoice choice) {
    if (choice.family() == ModelChoice.Family.BUILT_IN) {
      BuiltInModel.load();
    }
  }

  private ApiKey geminiKey() throws ProblemException, InterruptedException {
    return keys.find(KeyStore.Service.GEMINI)
        .orElseThrow(
            () ->
                new ProblemException(
                    new Problem(
                            "there is no API key for Gemini",
                            "",
                            "set one with plinth key set gemini or in GOOGLE_API_KEY, or choose the"
                                + " built-in model, which needs none")
                        .at(RemedyPlace.API_KEY)));
  }
}
