package dev.plinth.run;

import dev.plinth.project.Project;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The starts of this process, from their beginning until somebody wants them stopped, whether
 * Docker can do that then or not. So what Docker keeps of one is known for a leftover, also by the
 * process that left it.
 */
final class RunSessions {
  private final RunOwner owner = RunOwner.ofProcess();
  private final String prefix = UUID.randomUUID() + "-";
  private final AtomicInteger last = new AtomicInteger();
  private final Set<String> living = ConcurrentHashMap.newKeySet();

  RunOwner owner() {
    return owner;
  }

  /** Begins one. */
  RunIdentity begin(Project project, boolean detached) {
    String session = prefix + last.incrementAndGet();
    living.add(session);
    return new RunIdentity(project.name(), project.revision(), detached, owner, session);
  }

  /** Ends one, be it of this process or not: what is left of it may go. */
  void end(RunIdentity identity) {
    living.remove(identity.session());
  }

  /** Tells whether it is of this user. */
  boolean isMine(RunResources trace) {
    return owner.isPersonOf(trace.labels());
  }

  /**
   * Tells whether nobody needs it any more. A detached one does not need its process from the
   * moment on in which its API was started. Where nobody can tell whether a process is there, since
   * it is of another machine or this one was switched off meanwhile, it counts how its containers
   * are.
   */
  boolean isOver(RunResources trace) {
    if (trace.isDetached() && trace.hasBegun()) {
      return false;
    }
    if (trace.session().startsWith(prefix)) {
      return !living.contains(trace.session()) || trace.hasEnded();
    }
    return switch (owner.process().life(trace.labels())) {
      case GONE -> true;
      case ALIVE -> false;
      case UNKNOWN -> trace.hasEnded();
    };
  }
}
