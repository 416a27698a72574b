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

  /** Follows the settings. A caller that changes a key calls {@link #refresh}. */
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

  /** Looks up the key again, after a key was saved or deleted. */
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

  /** Returns whether the chosen model needs a key and there is none. */
  public ReadOnlyBooleanProperty keyMissingProperty() {
    return keyMissing.getReadOnlyProperty();
  }

  /** Returns the model that the user chose; empty if it is chosen automatically. */
  public Optional<ModelChoice> chosen() {
    return settings.get().model();
  }

  /** Chooses a model; empty means that it is chosen automatically. */
  public void choose(Optional<ModelChoice> model) {
    settings.set(settings.get().withModel(model));
  }

  /** Returns the options of a draft with the active model. */
  public DraftOptions options() {
    return new DraftOptions(choice.get(), settings.get().sampling(), DraftOptions.DEFAULT_TIMEOUT);
  }
}
