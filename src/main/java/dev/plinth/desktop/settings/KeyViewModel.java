package dev.plinth.desktop.settings;

import dev.plinth.agent.ApiKey;
import dev.plinth.agent.KeyStore;
import dev.plinth.agent.KeyStore.Place;
import dev.plinth.agent.KeyStore.Service;
import dev.plinth.desktop.Messages;
import dev.plinth.desktop.Tasks;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/**
 * The API key of a service: its place, and the commands to save and delete it. The key itself is
 * never shown.
 */
public final class KeyViewModel {
  private final Service service;
  private final KeyStore keys;
  private final Tasks tasks;
  private final Runnable changed;
  private final StringProperty typed = new SimpleStringProperty("");
  private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper deletable = new ReadOnlyBooleanWrapper();
  private final BooleanBinding savable = typed.isNotEmpty().and(busy.not());

  /**
   * Creates a view model and looks up the key.
   *
   * @param changed runs after the key was saved or deleted
   */
  KeyViewModel(Service service, KeyStore keys, Tasks tasks, Runnable changed) {
    this.service = service;
    this.keys = keys;
    this.tasks = tasks;
    this.changed = changed;
    lookUp();
  }

  /** Returns the service of the key. */
  public Service service() {
    return service;
  }

  /**
   * Returns the key that the user has typed. Empty again once the key is passed to the keychain.
   */
  public StringProperty typedProperty() {
    return typed;
  }

  /** Returns a sentence about the place of the key, the running request or its failure. */
  public ReadOnlyStringProperty statusProperty() {
    return status.getReadOnlyProperty();
  }

  /** Returns whether a request to the keychain is running. A request can take long. */
  public ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  /**
   * Returns whether there is a key that can be deleted. A key of the environment cannot be deleted.
   */
  public ReadOnlyBooleanProperty deletableProperty() {
    return deletable.getReadOnlyProperty();
  }

  /** Returns whether the user has typed a key and no request is running. */
  public BooleanBinding savableBinding() {
    return savable;
  }

  /** Saves the typed key in the keychain, or in memory if there is no keychain. */
  public void save() {
    if (!savable.get()) {
      return;
    }
    try {
      ApiKey key = new ApiKey(typed.get());
      typed.set("");
      request(
          () -> {
            keys.keep(service, key);
            return keys.where(service);
          },
          true);
    } catch (IllegalArgumentException e) {
      status.set(Messages.text("settings.key.odd"));
    }
  }

  /** Deletes the key from the keychain and from memory. */
  public void delete() {
    request(
        () -> {
          keys.forget(service);
          return keys.where(service);
        },
        true);
  }

  private void lookUp() {
    request(() -> keys.where(service), false);
  }

  private void request(Tasks.Work<Optional<Place>> work, boolean change) {
    busy.set(true);
    status.set(Messages.text("settings.key.looking"));
    tasks
        .run(work)
        .onSuccess(
            found -> {
              show(found);
              if (change) {
                changed.run();
              }
            })
        .onFailure(
            failure ->
                status.set(
                    Messages.text("settings.key.failed", String.valueOf(failure.getMessage()))))
        .onEnd(() -> busy.set(false));
  }

  private void show(Optional<Place> found) {
    deletable.set(found.filter(where -> where != Place.ENVIRONMENT).isPresent());
    String where = found.map(Place::name).orElse("none").toLowerCase(Locale.ROOT);
    String suffix = found.equals(Optional.of(Place.ENVIRONMENT)) ? "." + service.name() : "";
    status.set(Messages.text("settings.key." + where + suffix.toLowerCase(Locale.ROOT)));
  }
}
