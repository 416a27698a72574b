package dev.plinth.project.template;

import org.apache.velocity.exception.ResourceNotFoundException;
import org.apache.velocity.runtime.RuntimeServices;
import org.apache.velocity.runtime.resource.Resource;
import org.apache.velocity.runtime.resource.ResourceManager;

/**
 * Finds nothing, so that no template can include a file. Public only because Velocity makes it by
 * its name.
 */
public final class NoResources implements ResourceManager {
  @Override
  public void initialize(RuntimeServices services) {}

  /**
   * Never gives a resource.
   *
   * @throws ResourceNotFoundException always
   */
  @Override
  public Resource getResource(String name, int type, String encoding) {
    throw new ResourceNotFoundException("templates stand alone: " + name);
  }

  /** Gives null: no loader has the resource. */
  @Override
  @SuppressWarnings("NullAway") // Velocity's own contract
  public String getLoaderNameForResource(String name) {
    return null;
  }
}
