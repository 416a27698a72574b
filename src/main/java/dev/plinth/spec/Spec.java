package dev.plinth.spec;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * The description of a backend in spec 1.0. The versions and the database are constants in spec 1.0
 * and therefore have no components here.
 *
 * @param projectName the name of the project, its folder and its API
 * @param description the purpose of the backend, in any Unicode text; may be empty
 * @param auth the authentication
 * @param entities the entities in the order of the spec
 */
public record Spec(String projectName, String description, Auth auth, List<Entity> entities) {
  /** The version of the spec format that this program reads and writes. */
  public static final String VERSION = "1.0";

  public Spec {
    requireNonNull(projectName);
    requireNonNull(description);
    requireNonNull(auth);
    entities = List.copyOf(entities);
  }
}
