package dev.plinth;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.elements.ClassesShouldConjunction;
import dev.plinth.agent.AgentPipeline;
import dev.plinth.agent.Keys;
import dev.plinth.artifact.ZipWriter;
import dev.plinth.desktop.Tasks;
import dev.plinth.project.Compiler;
import dev.plinth.review.ApprovedSpec;
import dev.plinth.review.Reviewer;
import dev.plinth.run.DockerRunner;
import dev.plinth.spec.SpecReader;
import javafx.application.Platform;

/** Who may know whom. Each sentence holds without an exception. */
@AnalyzeClasses(packages = "dev.plinth", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String HOME = "dev.plinth.home..";
  private static final String INPUT = "dev.plinth.input..";
  private static final String DIAGNOSTIC = "dev.plinth.diagnostic..";
  private static final String SPEC = "dev.plinth.spec..";
  private static final String REVIEW = "dev.plinth.review..";
  private static final String PROJECT = "dev.plinth.project..";
  private static final String ARTIFACT = "dev.plinth.artifact..";
  private static final String RUN = "dev.plinth.run..";
  private static final String DRAFTING = "dev.plinth.drafting..";
  private static final String AGENT = "dev.plinth.agent..";
  private static final String CLI = "dev.plinth.cli..";
  private static final String DESKTOP = "dev.plinth.desktop..";

  @ArchTest
  static final ArchRule DIAGNOSTIC_KNOWS_NOBODY =
      knowsOnly(DIAGNOSTIC).because("every room speaks of what is wrong in the same words");

  @ArchTest
  static final ArchRule HOME_KNOWS_NOBODY =
      knowsOnly(HOME).because("whoever fails can write that down, whatever else is broken");

  @ArchTest
  static final ArchRule INPUT_KNOWS_NOBODY =
      knowsOnly(INPUT).because("a text is read before anybody asks what it says");

  @ArchTest
  static final ArchRule HOME_AND_INPUT_SERVE_THE_FRONTS =
      classes()
          .that()
          .resideInAnyPackage(HOME, INPUT)
          .should()
          .onlyHaveDependentClassesThat(
              resideInAnyPackage(HOME, INPUT, CLI, DESKTOP).or(belongToAnyOf(Main.class)))
          .because("the core touches no disk but where it is told to write");

  @ArchTest
  static final ArchRule SPEC_KNOWS_DIAGNOSTIC =
      knowsOnly(SPEC, DIAGNOSTIC).because("what a backend is does not depend on who asks");

  @ArchTest
  static final ArchRule REVIEW_KNOWS_SPEC =
      knowsOnly(REVIEW, DIAGNOSTIC, SPEC).because("a spec is sound whatever is made of it");

  @ArchTest
  static final ArchRule PROJECT_KNOWS_REVIEW =
      knowsOnly(PROJECT, DIAGNOSTIC, SPEC, REVIEW).because("the compiler is a pure function");

  @ArchTest
  static final ArchRule PROJECT_KNOWS_ONLY_THE_APPROVAL =
      noClasses()
          .that()
          .resideInAPackage(PROJECT)
          .should()
          .dependOnClassesThat(resideInAPackage(REVIEW).and(not(belongToAnyOf(ApprovedSpec.class))))
          .because("to hold an approved spec is the proof, and nothing is checked twice");

  @ArchTest
  static final ArchRule ARTIFACT_KNOWS_PROJECT =
      knowsOnly(ARTIFACT, PROJECT).because("it keeps files and does not ask what they say");

  @ArchTest
  static final ArchRule RUN_KNOWS_PROJECT =
      knowsOnly(RUN, PROJECT).because("it runs files from memory and does not ask what they say");

  @ArchTest
  static final ArchRule DRAFTING_KNOWS_SPEC =
      knowsOnly(DRAFTING, DIAGNOSTIC, SPEC)
          .because("a draft is only an offer, and review judges it like any other text");

  @ArchTest
  static final ArchRule AGENT_KNOWS_THE_WAY_TO_A_PROJECT =
      knowsOnly(AGENT, DIAGNOSTIC, SPEC, REVIEW, PROJECT, DRAFTING)
          .because("what a model answers is read, reviewed and compiled as what a user types");

  @ArchTest
  static final ArchRule NOBODY_KNOWS_CLI =
      noClasses()
          .that(not(belongToAnyOf(Main.class)))
          .and()
          .resideOutsideOfPackage(CLI)
          .should()
          .dependOnClassesThat()
          .resideInAPackage(CLI)
          .because("the rooms serve any front, and only the start of the program chooses one");

  @ArchTest
  static final ArchRule NOBODY_KNOWS_DESKTOP =
      noClasses()
          .that(not(belongToAnyOf(Main.class)))
          .and()
          .resideOutsideOfPackage(DESKTOP)
          .should()
          .dependOnClassesThat()
          .resideInAPackage(DESKTOP)
          .because("the rooms serve any front, and only the start of the program chooses one");

  @ArchTest
  static final ArchRule DESKTOP_GOES_BY_THE_PIPELINE =
      noClasses()
          .that()
          .resideInAPackage(DESKTOP)
          .should()
          .dependOnClassesThat(
              belongToAnyOf(
                  SpecReader.class,
                  Reviewer.class,
                  Compiler.class,
                  ZipWriter.class,
                  DockerRunner.class))
          .because("every front goes the same way from a text to an artifact, or to what answers");

  @ArchTest
  static final ArchRule JAVAFX_IS_IN_DESKTOP =
      noClasses()
          .that(not(belongToAnyOf(Main.class)))
          .and()
          .resideOutsideOfPackage(DESKTOP)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "javafx..", "atlantafx..", "org.kordamp..", "org.controlsfx..", "org.fxmisc..")
          .because("whatever works with a window works without one");

  @ArchTest
  static final ArchRule HIGHLIGHT_KNOWS_NOBODY =
      knowsOnly("dev.plinth.desktop.highlight..").because("a text is read without a window");

  @ArchTest
  static final ArchRule VIEW_MODELS_KNOW_NO_CONTROLS =
      noClasses()
          .that()
          .haveSimpleNameEndingWith("ViewModel")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("javafx.scene..", "javafx.stage..", "org.fxmisc..")
          .because("what can be done is tested without a toolkit");

  @ArchTest
  static final ArchRule ONE_WAY_BACK_TO_THE_SCREEN =
      noClasses()
          .that(not(belongToAnyOf(Tasks.class)))
          .should()
          .callMethod(Platform.class, "runLater", Runnable.class)
          .because("who is on which thread is known in one place");

  @ArchTest
  static final ArchRule THE_PIPELINE_SERVES_THE_FRONT =
      classes()
          .that()
          .belongToAnyOf(Pipeline.class)
          .should()
          .onlyHaveDependentClassesThat(
              resideInAnyPackage(CLI, DESKTOP).or(belongToAnyOf(Main.class, Pipeline.class)))
          .because("a room takes a value and does not ask how it was made");

  @ArchTest
  static final ArchRule CLI_GOES_BY_THE_PIPELINE =
      noClasses()
          .that()
          .resideInAPackage(CLI)
          .should()
          .dependOnClassesThat(
              belongToAnyOf(
                  SpecReader.class,
                  Reviewer.class,
                  Compiler.class,
                  ZipWriter.class,
                  AgentPipeline.class,
                  Keys.class,
                  DockerRunner.class))
          .because("every front goes the same way from a text to an artifact, or to what answers");

  @ArchTest
  static final ArchRule ONLY_CLI_PRINTS =
      noClasses()
          .that()
          .resideOutsideOfPackage(CLI)
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err")
          .orShould()
          .callMethod(System.class, "exit", int.class)
          .because("a room gives a value or throws, and does not talk or end the process");

  @ArchTest
  static final ArchRule NO_CYCLES =
      slices()
          .matching("dev.plinth.(**)")
          .should()
          .beFreeOfCycles()
          .because("a package can be read without those that use it");

  @ArchTest
  static final ArchRule NAMES_SAY_SOMETHING =
      noClasses()
          .should()
          .haveSimpleNameEndingWith("Util")
          .orShould()
          .haveSimpleNameEndingWith("Utils")
          .orShould()
          .haveSimpleNameEndingWith("Helper")
          .orShould()
          .haveSimpleNameEndingWith("Manager")
          .orShould()
          .haveSimpleNameEndingWith("Impl")
          .orShould()
          .haveSimpleNameStartingWith("Abstract")
          .because("a class is named for what is special about it");

  @ArchTest
  static final ArchRule NOTHING_GLOBAL_CHANGES =
      fields()
          .that()
          .areStatic()
          .should()
          .beFinal()
          .because("what one run does is nothing to the next");

  private static ClassesShouldConjunction knowsOnly(String room, String... others) {
    DescribedPredicate<JavaClass> ours = resideInAPackage("dev.plinth..");
    DescribedPredicate<JavaClass> known =
        resideInAPackage(room).or(resideInAnyPackage(others)).or(not(ours));
    return classes().that().resideInAPackage(room).should().onlyDependOnClassesThat(known);
  }
}
