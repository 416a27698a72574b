package dev.plinth.desktop.settings;

import dev.plinth.agent.DraftOptions;
import dev.plinth.agent.KeyStore;
import dev.plinth.agent.KeyStore.Service;
import dev.plinth.agent.ModelChoice;
import dev.plinth.agent.ModelChoice.Family;
import dev.plinth.desktop.Job;
import dev.plinth.desktop.Tasks;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * The model that answers prompts: the model that the user chose, else Gemini if there is a key for
 * it, else the built-in model. Keys are looked up on a background thread, because a keychain may
 * ask the user.
 */
public final class ActiveModel {
  private final ObjectProperty<Settings> settings;
  private final KeyStore keys;
  private final Tasks tasks;
  private final ReadOnlyObjectWrapper<ModelChoice> choice =
      new ReadOnlyObjectWrapper<>(ModelChoice.BUILT_IN);
  private final ReadOnlyBooleanWrapper keyMissing = new ReadOnlyBooleanWrapper();
  private @Nullable Job<?> lookup;

  /** Starts to follow the settings. After a change of a key, {@link #refresh} must be called. */
  public ActiveModel(ObjectProperty<Settings> settings, KeyStore keys, Tasks tasks) {
    this.settings = settings;
    this.keys = keys;
    this.tasks = tasks;
    settings.addListener(
        (property, before, now) -> {
          if (!before.model().equals(now.model())) {
            refresh();
          }
        });
    refresh();
  }

  /** Looks up the key again. Must be called after a key was saved or deleted. */
  public void refresh() {
    Job<?> previous = lookup;
    if (previous != null) {
      previous.cancel();
    }
    Optional<ModelChoice> chosen = settings.get().model();
    chosen.ifPresent(choice::set);
    keyMissing.set(false);
    if (chosen.isEmpty() || chosen.get().family() == Family.GEMINI) {
      lookup =
          tasks
              .run(() -> keys.where(Service.GEMINI).isPresent())
              .onSuccess(keyExists -> applyLookup(chosen, keyExists));
    }
  }

  private void applyLookup(Optional<ModelChoice> chosen, boolean keyExists) {
    choice.set(chosen.orElse(ModelChoice.defaultFor(keyExists)));
    keyMissing.set(chosen.isPresent() && !keyExists);
  }

  /** Returns the model that answers prompts. */
  public ReadOnlyObjectProperty<ModelChoice> choiceProperty() {
    return choice.getReadOnlyProperty();
  }

  /** Returns whether the user chose a Gemini model and there is no Gemini key. */
  public ReadOnlyBooleanProperty keyMissingProperty() {
    return keyMissing.getReadOnlyProperty();
  }

  /** Returns the model that the user chose; empty if the model is chosen automatically. */
  public Optional<ModelChoice> chosen() {
    return settings.get().model();
  }

  /** Sets the chosen model. If empty, the model is chosen automatically. */
  public void choose(Optional<ModelChoice> model) {
    settings.set(settings.get().withModel(model));
  }

  /** Returns the options of a draft with the active model. */
  public DraftOptions options() {
    return new DraftOptions(choice.get(), settings.get().sampling(), DraftOptions.DEFAULT_TIMEOUT);
  }
}
