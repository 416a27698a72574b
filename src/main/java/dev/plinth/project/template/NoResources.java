package dev.plinth.project.template;

import org.apache.velocity.exception.ResourceNotFoundException;
import org.apache.velocity.runtime.RuntimeServices;
import org.apache.velocity.runtime.resource.Resource;
import org.apache.velocity.runtime.resource.ResourceManager;

/**
 * A resource manager that finds no resources, so that no template can include a file. The class is
 * public because Velocity creates an instance by the name of the class.
 */
public final class NoResources implements ResourceManager {
  @Override
  public void initialize(RuntimeServices services) {}

  /**
   * Always fails.
   *
   * @throws ResourceNotFoundException always
   */
  @Override
  public Resource getResource(String name, int type, String encoding) {
    throw new ResourceNotFoundException("templates cannot include resources: " + name);
  }

  /** Returns null: no loader has the resource. */
  @Override
  @SuppressWarnings("NullAway") // the contract of Velocity
  public String getLoaderNameForResource(String name) {
    return null;
  }
}
