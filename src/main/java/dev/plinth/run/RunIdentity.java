package dev.plinth.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * The identity of a run, with the names and labels of its resources in Docker. A project name can
 * contain characters that are not allowed in Docker names, so the Docker names contain a digest of
 * the project name instead.
 *
 * @param project the name of the project
 * @param revision the revision of the tables of the project
 * @param detached whether the run continues when the process that started it ends
 * @param owner the user of the run, and the process that started or found the run
 * @param session the unique id of the run
 */
record RunIdentity(
    String project, String revision, boolean detached, RunOwner owner, String session) {
  private static final int KEY_BYTES = 6;
  private static final String DETACHED_SUFFIX = "-detached";

  /**
   * Returns the identity of a run that exists in Docker.
   *
   * @param owner the current process and its user, who must be the user of the run
   */
  static RunIdentity of(RunResources run, RunOwner owner) {
    return new RunIdentity(
        run.labels().getOrDefault(DockerLabel.PROJECT, ""),
        run.labels().getOrDefault(DockerLabel.REVISION, ""),
        run.isDetached(),
        owner,
        run.session());
  }

  /** Returns the key of a project: the first 12 hexadecimal digits of its name's SHA-256 digest. */
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

  /** Returns the name of the container with a role. */
  String container(String role) {
    return network() + '-' + role;
  }

  /** Returns the name of the container with a role, after the run was detached. */
  String detachedContainer(String role) {
    return container(role) + DETACHED_SUFFIX;
  }

  /** Returns whether a name is the name of a container of a run that was detached. */
  static boolean isDetachedContainer(String name) {
    return name.endsWith(DETACHED_SUFFIX);
  }

  String network() {
    return network(project);
  }

  private static String network(String project) {
    return "plinth-" + key(project);
  }

  String image() {
    return "plinth/" + key() + ":latest";
  }

  /**
   * Returns a digest of the user and the project, which marks this user's images of the project.
   */
  String imageKey() {
    return imageKey(project, owner);
  }

  static String imageKey(String project, RunOwner owner) {
    return key(owner.user() + '/' + project);
  }

  /** Returns the name of the volume with the data of the project. */
  String dataVolume() {
    return dataVolume(project);
  }

  /** Returns the name of the volume with the data of a project. */
  static String dataVolume(String project) {
    return network(project) + "-data";
  }

  /**
   * Returns the name of the volume in which former versions kept the data of a revision of the
   * tables.
   */
  String formerDataVolume(String formerRevision) {
    return network() + '-' + formerRevision;
  }

  /**
   * Returns the name of the volume with the secrets. It is deleted together with the data volume.
   */
  String secretsVolume() {
    return secretsVolume(dataVolume());
  }

  /** Returns the name of the volume with the secrets of a data volume. */
  static String secretsVolume(String dataVolume) {
    return dataVolume + "-secrets";
  }

  /** Returns the name of the volume that exists only while the data is incomplete. */
  String unfinishedVolume() {
    return unfinishedVolume(dataVolume());
  }

  /** Returns the name of the volume that marks a data volume as incomplete. */
  static String unfinishedVolume(String dataVolume) {
    return dataVolume + "-unfinished";
  }

  /** Returns the labels of a container or network. */
  Map<String, String> labels(String role) {
    Map<String, String> labels = volumeLabels(role);
    labels.putAll(owner.process().labels());
    labels.put(DockerLabel.SESSION, session);
    labels.put(DockerLabel.DETACHED, Boolean.toString(detached));
    return labels;
  }

  /** Returns the labels of a volume, which stays when the run ends. */
  Map<String, String> volumeLabels(String role) {
    Map<String, String> labels = new TreeMap<>(owner.userLabels());
    labels.put(DockerLabel.PROJECT, project);
    labels.put(DockerLabel.KEY, key());
    labels.put(DockerLabel.REVISION, revision);
    labels.put(DockerLabel.ROLE, role);
    return labels;
  }
}
