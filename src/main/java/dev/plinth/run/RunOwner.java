package dev.plinth.run;

import java.util.Map;
import java.util.TreeMap;

/**
 * Whose something in Docker is. A Docker may serve several users; the machine is not asked for its
 * name, which another network may change, since only its own Docker is used.
 *
 * @param user the name of the user
 * @param process the process that asks
 */
record RunOwner(String user, ProcessIdentity process) {
  /** Gives the user of this process. */
  static RunOwner ofProcess() {
    return new RunOwner(System.getProperty("user.name", ""), ProcessIdentity.ofProcess());
  }

  /** Gives the labels that find everything of this user. */
  Map<String, String> personLabels() {
    return new TreeMap<>(Map.of(DockerLabel.USER, user));
  }

  /** Tells whether labels name this user. */
  boolean isPersonOf(Map<String, String> labels) {
    return user.equals(labels.get(DockerLabel.USER));
  }

  /** Tells whether labels name somebody else: what was restored from a copy may have none. */
  boolean isForeign(Map<String, String> labels) {
    return labels.containsKey(DockerLabel.USER) && !isPersonOf(labels);
  }
}
