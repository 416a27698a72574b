package dev.plinth.run;

import java.util.Map;
import java.util.TreeMap;

/**
 * The owner of resources in Docker. Several users can share one Docker. The host name is not part
 * of the owner, since a host name can change with the network, and only the Docker of this machine
 * is used.
 *
 * @param user the name of the user
 * @param process the process that started the run
 */
record RunOwner(String user, ProcessIdentity process) {
  /** Returns the current user with this process. */
  static RunOwner ofProcess() {
    return new RunOwner(System.getProperty("user.name", ""), ProcessIdentity.ofProcess());
  }

  /** Returns the labels that mark the resources of this user. */
  Map<String, String> userLabels() {
    return new TreeMap<>(Map.of(DockerLabel.USER, user));
  }

  /** Returns whether the labels name this user. */
  boolean owns(Map<String, String> labels) {
    return user.equals(labels.get(DockerLabel.USER));
  }

  /**
   * Returns whether the labels name another user. A resource without labels, such as a volume
   * restored from a backup, does not count as a resource of another user.
   */
  boolean isOwnedByOther(Map<String, String> labels) {
    return labels.containsKey(DockerLabel.USER) && !owns(labels);
  }
}
