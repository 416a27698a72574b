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

/** The key of one service: where it is, another one, none any more. It is never shown. */
public final class KeyViewModel {
  private final Service service;
  private final KeyStore keys;
  private final Tasks tasks;
  private final Runnable changed;
  private final StringProperty typed = new SimpleStringProperty("");
  private final ReadOnlyStringWrapper place = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper removable = new ReadOnlyBooleanWrapper();
  private final BooleanBinding acceptable = typed.isNotEmpty().and(busy.not());

  /**
   * The key of this service.
   *
   * @param changed runs after a key was kept or forgotten
   */
  KeyViewModel(Service service, KeyStore keys, Tasks tasks, Runnable changed) {
    this.service = service;
    this.keys = keys;
    this.tasks = tasks;
    this.changed = changed;
    look();
  }

  /** Whose key it is. */
  public Service service() {
    return service;
  }

  /** What the user types; emptied once it is kept. */
  public StringProperty typedProperty() {
    return typed;
  }

  /** Where the key is, or what is wrong, in a sentence. */
  public ReadOnlyStringProperty placeProperty() {
    return place.getReadOnlyProperty();
  }

  /** Tells whether the keychain is being asked, which may take long. */
  public ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  /** Tells whether there is a key that can be deleted; one of the environment is the user's own. */
  public ReadOnlyBooleanProperty removableProperty() {
    return removable.getReadOnlyProperty();
  }

  /** Tells whether {@link #keep} does something. */
  public BooleanBinding acceptableBinding() {
    return acceptable;
  }

  /** Keeps what was typed. */
  public void keep() {
    if (!acceptable.get()) {
      return;
    }
    try {
      ApiKey key = new ApiKey(typed.get());
      typed.set("");
      ask(
          () -> {
            keys.keep(service, key);
            return keys.where(service);
          },
          true);
    } catch (IllegalArgumentException e) {
      place.set(Messages.text("settings.key.odd"));
    }
  }

  /** Deletes the key where it is kept. */
  public void forget() {
    ask(
        () -> {
          keys.forget(service);
          return keys.where(service);
        },
        true);
  }

  private void look() {
    ask(() -> keys.where(service), false);
  }

  private void ask(Tasks.Work<Optional<Place>> work, boolean change) {
    busy.set(true);
    place.set(Messages.text("settings.key.looking"));
    tasks
        .run(work)
        .onSuccess(
            found -> {
              tell(found);
              if (change) {
                changed.run();
              }
            })
        .onFailure(
            fault ->
                place.set(Messages.text("settings.key.failed", String.valueOf(fault.getMessage()))))
        .onEnd(() -> busy.set(false));
  }

  private void tell(Optional<Place> found) {
    removable.set(found.filter(where -> where != Place.ENVIRONMENT).isPresent());
    String where = found.map(Place::name).orElse("none").toLowerCase(Locale.ROOT);
    String of = found.equals(Optional.of(Place.ENVIRONMENT)) ? "." + service.name() : "";
    place.set(Messages.text("settings.key." + where + of.toLowerCase(Locale.ROOT)));
  }
}
