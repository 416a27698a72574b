package dev.plinth;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.elements.ClassesShouldConjunction;

/** Which library is known in which rooms. Each sentence holds without an exception. */
@AnalyzeClasses(packages = "dev.plinth", importOptions = ImportOption.DoNotIncludeTests.class)
class LibraryRoomsTest {
  private static final String SPEC = "dev.plinth.spec..";
  private static final String RUN = "dev.plinth.run..";
  private static final String DRAFTING = "dev.plinth.drafting..";
  private static final String AGENT = "dev.plinth.agent..";
  private static final String CLI = "dev.plinth.cli..";

  @ArchTest
  static final ArchRule THE_VALIDATOR_IS_IN_SPEC =
      locked("com.networknt..", SPEC).because("the shape of a spec is known in one place");

  @ArchTest
  static final ArchRule VELOCITY_IS_IN_TEMPLATE =
      locked("org.apache.velocity..", "dev.plinth.project.template..")
          .because("templates hold words and shape, and Java decides");

  @ArchTest
  static final ArchRule DIFF_UTILS_IS_IN_DIFF =
      locked("com.github.difflib..", "dev.plinth.desktop.diff..")
          .because("two texts are compared in one way");

  @ArchTest
  static final ArchRule PICOCLI_IS_IN_CLI =
      locked("picocli..", CLI).because("only the command line has options");

  @ArchTest
  static final ArchRule DOCKER_IS_IN_RUN =
      locked("com.github.dockerjava..", RUN).because("what Docker says is put into words once");

  @ArchTest
  static final ArchRule OPENNLP_IS_IN_DRAFTING =
      locked("opennlp..", DRAFTING).because("only the built-in model reads prose");

  @ArchTest
  static final ArchRule ADK_IS_IN_AGENT =
      locked("com.google.adk..", AGENT).because("a front asks for a draft and not for events");

  @ArchTest
  static final ArchRule RXJAVA_IS_IN_AGENT =
      locked("io.reactivex..", AGENT).because("a call of ours blocks, and gives a value");

  @ArchTest
  static final ArchRule GENAI_IS_IN_AGENT =
      locked("com.google.genai..", AGENT).because("what a model says is a text to everybody else");

  @ArchTest
  static final ArchRule OKHTTP_IS_IN_AGENT =
      locked("okhttp3..", AGENT).because("only models are asked over the network");

  @ArchTest
  static final ArchRule THE_KEYCHAIN_IS_IN_AGENT =
      locked("com.github.javakeyring..", AGENT).because("keys are had from one place");

  @ArchTest
  static final ArchRule JACKSON_IS_IN_SPEC_AGENT_AND_CLI =
      locked("com.fasterxml.jackson..", SPEC, AGENT, CLI)
          .because(
              "JSON is read as a spec, written as diagnostics and spoken to models, and is nothing"
                  + " in between");

  private static ClassesShouldConjunction locked(String library, String... rooms) {
    return noClasses()
        .that()
        .resideOutsideOfPackages(rooms)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library);
  }
}
