package dev.plinth.cli;

import dev.plinth.home.Version;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The root command {@code plinth}, which shows the help. */
final class PlinthCommand implements Callable<Integer> {
  private final Console console;
  private final CommandSpec command;

  PlinthCommand(Console console) {
    this.console = console;
    command =
        CommonOptions.command(
                "plinth",
                this,
                List.of(
                    "plinth new \"a blog with posts (title, body)\" -o blog",
                    "plinth check shop.json"),
                "Turns a prompt or a JSON spec into a FastAPI and PostgreSQL project.",
                "Without arguments, or with one .json file, it opens the window.")
            .addOption(version())
            .version("plinth " + Version.number())
            .addSubcommand("check", new CheckCommand(console).command())
            .addSubcommand("generate", new GenerateCommand(console).command())
            .addSubcommand("draft", new DraftCommand(console).command())
            .addSubcommand("new", new NewCommand(console).command())
            .addSubcommand("key", new KeyCommand(console).command())
            .addSubcommand("plan", new PlanCommand(console).command())
            .addSubcommand("evolve", new EvolveCommand(console).command())
            .addSubcommand("spec", new SpecCommand(console).command())
            .addSubcommand("schema", new SchemaCommand(console).command())
            .addSubcommand("run", new RunCommand(console).command())
            .addSubcommand("ps", new PsCommand(console).command())
            .addSubcommand("stop", new StopCommand(console).command())
            .addSubcommand("snapshots", new SnapshotsCommand(console).command())
            .addSubcommand("restore", new RestoreCommand(console).command());
    command
        .usageMessage()
        .customSynopsis(
            "plinth check SPEC [--format text|json]",
            "       plinth generate SPEC -o OUT [--force]",
            "       plinth draft PROMPT [-o SPEC] [--model M] [--from SPEC] [--force]",
            "       plinth new PROMPT -o OUT [--spec SPEC] [--run] [--model M] [--force]",
            "       plinth key set|delete|which [gemini|openai]",
            "       plinth plan SPEC --from FORMER [--format text|json] [answers]",
            "       plinth evolve SPEC PROJECT [answers] [--yes] [--dry-run]",
            "       plinth spec PROJECT",
            "       plinth schema",
            "       plinth run SPEC [--port N] [--fresh] [--detach] [--data-of OLD] [answers]",
            "       plinth ps",
            "       plinth stop [NAME] [--data]",
            "       plinth snapshots [PROJECT] [--spec NAME] [--delete NAME]",
            "       plinth restore PROJECT NAME",
            "       plinth COMMAND --help")
        .optionListHeading("%nOptions:%n")
        .commandListHeading("%nCommands:%n")
        .exitCodeListHeading("%nExit codes:%n")
        .exitCodeList(exitCodes());
  }

  private static OptionSpec version() {
    return OptionSpec.builder("-V", "--version")
        .versionHelp(true)
        .description("Show the version.")
        .build();
  }

  private static Map<String, String> exitCodes() {
    Map<String, String> codes = new LinkedHashMap<>();
    codes.put("0", "success");
    codes.put("1", "the spec is rejected");
    codes.put("2", "wrong arguments, or a file that cannot be read or written");
    codes.put("3", "the model failed; its replies are saved in a file");
    codes.put("4", "Docker or the backend in it failed");
    codes.put("70", "internal error");
    codes.put("130", "cancelled");
    return codes;
  }

  CommandSpec command() {
    return command;
  }

  @Override
  public Integer call() {
    CommandLine line = command.commandLine();
    line.usage(console.out(), line.getColorScheme());
    return ExitCode.OK;
  }
}
