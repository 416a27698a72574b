package dev.plinth.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The PostgreSQL server of a project, reached by psql inside its container, where no password is
 * needed.
 */
final class Psql {
  /** The database that the backend uses. */
  static final String CURRENT = "app";

  /** The database for statements about other databases. */
  private static final String MAINTENANCE = "postgres";

  private static final Pattern IN_USE = Pattern.compile("being accessed by other users");

  /**
   * Prints the revision of the database, and then what is stored about it. Fails if the database
   * cannot be read, rather than to take it for an empty one.
   */
  private static final String READ_HELD =
      """
      cd /run/secrets
      id=$(psql -XAtq -v ON_ERROR_STOP=1 -U app -d app <<'SQL'
      SELECT 'SELECT string_agg(version_num, '' '') FROM alembic_version'
      WHERE to_regclass('public.alembic_version') IS NOT NULL \\gexec
      SQL
      )
      printf '%s\\n' "$id"
      case $id in
        '' | *[!A-Za-z0-9_.]*) ;;
        *) [ ! -f "specs/$id.json" ] || cat "specs/$id.json" ;;
      esac
      """;

  private final ContainerShell shell;

  Psql(DockerConnection docker, String container) {
    this.shell = new ContainerShell(docker, container);
  }

  /** Returns what the database of the backend holds. */
  HeldData held() throws DockerProblem, InterruptedException {
    String output = succeed(shell.run("sh", "-euc", READ_HELD));
    int end = output.indexOf('\n');
    String spec = output.substring(end + 1);
    return new HeldData(
        output.substring(0, end).strip(), Optional.of(spec).filter(text -> !text.isBlank()));
  }

  /**
   * Returns what is stored about a revision, the text of alembic/spec.json; empty if nothing is.
   */
  Optional<String> specFile(String revision) throws DockerProblem, InterruptedException {
    if (!revision.matches("[A-Za-z0-9_.]+")) {
      return Optional.empty();
    }
    ContainerShell.Result result = shell.run("cat", SpecStore.path(revision));
    return result.succeeded() ? Optional.of(result.output()) : Optional.empty();
  }

  /**
   * Executes statements, and returns the rows of the result; columns are separated by a vertical
   * bar. The statements of one text are one transaction.
   */
  List<String> execute(String... statements) throws DockerProblem, InterruptedException {
    return executeIn(MAINTENANCE, statements);
  }

  /** Executes statements in a database. */
  List<String> executeIn(String database, String... statements)
      throws DockerProblem, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of("psql", "-XAtq", "-v", "ON_ERROR_STOP=1", "-U", "app", "-d", database));
    for (String statement : statements) {
      command.add("-c");
      command.add(statement);
    }
    return succeed(shell.run(command.toArray(String[]::new))).lines().toList();
  }

  private static String succeed(ContainerShell.Result result) throws DockerProblem {
    if (result.succeeded()) {
      return result.output();
    }
    String errors = String.join("\n", result.errors());
    if (IN_USE.matcher(errors).find()) {
      throw new DockerProblem(
          "the database is in use",
          "another program is connected to it",
          "close that program, then try again");
    }
    throw DockerSymptom.of(errors)
        .filter(DockerSymptom.DISK_FULL::equals)
        .map(symptom -> symptom.problem(errors, null))
        .orElseGet(
            () ->
                new DockerProblem(
                    "the database refused a statement",
                    "",
                    "see its message below",
                    result.errors(),
                    null));
  }

  /** Returns a text as a literal of SQL. */
  static String literal(String text) {
    return '\'' + text.replace("'", "''") + '\'';
  }
}
