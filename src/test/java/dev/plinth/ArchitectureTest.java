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
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import dev.plinth.agent.AgentPipeline;
import dev.plinth.agent.Keys;
import dev.plinth.artifact.ZipWriter;
import dev.plinth.desktop.Tasks;
import dev.plinth.desktop.TextClipboard;
import dev.plinth.home.Version;
import dev.plinth.project.Compiler;
import dev.plinth.review.ApprovedSpec;
import dev.plinth.review.Reviewer;
import dev.plinth.run.DockerRunner;
import dev.plinth.spec.SpecReader;
import javafx.application.Platform;
import javafx.scene.input.Clipboard;

/** The allowed dependencies between packages. Each rule holds without an exception. */
@AnalyzeClasses(packages = "dev.plinth", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String HOME = "dev.plinth.home..";
  private static final String INPUT = "dev.plinth.input..";
  private static final String DIAGNOSTIC = "dev.plinth.diagnostic..";
  private static final String SPEC = "dev.plinth.spec..";
  private static final String REVIEW = "dev.plinth.review..";
  private static final String PROJECT = "dev.plinth.project..";
  private static final String EVOLUTION = "dev.plinth.evolution..";
  private static final String MERGE = "dev.plinth.merge..";
  private static final String ARTIFACT = "dev.plinth.artifact..";
  private static final String RUN = "dev.plinth.run..";
  private static final String DRAFTING = "dev.plinth.drafting..";
  private static final String AGENT = "dev.plinth.agent..";
  private static final String CLI = "dev.plinth.cli..";
  private static final String DESKTOP = "dev.plinth.desktop..";
  private static final String MAIN = "dev.plinth.main..";
  private static final String PROBLEM = "dev.plinth.problem..";

  /** Assigns each class to its package, the root package included. */
  private static final SliceAssignment PACKAGES =
      new SliceAssignment() {
        @Override
        public String getDescription() {
          return "packages";
        }

        @Override
        public SliceIdentifier getIdentifierOf(JavaClass javaClass) {
          return SliceIdentifier.of(javaClass.getPackageName());
        }
      };

  @ArchTest
  static final ArchRule DIAGNOSTIC_DEPENDS_ON_NOTHING =
      dependsOnlyOn(DIAGNOSTIC).because("all packages report problems with the same types");

  @ArchTest
  static final ArchRule PROBLEM_DEPENDS_ON_NOTHING =
      dependsOnlyOn(PROBLEM).because("all packages explain failures with the same type");

  @ArchTest
  static final ArchRule HOME_DEPENDS_ON_NOTHING =
      dependsOnlyOn(HOME).because("the error log must work even if everything else fails");

  @ArchTest
  static final ArchRule INPUT_DEPENDS_ON_PROBLEM =
      dependsOnlyOn(INPUT, PROBLEM).because("a file is read before its content is interpreted");

  @ArchTest
  static final ArchRule ONLY_CLI_AND_DESKTOP_USE_HOME_AND_INPUT =
      classes()
          .that(resideInAnyPackage(HOME, INPUT).and(not(belongToAnyOf(Version.class))))
          .should()
          .onlyHaveDependentClassesThat(resideInAnyPackage(HOME, INPUT, CLI, DESKTOP, MAIN))
          .because("all other packages access the disk only at paths that they are given");

  @ArchTest
  static final ArchRule SPEC_DEPENDS_ON_DIAGNOSTIC =
      dependsOnlyOn(SPEC, DIAGNOSTIC).because("the meaning of a spec does not depend on its use");

  @ArchTest
  static final ArchRule REVIEW_DEPENDS_ON_SPEC =
      dependsOnlyOn(REVIEW, DIAGNOSTIC, SPEC)
          .because("the validity of a spec does not depend on the generated project");

  @ArchTest
  static final ArchRule PROJECT_DEPENDS_ON_REVIEW =
      dependsOnlyOn(PROJECT, HOME, DIAGNOSTIC, SPEC, REVIEW)
          .because("the compiler is a pure function; of home it knows the version of the program");

  @ArchTest
  static final ArchRule PROJECT_USES_ONLY_THE_APPROVED_SPEC_OF_REVIEW =
      noClasses()
          .that()
          .resideInAPackage(PROJECT)
          .should()
          .dependOnClassesThat(resideInAPackage(REVIEW).and(not(belongToAnyOf(ApprovedSpec.class))))
          .because("an approved spec needs no further checks");

  @ArchTest
  static final ArchRule EVOLUTION_DEPENDS_ON_PROJECT =
      dependsOnlyOn(EVOLUTION, PROBLEM, DIAGNOSTIC, SPEC, REVIEW, PROJECT)
          .because("a plan follows from two specs and the answers of a user, without a database");

  @ArchTest
  static final ArchRule EVOLUTION_USES_ONLY_THE_APPROVED_SPEC_OF_REVIEW =
      noClasses()
          .that()
          .resideInAPackage(EVOLUTION)
          .should()
          .dependOnClassesThat(resideInAPackage(REVIEW).and(not(belongToAnyOf(ApprovedSpec.class))))
          .because("an approved spec needs no further checks");

  @ArchTest
  static final ArchRule MERGE_DEPENDS_ON_EVOLUTION =
      dependsOnlyOn(MERGE, PROBLEM, PROJECT, EVOLUTION)
          .because("files are merged whatever they say, and written by another package");

  @ArchTest
  static final ArchRule ARTIFACT_DEPENDS_ON_PROJECT =
      dependsOnlyOn(ARTIFACT, PROBLEM, PROJECT, EVOLUTION)
          .because("it reads and writes files whatever they say");

  @ArchTest
  static final ArchRule RUN_DEPENDS_ON_PROJECT =
      dependsOnlyOn(RUN, PROBLEM, PROJECT, EVOLUTION)
          .because("it runs files from memory without reading their content");

  @ArchTest
  static final ArchRule DRAFTING_DEPENDS_ON_SPEC =
      dependsOnlyOn(DRAFTING, DIAGNOSTIC, SPEC)
          .because("a draft is not trusted: it is reviewed like any other spec");

  @ArchTest
  static final ArchRule AGENT_USES_ALL_STEPS_TO_A_PROJECT =
      dependsOnlyOn(AGENT, PROBLEM, DIAGNOSTIC, SPEC, REVIEW, PROJECT, DRAFTING)
          .because("a model reply is read, reviewed and compiled like the spec of a user");

  @ArchTest
  static final ArchRule ONLY_MAIN_USES_CLI =
      noClasses()
          .that()
          .resideOutsideOfPackages(CLI, MAIN)
          .should()
          .dependOnClassesThat()
          .resideInAPackage(CLI)
          .because("all other packages work with any user interface, and only Main chooses one");

  @ArchTest
  static final ArchRule ONLY_MAIN_USES_DESKTOP =
      noClasses()
          .that()
          .resideOutsideOfPackages(DESKTOP, MAIN)
          .should()
          .dependOnClassesThat()
          .resideInAPackage(DESKTOP)
          .because("all other packages work with any user interface, and only Main chooses one");

  @ArchTest
  static final ArchRule DESKTOP_USES_THE_PIPELINE =
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
          .because("all user interfaces run the same steps from a spec to a zip or a run");

  @ArchTest
  static final ArchRule ONLY_DESKTOP_USES_JAVAFX =
      noClasses()
          .that()
          .resideOutsideOfPackages(DESKTOP, MAIN)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "javafx..", "atlantafx..", "org.kordamp..", "org.controlsfx..", "org.fxmisc..")
          .because("all other packages work without a window");

  @ArchTest
  static final ArchRule HIGHLIGHT_DEPENDS_ON_NOTHING =
      dependsOnlyOn("dev.plinth.desktop.highlight..")
          .because("source text is scanned without a window");

  @ArchTest
  static final ArchRule VIEW_MODELS_USE_NO_CONTROLS =
      noClasses()
          .that()
          .haveSimpleNameEndingWith("ViewModel")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("javafx.scene..", "javafx.stage..", "org.fxmisc..")
          .because("view models are tested without a running JavaFX toolkit");

  @ArchTest
  static final ArchRule ONLY_TASKS_CALLS_RUN_LATER =
      noClasses()
          .that(not(belongToAnyOf(Tasks.class)))
          .should()
          .callMethod(Platform.class, "runLater", Runnable.class)
          .because("one class switches to the JavaFX thread");

  @ArchTest
  static final ArchRule ONLY_TEXT_CLIPBOARD_READS_TEXTS =
      noClasses()
          .that(not(belongToAnyOf(TextClipboard.class)))
          .should()
          .callMethod(Clipboard.class, "getString")
          .because("a clipboard can announce a text and then return null");

  @ArchTest
  static final ArchRule ONLY_USER_INTERFACES_USE_THE_PIPELINE =
      classes()
          .that()
          .belongToAnyOf(Pipeline.class)
          .should()
          .onlyHaveDependentClassesThat(
              resideInAnyPackage(CLI, DESKTOP).or(belongToAnyOf(Pipeline.class)))
          .because("a package takes a value and does not depend on the step that made it");

  @ArchTest
  static final ArchRule CLI_USES_THE_PIPELINE =
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
          .because("all user interfaces run the same steps from a spec to a zip or a run");

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
          .because("all other packages return a value or throw an exception");

  @ArchTest
  static final ArchRule NO_CYCLES =
      slices()
          .assignedFrom(PACKAGES)
          .should()
          .beFreeOfCycles()
          .because("a package can be understood without the packages that use it");

  @ArchTest
  static final ArchRule NO_VAGUE_NAMES =
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
          .because("the name of a class says what the class does");

  @ArchTest
  static final ArchRule STATIC_FIELDS_ARE_FINAL =
      fields().that().areStatic().should().beFinal().because("one call must not affect the next");

  private static ClassesShouldConjunction dependsOnlyOn(String packages, String... others) {
    DescribedPredicate<JavaClass> ofPlinth = resideInAPackage("dev.plinth..");
    DescribedPredicate<JavaClass> allowed =
        resideInAPackage(packages).or(resideInAnyPackage(others)).or(not(ofPlinth));
    return classes().that().resideInAPackage(packages).should().onlyDependOnClassesThat(allowed);
  }
}
