package dev.plinth.run;

import dev.plinth.evolution.Answers;
import dev.plinth.evolution.Answers.Kind;
import dev.plinth.evolution.Evolution;
import dev.plinth.evolution.Former;
import dev.plinth.evolution.Plan;
import dev.plinth.problem.ProblemException;
import dev.plinth.project.Compiler;
import dev.plinth.project.Project;
import dev.plinth.review.ApprovedSpec;
import dev.plinth.review.ApprovedSpecs;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A project whose spec changes while its data stays.
 *
 * @param name the name of the project
 */
record LivingShop(String name) {
  private static final Compiler COMPILER = new Compiler();
  private static final Evolution EVOLUTION = new Evolution(COMPILER);

  private static final String SPEC =
      """
      {
        "spec_version": "1.0", "project_name": "%s", "description": "A sample.",
        "database": { "type": "postgres", "version": "15" },
        "auth": { "enabled": true, "type": "jwt", "access_token_expiry_minutes": 30 },
        "entities": [ { "name": "%s", "table_name": "%s", "fields": [
            { "name": "id", "type": "uuid", "primary_key": true },
            %s ] } ]
      }
      """;

  /** Returns the spec whose only entity has these fields beside its id. */
  ApprovedSpec spec(String entity, String table, String... fields) {
    return ApprovedSpecs.of(SPEC.formatted(name, entity, table, String.join(", ", fields)));
  }

  /** Returns the first spec: products with a name and a stock that is a text. */
  ApprovedSpec first() {
    return spec("Product", "products", field("name", "string"), field("stock", "string"));
  }

  /** Returns the second spec: the name is a title, the stock a number, and the price is new. */
  ApprovedSpec second() {
    return spec(
        "Product",
        "products",
        field("title", "string"),
        field("stock", "integer"),
        field("price", "float"));
  }

  static String field(String name, String type) {
    return "{ \"name\": \"%s\", \"type\": \"%s\" }".formatted(name, type);
  }

  static Project compile(ApprovedSpec spec) {
    return COMPILER.compile(spec);
  }

  /** Returns the answers that lead from the first spec to the second one. */
  static Answers answers() throws ProblemException {
    return Answers.NONE
        .and(Answers.parse(Kind.RENAME, "Product.name=title"))
        .and(Answers.parse(Kind.FILL, "Product.price=1.5"));
  }

  /** Returns the options of a run that follows a spec with these answers. */
  static RunOptions keeping(ApprovedSpec next, Answers answers) {
    return RunOptions.DEFAULTS.withData(new DataOptions(choice(next, answers)));
  }

  static DataChoice choice(ApprovedSpec next, Answers answers) {
    return (held, project) -> {
      Former former = Former.ofDatabase(project.name(), held.revision(), held.specFile(), next);
      Plan plan = EVOLUTION.plan(former, next, answers);
      if (!plan.isReady()) {
        throw new ProblemException("open questions: " + plan.questions(), "");
      }
      return Optional.of(EVOLUTION.compile(former, next, plan));
    };
  }

  static RunOptions fresh() {
    return new RunOptions(OptionalInt.empty(), true, false);
  }

  static RunOptions detached(RunOptions options) {
    return new RunOptions(options.port(), options.fresh(), true, options.data());
  }
}
