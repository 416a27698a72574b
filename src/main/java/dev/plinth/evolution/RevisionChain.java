package dev.plinth.evolution;

import static java.util.Objects.requireNonNull;

import dev.plinth.problem.Problem;
import dev.plinth.problem.ProblemException;
import dev.plinth.project.ProjectFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The order of the revisions of a project, as their files declare it. The files are not run: the
 * lines that Alembic writes are read.
 *
 * @param head the id of the last revision
 * @param ids the ids of all revisions
 */
record RevisionChain(String head, Set<String> ids) {
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9_.]{1,64}");
  private static final Pattern REVISION =
      Pattern.compile("^revision\\b[^=\\n]*=\\s*[\"']([^\"'\\n]*)[\"']", Pattern.MULTILINE);
  private static final Pattern PREVIOUS =
      Pattern.compile("^down_revision\\b[^=\\n]*=\\s*(\\([^)]*\\)|[^\\n]*)", Pattern.MULTILINE);
  private static final Pattern QUOTED = Pattern.compile("[\"']([^\"'\\n]*)[\"']");

  RevisionChain {
    requireNonNull(head);
    ids = Set.copyOf(ids);
  }

  /** Returns whether a text can be the id of a revision. */
  static boolean isId(String text) {
    return ID.matcher(text).matches();
  }

  /** Returns the ids that the files of revisions declare. */
  static Set<String> ids(List<ProjectFile> revisions) {
    return revisions.stream()
        .map(file -> REVISION.matcher(file.text()))
        .filter(Matcher::find)
        .map(line -> line.group(1))
        .collect(Collectors.toSet());
  }

  /**
   * Reads the revisions of a project.
   *
   * @param project the name of the project in messages
   * @throws ProblemException if there is not exactly one last revision
   */
  static RevisionChain of(String project, List<ProjectFile> revisions) throws ProblemException {
    TreeMap<String, Set<String>> previous = new TreeMap<>();
    for (ProjectFile file : revisions) {
      String id = id(project, file);
      if (previous.put(id, previous(file.text())) != null) {
        throw problem(
            project, "two files of it have the revision " + id, "remove one of the files");
      }
    }
    Set<String> heads = new TreeSet<>(previous.keySet());
    for (Set<String> ids : previous.values()) {
      heads.removeAll(ids);
      if (!previous.keySet().containsAll(ids)) {
        Set<String> missing = new TreeSet<>(ids);
        missing.removeAll(previous.keySet());
        throw problem(
            project,
            "it has no revision %s, which another follows".formatted(String.join(", ", missing)),
            "restore the file of that revision in alembic/versions");
      }
    }
    return new RevisionChain(onlyHead(project, heads), previous.keySet());
  }

  private static String onlyHead(String project, Set<String> heads) throws ProblemException {
    if (heads.isEmpty()) {
      throw problem(
          project, "alembic/versions has no last revision", "restore the files of the revisions");
    }
    if (heads.size() > 1) {
      List<String> all = new ArrayList<>(heads);
      throw problem(
          project,
          "it has %d last revisions: %s".formatted(all.size(), String.join(" and ", all)),
          "merge them: alembic -c alembic/alembic.ini merge -m merge " + String.join(" ", all));
    }
    return heads.iterator().next();
  }

  private static String id(String project, ProjectFile file) throws ProblemException {
    Matcher revision = REVISION.matcher(file.text());
    if (!revision.find() || !isId(revision.group(1))) {
      throw problem(
          project,
          file.path() + " has no line such as revision = \"0123456789ab\"",
          "restore the line, or move the file to another folder");
    }
    return revision.group(1);
  }

  private static Set<String> previous(String text) {
    Set<String> ids = new LinkedHashSet<>();
    Matcher line = PREVIOUS.matcher(text);
    if (line.find()) {
      Matcher id = QUOTED.matcher(line.group(1));
      while (id.find()) {
        ids.add(id.group(1));
      }
    }
    return new HashSet<>(ids);
  }

  private static ProblemException problem(String project, String why, String remedy) {
    return new ProblemException(
        new Problem("cannot read the revisions of " + project, why, remedy));
  }
}
