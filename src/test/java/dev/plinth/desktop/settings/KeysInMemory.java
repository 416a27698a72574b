package dev.plinth.desktop.settings;

import dev.plinth.agent.ApiKey;
import dev.plinth.agent.KeyStore;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** A key store in memory, for one test. */
public final class KeysInMemory implements KeyStore {
  private final Map<Service, ApiKey> keys = new EnumMap<>(Service.class);

  @Override
  public Optional<ApiKey> find(Service service) {
    return Optional.ofNullable(keys.get(service));
  }

  @Override
  public Optional<Place> where(Service service) {
    return find(service).map(key -> Place.MEMORY);
  }

  @Override
  public Place keep(Service service, ApiKey key) {
    keys.put(service, key);
    return Place.MEMORY;
  }

  @Override
  public boolean forget(Service service) {
    return keys.remove(service) != null;
  }
}
