package dev.plinth.evolution;

import static java.util.Objects.requireNonNull;

import dev.plinth.problem.Problem;
import dev.plinth.problem.ProblemException;
import dev.plinth.project.Compiler;
import dev.plinth.project.Project;
import dev.plinth.project.ProjectFile;
import dev.plinth.project.ProjectPath;
import dev.plinth.project.Revisions;
import dev.plinth.project.SpecJson;
import dev.plinth.project.backend.Backend;
import dev.plinth.project.schema.Schema;
import dev.plinth.review.ApprovedSpec;
import dev.plinth.spec.Entity;
import dev.plinth.spec.Spec;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A project before its spec changes.
 *
 * @param spec the spec that the project was made from
 * @param schema the schema that the project was made with
 * @param head the id of the last revision, which may be one that was written by hand
 * @param revisions the files of the revisions as they are
 * @param files the generated files and the revisions as they are; empty if the project was made
 *     from a spec alone
 * @param own the files of the user at paths where a file could be generated, such as other routers
 * @param digests the digests of the files as they were generated; empty for a project of version
 *     0.1, which does not say what it was, and for one that was made from a spec alone
 * @param edited the generated files that have changed or are missing
 * @param foreign the revisions that were written or edited by hand; with them, the revisions may
 *     lead to more than the schema
 */
public record Former(
    Spec spec,
    Schema schema,
    String head,
    List<ProjectFile> revisions,
    List<ProjectFile> files,
    List<ProjectFile> own,
    SortedMap<ProjectPath, String> digests,
    Set<ProjectPath> edited,
    Set<ProjectPath> foreign) {
  public Former {
    requireNonNull(spec);
    requireNonNull(schema);
    requireNonNull(head);
    revisions = List.copyOf(revisions);
    files = List.copyOf(files);
    own = List.copyOf(own);
    digests = Collections.unmodifiableSortedMap(new TreeMap<>(digests));
    edited = Set.copyOf(edited);
    foreign = Set.copyOf(foreign);
  }

  /** Returns the project that a spec compiles to. Its only revision creates the tables. */
  public static Former of(ApprovedSpec approved) {
    return of(approved, new Compiler().compile(approved));
  }

  /** Returns the project that a spec was compiled to. */
  public static Former of(ApprovedSpec approved, Project project) {
    return new Former(
        approved.spec(),
        project.schema(),
        project.revision(),
        revisions(project.files()),
        List.of(),
        List.of(),
        new TreeMap<>(),
        Set.of(),
        Set.of());
  }

  /**
   * Returns a project from its files.
   *
   * @param project the name of the project in messages
   * @param files the files; those that were not generated are ignored, except revisions
   * @param was the spec that the project was made from; only for a project of version 0.1, which
   *     does not contain it
   * @throws ProblemException if the files do not say what they were made from
   */
  public static Former of(String project, List<ProjectFile> files, Optional<ApprovedSpec> was)
      throws ProblemException {
    Optional<ProjectFile> specFile = specFile(files);
    if (specFile.isPresent() && was.isPresent()) {
      throw new ProblemException(
          "%s contains the spec that it was made from".formatted(project), "leave out --was");
    }
    if (specFile.isPresent()) {
      return of(project, files, SpecFile.read(project, specFile.get().text()));
    }
    if (was.isPresent()) {
      return ofVersion01(project, files, was.get());
    }
    throw new ProblemException(
        new Problem(
            "cannot read " + project,
            "it has no %s, so version 0.1 generated it".formatted(SpecJson.PATH),
            "add --was OLD_SPEC: the spec that it was made from"));
  }

  /**
   * Returns the project that made the tables of a database. Its only revision creates the tables,
   * under the id that the database holds.
   *
   * @param project the name of the project in messages
   * @param head the id of the revision that the database holds
   * @param specFile the text of the project's alembic/spec.json; empty for a database of a version
   *     that did not keep it
   * @param next the spec that is to use the database, which may be the one that made its tables
   * @throws ProblemException if it is unknown what made the tables
   */
  public static Former ofDatabase(
      String project, String head, Optional<String> specFile, ApprovedSpec next)
      throws ProblemException {
    if (specFile.isPresent()) {
      SpecFile made = SpecFile.read("the data of " + project, specFile.get());
      return ofDatabase(head, made.spec(), made.schema());
    }
    Schema schema = Schema.of(Backend.of(next.spec()));
    if (schema.id().equals(head)) {
      return ofDatabase(head, next.spec(), schema);
    }
    for (Schema variant : FormerRevisionId.variants(schema)) {
      if (FormerRevisionId.of(variant).equals(head)) {
        return ofDatabase(head, next.spec(), variant);
      }
    }
    throw new ProblemException(
        new Problem(
            "%s cannot use its data".formatted(project),
            "the spec that made its tables (revision %s) is unknown".formatted(head),
            "run the spec that made them first, or begin with an empty database: --fresh"));
  }

  private static Former ofDatabase(String head, Spec spec, Schema schema) {
    ProjectFile initial = new Compiler().initialMigration(spec, head);
    return new Former(
        spec,
        schema,
        head,
        List.of(initial),
        List.of(),
        List.of(),
        new TreeMap<>(),
        Set.of(),
        Set.of());
  }

  /** Returns whether a spec has an entity with a table of this project. */
  public boolean sharesTablesWith(ApprovedSpec other) {
    Set<String> tables =
        spec.entities().stream().map(Entity::tableName).collect(Collectors.toSet());
    return other.spec().entities().stream().map(Entity::tableName).anyMatch(tables::contains);
  }

  /**
   * Returns this project of version 0.1, which does not say which of its files were edited, with
   * what they were.
   *
   * @param generated the files as they were generated
   */
  public Former generatedAs(List<ProjectFile> generated) {
    SortedMap<ProjectPath, String> original = new TreeMap<>();
    generated.stream()
        .filter(file -> !file.path().equals(SpecJson.PATH) && !foreign.contains(file.path()))
        .forEach(file -> original.put(file.path(), file.digest()));
    return new Former(
        spec, schema, head, revisions, files, own, original, edited(files, original), foreign);
  }

  /** Returns the ids of all revisions, none of which can be used again. */
  public Set<String> ids() {
    return RevisionChain.ids(revisions);
  }

  /** Returns the file that says what a project was made from; empty for one of version 0.1. */
  public static Optional<ProjectFile> specFile(List<ProjectFile> files) {
    return files.stream().filter(file -> file.path().equals(SpecJson.PATH)).findFirst();
  }

  private static Former of(String project, List<ProjectFile> files, SpecFile made)
      throws ProblemException {
    List<ProjectFile> revisions = revisions(files);
    RevisionChain chain = RevisionChain.of(project, revisions);
    if (!chain.ids().contains(made.head())) {
      throw new ProblemException(
          new Problem(
              "cannot read the revisions of " + project,
              "it has no revision %s, which %s names".formatted(made.head(), SpecJson.PATH),
              "restore the file of that revision in alembic/versions"));
    }
    Set<ProjectPath> edited = edited(files, made.digests());
    Set<ProjectPath> foreign =
        paths(revisions, path -> !made.digests().containsKey(path) || edited.contains(path));
    List<ProjectFile> kept =
        files.stream()
            .filter(
                file ->
                    made.digests().containsKey(file.path())
                        || file.path().equals(SpecJson.PATH)
                        || revisions.contains(file))
            .toList();
    return new Former(
        made.spec(),
        made.schema(),
        chain.head(),
        revisions,
        kept,
        without(files, kept),
        made.digests(),
        edited,
        foreign);
  }

  private static Former ofVersion01(String project, List<ProjectFile> files, ApprovedSpec was)
      throws ProblemException {
    List<ProjectFile> revisions = revisions(files);
    RevisionChain chain = RevisionChain.of(project, revisions);
    Schema schema = Schema.of(Backend.of(was.spec()));
    for (Schema variant : FormerRevisionId.variants(schema)) {
      String id = FormerRevisionId.of(variant);
      if (chain.ids().contains(id)) {
        String initial = Revisions.FOLDER + id + "_initial.py";
        Set<ProjectPath> foreign = paths(revisions, path -> !path.value().equals(initial));
        List<ProjectFile> generated = generated(files, was);
        return new Former(
            was.spec(),
            variant,
            chain.head(),
            revisions,
            generated,
            without(files, generated),
            new TreeMap<>(),
            Set.of(),
            foreign);
      }
    }
    throw new ProblemException(
        new Problem(
            "%s was not made from the spec after --was".formatted(project),
            "none of its revisions creates the tables of that spec",
            "give the spec that it was made from"));
  }

  /** Returns the files that were generated from a spec, and the revisions. */
  private static List<ProjectFile> generated(List<ProjectFile> files, ApprovedSpec was) {
    Set<ProjectPath> generated =
        new Compiler()
            .compile(was).files().stream().map(ProjectFile::path).collect(Collectors.toSet());
    return files.stream()
        .filter(file -> generated.contains(file.path()) || isRevision(file))
        .toList();
  }

  private static List<ProjectFile> without(List<ProjectFile> files, List<ProjectFile> others) {
    return files.stream().filter(file -> !others.contains(file)).toList();
  }

  private static List<ProjectFile> revisions(List<ProjectFile> files) {
    return files.stream().filter(Former::isRevision).toList();
  }

  private static Set<ProjectPath> paths(List<ProjectFile> files, Predicate<ProjectPath> condition) {
    return files.stream().map(ProjectFile::path).filter(condition).collect(Collectors.toSet());
  }

  private static boolean isRevision(ProjectFile file) {
    String path = file.path().value();
    return path.startsWith(Revisions.FOLDER) && path.endsWith(".py");
  }

  private static Set<ProjectPath> edited(
      List<ProjectFile> files, Map<ProjectPath, String> digests) {
    Map<ProjectPath, ProjectFile> byPath =
        files.stream().collect(Collectors.toMap(ProjectFile::path, Function.identity()));
    Set<ProjectPath> edited = new TreeSet<>();
    for (Map.Entry<ProjectPath, String> digest : digests.entrySet()) {
      ProjectFile file = byPath.get(digest.getKey());
      if (file == null || !file.digest().equals(digest.getValue())) {
        edited.add(digest.getKey());
      }
    }
    return edited;
  }
}
