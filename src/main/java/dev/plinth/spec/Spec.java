package dev.plinth.spec;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A backend, as spec 1.0 describes one. Versions and the database are constants in 1.0, so no value
 * carries them.
 *
 * @param projectName the name of the project, of its folder and of its API
 * @param description what the backend is for, in any Unicode text; empty where nothing was said
 * @param auth whether clients must log in
 * @param entities the entities in the order of the spec
 */
public record Spec(String projectName, String description, Auth auth, List<Entity> entities) {
  /** The version of the spec that this program reads and writes. */
  public static final String VERSION = "1.0";

  public Spec {
    requireNonNull(projectName);
    requireNonNull(description);
    requireNonNull(auth);
    entities = List.copyOf(entities);
  }
}
