package dev.plinth.cli;

import dev.plinth.agent.Attempt;
import dev.plinth.agent.DraftOptions;
import dev.plinth.agent.ModelChoice;
import dev.plinth.agent.ModelPrices;
import dev.plinth.agent.TokenUsage;
import dev.plinth.home.UserFolders;
import dev.plinth.problem.ProblemException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The options for the tokens of a draft: whether they are printed, and how many may be used. */
final class UsageOptions {
  private final OptionSpec usage =
      OptionSpec.builder("--usage")
          .type(boolean.class)
          .initialValue(false)
          .description("Print the tokens of each attempt, and their price.")
          .build();
  private final OptionSpec limit =
      OptionSpec.builder("--max-tokens")
          .type(Long.class)
          .paramLabel("N")
          .description("Start no further attempt after N tokens.")
          .build();

  void addTo(CommandSpec command) {
    command.addOption(usage).addOption(limit);
  }

  /** Returns options with the limit, if it is set. */
  DraftOptions limited(DraftOptions options) throws ProblemException {
    @Nullable Long tokens = limit.getValue();
    if (tokens == null) {
      return options;
    }
    if (tokens < 1) {
      throw new ProblemException("--max-tokens is not positive", "write a number such as 20000");
    }
    return options.withTokenLimit(OptionalLong.of(tokens));
  }

  /** Prints the tokens of all attempts, if the user wants to see them. */
  void print(ModelChoice model, List<Attempt> attempts, Console console) {
    boolean wanted = usage.getValue();
    if (!wanted) {
      return;
    }
    for (Attempt attempt : attempts) {
      console.printStatus(
          "tokens of attempt %d: %s".formatted(attempt.number(), text(attempt.usage())));
    }
    Optional<TokenUsage> sum = TokenUsage.sum(attempts);
    ModelPrices prices =
        ModelPrices.read(UserFolders.ofProcess().state().resolve(ModelPrices.FILE));
    String price =
        sum.flatMap(tokens -> prices.of(model, tokens))
            .map(dollars -> "$" + dollars)
            .orElse("unknown");
    console.printStatus("tokens in total: %s; price: %s".formatted(text(sum), price));
  }

  private static String text(Optional<TokenUsage> usage) {
    return usage
        .map(
            tokens ->
                String.format(
                    Locale.ROOT,
                    "%,d asked, %,d answered, %,d thought",
                    tokens.asked(),
                    tokens.answered(),
                    tokens.thought()))
        .orElse("not counted by the server");
  }
}
