package dev.plinth.cli;

import dev.plinth.home.ErrorLog;
import dev.plinth.problem.ProblemException;
import dev.plinth.run.DataRefused;
import dev.plinth.run.DockerProblem;
import picocli.CommandLine;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Turns the exception of a command into a message and an exit code. Never prints a stack trace. */
final class CommandErrors implements IExecutionExceptionHandler {
  private final Console console;
  private final ErrorLog log;

  CommandErrors(Console console, ErrorLog log) {
    this.console = console;
    this.log = log;
  }

  @Override
  public int handleExecutionException(
      Exception exception, CommandLine command, ParseResult arguments) {
    if (exception instanceof ProblemException failure) {
      console.printError(failure.problem().message(), failure.problem().remedy());
      return exitCode(failure);
    }
    if (exception instanceof InterruptedException) {
      console.printStatus("cancelled");
      return ExitCode.CANCELLED;
    }
    Throwable cause = exception instanceof ExecutionException ? exception.getCause() : null;
    return internalError(cause == null ? exception : cause);
  }

  /** Prints the details of a failure, and returns its exit code. */
  private int exitCode(ProblemException failure) {
    if (failure instanceof DockerProblem docker) {
      docker.log().forEach(line -> console.printStatus("  | " + line));
      return ExitCode.DOCKER;
    }
    if (failure instanceof DraftFailed draft) {
      console.printStatus("  " + log.saveModelReplies("answers", draft.report()));
      return ExitCode.MODEL;
    }
    return failure instanceof DataRefused || failure instanceof PlanNotReady
        ? ExitCode.REJECTED
        : ExitCode.USAGE_OR_FILE;
  }

  private int internalError(Throwable error) {
    String reason = error instanceof OutOfMemoryError ? "out of memory" : "internal error";
    console.printError("plinth stopped: " + reason, log.write(error));
    return ExitCode.INTERNAL_ERROR;
  }
}
