package dev.plinth.desktop.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.agent.ApiKey;
import dev.plinth.agent.KeyStore.Service;
import dev.plinth.agent.ModelChoice;
import dev.plinth.desktop.DirectTasks;
import dev.plinth.desktop.Tasks;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;

class ActiveModelTest {
  private final ObjectProperty<Settings> settings = new SimpleObjectProperty<>(Settings.DEFAULT);
  private final KeysInMemory keys = new KeysInMemory();

  private ActiveModel model() {
    return new ActiveModel(
        settings, keys, new Tasks(Runnable::run, Runnable::run, DirectTasks::fail));
  }

  @Test
  void isTheBuiltInModelWithoutAKey() {
    assertThat(model().choiceProperty().get()).isEqualTo(ModelChoice.BUILT_IN);
  }

  @Test
  void isGeminiWithAKeyForIt() {
    keys.keep(Service.GEMINI, new ApiKey("k"));
    assertThat(model().choiceProperty().get()).isEqualTo(ModelChoice.of("gemini"));
  }

  @Test
  void isTheChosenModelWhateverTheKeys() {
    keys.keep(Service.GEMINI, new ApiKey("k"));
    settings.set(settings.get().withModel(Optional.of(ModelChoice.BUILT_IN)));
    assertThat(model().choiceProperty().get()).isEqualTo(ModelChoice.BUILT_IN);
  }

  @Test
  void followsTheSettings() {
    ActiveModel model = model();
    settings.set(settings.get().withModel(Optional.of(ModelChoice.of("gemini:pro"))));
    assertThat(model.choiceProperty().get()).isEqualTo(ModelChoice.of("gemini:pro"));
  }

  @Test
  void showsThatAKeyIsMissing() {
    ActiveModel model = model();
    model.choose(Optional.of(ModelChoice.of("gemini")));
    assertThat(model.keyMissingProperty().get()).isTrue();
    keys.keep(Service.GEMINI, new ApiKey("k"));
    model.refresh();
    assertThat(model.keyMissingProperty().get()).isFalse();
  }

  @Test
  void sendsNoTemperatureWhenTurnedOff() {
    settings.set(settings.get().withSampling(false));
    assertThat(model().options().sampling()).isFalse();
  }
}
