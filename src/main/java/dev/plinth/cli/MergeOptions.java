package dev.plinth.cli;

import dev.plinth.artifact.ProjectReader;
import dev.plinth.merge.BaseFiles;
import dev.plinth.merge.Choices;
import dev.plinth.merge.GitHistory;
import dev.plinth.problem.ProblemException;
import dev.plinth.project.ProjectFile;
import dev.plinth.project.ProjectPath;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The options that say how edited files and generated files are merged. */
final class MergeOptions {
  private final OptionSpec mine =
      paths("--mine", "Keep this file as you have edited it: app/models.py.");
  private final OptionSpec theirs =
      paths("--theirs", "Take this file as it is generated, without your edits.");
  private final OptionSpec conflicts =
      OptionSpec.builder("--conflicts")
          .type(boolean.class)
          .initialValue(false)
          .description("Write both sides of a conflict into the file, between Git's markers.")
          .build();
  private final OptionSpec base =
      OptionSpec.builder("--base")
          .type(Path.class)
          .paramLabel("FOLDER|ZIP")
          .description(
              "The project as it was generated, if another version of Plinth did so and its Git"
                  + " history does not have the files.")
          .build();

  private static OptionSpec paths(String name, String description) {
    return OptionSpec.builder(name)
        .type(List.class)
        .auxiliaryTypes(String.class)
        .arity("1")
        .paramLabel("PATH")
        .description(description)
        .build();
  }

  CommandSpec addTo(CommandSpec command) {
    return command.addOption(mine).addOption(theirs).addOption(conflicts).addOption(base);
  }

  boolean writesConflicts() {
    return conflicts.<Boolean>getValue();
  }

  /** Returns the files of the project as it was generated; empty if they were not given. */
  Optional<List<ProjectFile>> generated() throws ProblemException {
    @Nullable Path path = base.getValue();
    return path == null ? Optional.empty() : Optional.of(ProjectReader.read(path));
  }

  /** Returns the sources of files that cannot be made again. */
  BaseFiles bases(Path project) throws ProblemException {
    BaseFiles given = BaseFiles.of(generated().orElse(List.of()));
    return Files.isDirectory(project) ? given.or(new GitHistory(project)) : given;
  }

  /** Returns the files that the user has decided about. */
  Choices choices(Path project) throws ProblemException {
    return new Choices(paths(mine, project), paths(theirs, project));
  }

  private static Set<ProjectPath> paths(OptionSpec option, Path project) throws ProblemException {
    Set<ProjectPath> paths = new TreeSet<>();
    List<String> values = option.getValue();
    if (values != null) {
      for (String value : values) {
        paths.add(path(option.longestName() + ' ' + value, value, project));
      }
    }
    return paths;
  }

  /** Returns a path in the project, which may be given with the path of the project before it. */
  private static ProjectPath path(String option, String value, Path project)
      throws ProblemException {
    String path = Path.of(value.replace('\\', '/')).normalize().toString().replace('\\', '/');
    String folder = project.normalize().toString().replace('\\', '/') + '/';
    String inside = path.startsWith(folder) ? path.substring(folder.length()) : path;
    Optional<ProjectPath> found = ProjectPath.ofText(inside);
    if (found.isEmpty()) {
      throw new ProblemException(
          "%s is not a path in the project".formatted(option), "write it like app/models.py");
    }
    return found.get();
  }
}
