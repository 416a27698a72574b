package dev.plinth.cli;

import dev.plinth.evolution.Answers;
import dev.plinth.evolution.Answers.Kind;
import dev.plinth.problem.ProblemException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The options that answer the questions of a plan. Each may be given several times. */
final class AnswerOptions {
  private final Map<Kind, OptionSpec> options = new EnumMap<>(Kind.class);

  AnswerOptions() {
    add(Kind.RENAME, "OLD=NEW", "A field or entity is renamed: Owner.phone=mobile, Pet=Animal.");
    add(
        Kind.FILL,
        "FIELD[=VALUE]",
        "The value of a field in existing rows: Pet.weight=0; without =VALUE, there must be no"
            + " rows.");
    add(Kind.DROP, "NAME", "The data of a field or entity is no longer used: Owner.fax, Pet.");
    add(Kind.KEY, "FIELD", "A field becomes the key of its entity: Pet.code.");
  }

  private void add(Kind kind, String label, String description) {
    options.put(
        kind,
        OptionSpec.builder(kind.flag())
            .type(List.class)
            .auxiliaryTypes(String.class)
            .arity("1")
            .paramLabel(label)
            .description(description)
            .build());
  }

  /** Adds the options to a command. */
  CommandSpec addTo(CommandSpec command) {
    options.values().forEach(command::addOption);
    return command;
  }

  /** Returns the answers that were given. */
  Answers answers() throws ProblemException {
    Answers answers = Answers.NONE;
    for (Map.Entry<Kind, OptionSpec> option : options.entrySet()) {
      List<String> values = option.getValue().getValue();
      if (values != null) {
        for (String value : values) {
          answers = answers.and(Answers.parse(option.getKey(), value));
        }
      }
    }
    return answers;
  }
}
