package dev.plinth.run;

import dev.plinth.project.Project;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The runs that this process has started and has not yet been asked to stop. A run is removed from
 * the list even if Docker cannot stop the run. Resources of any other run of this process are
 * leftovers.
 */
final class RunSessions {
  private final RunOwner owner = RunOwner.ofProcess();
  private final String prefix = UUID.randomUUID() + "-";
  private final AtomicInteger count = new AtomicInteger();
  private final Set<String> active = ConcurrentHashMap.newKeySet();

  RunOwner owner() {
    return owner;
  }

  /** Begins a run and returns its identity. */
  RunIdentity begin(Project project, boolean detached) {
    return begin(project.name(), project.revision(), detached);
  }

  /** Begins a run of the project with a name and a revision of its tables. */
  RunIdentity begin(String project, String revision, boolean detached) {
    String session = prefix + count.incrementAndGet();
    active.add(session);
    return new RunIdentity(project, revision, detached, owner, session);
  }

  /** Ends a run. The resources of the run are then leftovers. Ignores runs of other processes. */
  void end(RunIdentity identity) {
    active.remove(identity.session());
  }

  /** Returns whether a run belongs to this user. */
  boolean isOwn(RunResources run) {
    return owner.owns(run.labels());
  }

  /**
   * Returns whether the resources of a run are leftovers. A detached run whose API was started is
   * never a leftover. A run of this process is a leftover when the run was ended or one of its
   * containers has stopped. A run of another process is a leftover when that process is gone. If
   * the process is unknown, because it belongs to another machine or to an earlier boot, the run is
   * a leftover when one of its containers has stopped.
   */
  boolean isLeftover(RunResources run) {
    if (run.isDetached() && run.isApiStarted()) {
      return false;
    }
    if (run.session().startsWith(prefix)) {
      return !active.contains(run.session()) || run.hasStopped();
    }
    return switch (owner.process().liveness(run.labels())) {
      case GONE -> true;
      case ALIVE -> false;
      case UNKNOWN -> run.hasStopped();
    };
  }
}
