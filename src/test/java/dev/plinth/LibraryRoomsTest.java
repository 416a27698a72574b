package dev.plinth;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.elements.ClassesShouldConjunction;

/** The packages that may use each library. Each rule holds without an exception. */
@AnalyzeClasses(packages = "dev.plinth", importOptions = ImportOption.DoNotIncludeTests.class)
class LibraryRoomsTest {
  private static final String SPEC = "dev.plinth.spec..";
  private static final String RUN = "dev.plinth.run..";
  private static final String DRAFTING = "dev.plinth.drafting..";
  private static final String AGENT = "dev.plinth.agent..";
  private static final String EVOLUTION = "dev.plinth.evolution..";
  private static final String CLI = "dev.plinth.cli..";

  @ArchTest
  static final ArchRule ONLY_SPEC_USES_THE_VALIDATOR =
      onlyUsedIn("com.networknt..", SPEC).because("one package checks specs against the schema");

  @ArchTest
  static final ArchRule ONLY_TEMPLATE_USES_VELOCITY =
      onlyUsedIn("org.apache.velocity..", "dev.plinth.project.template..")
          .because("templates only hold text, and Java code makes the decisions");

  @ArchTest
  static final ArchRule ONLY_DIFF_USES_DIFF_UTILS =
      onlyUsedIn("com.github.difflib..", "dev.plinth.desktop.diff..")
          .because("texts are compared in one way everywhere");

  @ArchTest
  static final ArchRule ONLY_MERGE_USES_JGIT =
      onlyUsedIn("org.eclipse.jgit..", "dev.plinth.merge..")
          .because("edits are merged, and a history is read, in one way everywhere");

  @ArchTest
  static final ArchRule ONLY_CLI_USES_PICOCLI =
      onlyUsedIn("picocli..", CLI).because("only the command line has options");

  @ArchTest
  static final ArchRule ONLY_RUN_USES_DOCKER =
      onlyUsedIn("com.github.dockerjava..", RUN)
          .because("one package turns Docker errors into messages for users");

  @ArchTest
  static final ArchRule ONLY_DRAFTING_USES_OPENNLP =
      onlyUsedIn("opennlp..", DRAFTING).because("only the built-in model reads prose");

  @ArchTest
  static final ArchRule ONLY_AGENT_USES_ADK =
      onlyUsedIn("com.google.adk..", AGENT)
          .because("user interfaces get a draft, not the events of agents");

  @ArchTest
  static final ArchRule ONLY_AGENT_USES_RXJAVA =
      onlyUsedIn("io.reactivex..", AGENT).because("all other methods block and return a value");

  @ArchTest
  static final ArchRule ONLY_AGENT_USES_GENAI =
      onlyUsedIn("com.google.genai..", AGENT)
          .because("a model reply is plain text to all other packages");

  @ArchTest
  static final ArchRule ONLY_AGENT_USES_OKHTTP =
      onlyUsedIn("okhttp3..", AGENT).because("only requests to models use HTTP");

  @ArchTest
  static final ArchRule ONLY_AGENT_USES_THE_KEYCHAIN =
      onlyUsedIn("com.github.javakeyring..", AGENT).because("one package provides the API keys");

  @ArchTest
  static final ArchRule ONLY_ROOMS_WITH_JSON_USE_JACKSON =
      onlyUsedIn("com.fasterxml.jackson..", SPEC, AGENT, CLI, EVOLUTION)
          .because(
              "JSON is only used for specs, for the specs in projects, for requests to models and"
                  + " for diagnostics");

  private static ClassesShouldConjunction onlyUsedIn(String library, String... packages) {
    return noClasses()
        .that()
        .resideOutsideOfPackages(packages)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library);
  }
}
