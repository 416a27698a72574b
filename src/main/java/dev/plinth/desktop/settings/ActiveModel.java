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
 * Which model will answer: the one that was chosen, or Gemini where there is a key for it, or the
 * built-in one. Keys are looked for off the screen's thread, since a keychain may ask the user.
 */
public final class ActiveModel {
  private final ObjectProperty<Settings> settings;
  private final KeyStore keys;
  private final Tasks tasks;
  private final ReadOnlyObjectWrapper<ModelChoice> choice =
      new ReadOnlyObjectWrapper<>(ModelChoice.BUILT_IN);
  private final ReadOnlyBooleanWrapper keyMissing = new ReadOnlyBooleanWrapper();
  private @Nullable Job<?> looking;

  /** Follows these settings and these keys. */
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

  /** Looks again: a key was kept or forgotten. */
  public void refresh() {
    Job<?> former = looking;
    if (former != null) {
      former.cancel();
    }
    Optional<ModelChoice> chosen = settings.get().model();
    chosen.ifPresent(choice::set);
    keyMissing.set(false);
    if (chosen.isEmpty() || chosen.get().family() == Family.GEMINI) {
      looking =
          tasks
              .run(() -> keys.where(Service.GEMINI).isPresent())
              .onSuccess(there -> looked(chosen, there));
    }
  }

  private void looked(Optional<ModelChoice> chosen, boolean there) {
    choice.set(chosen.orElse(ModelChoice.usual(there)));
    keyMissing.set(chosen.isPresent() && !there);
  }

  /** The model that will answer. */
  public ReadOnlyObjectProperty<ModelChoice> choiceProperty() {
    return choice.getReadOnlyProperty();
  }

  /** Tells whether that model wants a key and there is none. */
  public ReadOnlyBooleanProperty keyMissingProperty() {
    return keyMissing.getReadOnlyProperty();
  }

  /** What the user chose; nothing where the keys decide. */
  public Optional<ModelChoice> chosen() {
    return settings.get().model();
  }

  /** Chooses a model, or with nothing leaves it to the keys. */
  public void choose(Optional<ModelChoice> model) {
    settings.set(settings.get().withModel(model));
  }

  /** Gives how to ask it. */
  public DraftOptions options() {
    return new DraftOptions(choice.get(), settings.get().sampling(), DraftOptions.USUAL_DEADLINE);
  }
}
