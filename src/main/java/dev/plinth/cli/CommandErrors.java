package dev.plinth.cli;

import dev.plinth.artifact.OutputProblem;
import dev.plinth.home.ErrorLog;
import dev.plinth.input.InputProblem;
import dev.plinth.run.DockerProblem;
import picocli.CommandLine;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Turns what a command threw into words and an exit code. No user sees a stack trace. */
final class CommandErrors implements IExecutionExceptionHandler {
  private final Console console;
  private final ErrorLog log;

  CommandErrors(Console console, ErrorLog log) {
    this.console = console;
    this.log = log;
  }

  @Override
  public int handleExecutionException(Exception fault, CommandLine command, ParseResult words) {
    if (fault instanceof InputProblem problem) {
      console.complain(problem.getMessage(), problem.remedy());
      return ExitCode.USAGE_OR_FILE;
    }
    if (fault instanceof OutputProblem problem) {
      console.complain(problem.getMessage(), problem.remedy());
      return ExitCode.USAGE_OR_FILE;
    }
    if (fault instanceof DraftFailed failed) {
      return failed(failed);
    }
    if (fault instanceof DockerProblem problem) {
      console.complain(problem.getMessage(), problem.remedy());
      problem.log().forEach(line -> console.tell("  | " + line));
      return ExitCode.DOCKER;
    }
    if (fault instanceof InterruptedException) {
      console.tell("cancelled");
      return ExitCode.CANCELLED;
    }
    Throwable cause = fault instanceof ExecutionException ? fault.getCause() : null;
    return ours(cause == null ? fault : cause);
  }

  private int failed(DraftFailed failed) {
    console.complain(failed.problem().getMessage(), failed.problem().remedy());
    console.tell("  " + log.keep("answers", failed.text()));
    return ExitCode.MODEL;
  }

  private int ours(Throwable fault) {
    String what =
        fault instanceof OutOfMemoryError
            ? "the memory did not suffice"
            : "this is a fault of its own, not yours";
    console.complain("plinth stopped: " + what, log.write(fault));
    return ExitCode.FAULT;
  }
}
