package dev.plinth.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a project is called in Docker. Its own name may hold what Docker's names may not, so a
 * digest of it stands in them.
 *
 * @param project the project's name
 * @param revision the revision of its tables
 * @param detached whether it runs on without its owner
 * @param session tells one start from all others
 */
record RunIdentity(
    String project, String revision, boolean detached, RunOwner owner, String session) {
  private static final int KEY_BYTES = 6;

  /** Gives that of something which is in Docker. */
  static RunIdentity of(RunResources trace, RunOwner owner) {
    return new RunIdentity(
        trace.labels().getOrDefault(DockerLabel.PROJECT, ""),
        trace.labels().getOrDefault(DockerLabel.REVISION, ""),
        trace.isDetached(),
        owner,
        trace.session());
  }

  /** Gives the digest of a project's name: 12 hexadecimal digits. */
  static String key(String project) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(project.getBytes(UTF_8));
      return HexFormat.of().formatHex(digest, 0, KEY_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  String key() {
    return key(project);
  }

  /** Gives the name of a container. */
  String container(String role) {
    return network() + '-' + role;
  }

  String network() {
    return "plinth-" + key();
  }

  String image() {
    return "plinth/" + key() + ":latest";
  }

  /** Gives what tells this user's images of the project from those of others. */
  String imageKey() {
    return imageKey(project, owner);
  }

  static String imageKey(String project, RunOwner owner) {
    return key(owner.user() + '/' + project);
  }

  /** Gives the volume that the database keeps its data in. */
  String dataVolume() {
    return network() + '-' + revision;
  }

  /** Gives the volume of the secrets: they live as long as the data that they protect. */
  String secretsVolume() {
    return dataVolume() + "-secrets";
  }

  /** Gives the volume that is there as long as the data is not whole yet. */
  String unfinishedVolume() {
    return dataVolume() + "-unfinished";
  }

  /** Gives the labels of what ends with the run. */
  Map<String, String> labels(String role) {
    Map<String, String> labels = lastingLabels(role);
    labels.putAll(owner.process().labels());
    labels.put(DockerLabel.SESSION, session);
    labels.put(DockerLabel.DETACHED, Boolean.toString(detached));
    return labels;
  }

  /** Gives the labels of what stays when the run ends: volumes. */
  Map<String, String> lastingLabels(String role) {
    Map<String, String> labels = new TreeMap<>(owner.personLabels());
    labels.put(DockerLabel.PROJECT, project);
    labels.put(DockerLabel.KEY, key());
    labels.put(DockerLabel.REVISION, revision);
    labels.put(DockerLabel.ROLE, role);
    return labels;
  }
}
