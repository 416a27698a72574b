package dev.plinth.cli;

import dev.plinth.artifact.OutputProblem;
import dev.plinth.home.ErrorLog;
import dev.plinth.input.InputProblem;
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
    if (exception instanceof InputProblem problem) {
      console.printError(problem.getMessage(), problem.remedy());
      return ExitCode.USAGE_OR_FILE;
    }
    if (exception instanceof OutputProblem problem) {
      console.printError(problem.getMessage(), problem.remedy());
      return ExitCode.USAGE_OR_FILE;
    }
    if (exception instanceof DraftFailed failed) {
      return draftFailed(failed);
    }
    if (exception instanceof DockerProblem problem) {
      console.printError(problem.getMessage(), problem.remedy());
      problem.log().forEach(line -> console.printStatus("  | " + line));
      return ExitCode.DOCKER;
    }
    if (exception instanceof InterruptedException) {
      console.printStatus("cancelled");
      return ExitCode.CANCELLED;
    }
    Throwable cause = exception instanceof ExecutionException ? exception.getCause() : null;
    return internalError(cause == null ? exception : cause);
  }

  private int draftFailed(DraftFailed failed) {
    console.printError(failed.problem().getMessage(), failed.problem().remedy());
    console.printStatus("  " + log.saveModelReplies("answers", failed.report()));
    return ExitCode.MODEL;
  }

  private int internalError(Throwable error) {
    String reason = error instanceof OutOfMemoryError ? "out of memory" : "internal error";
    console.printError("plinth stopped: " + reason, log.write(error));
    return ExitCode.INTERNAL_ERROR;
  }
}
