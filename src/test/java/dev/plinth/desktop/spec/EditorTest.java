package dev.plinth.desktop.spec;

import static dev.plinth.desktop.FxThread.await;
import static dev.plinth.desktop.FxThread.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import atlantafx.base.theme.PrimerLight;
import dev.plinth.Pipeline;
import dev.plinth.desktop.MainView;
import dev.plinth.desktop.Tasks;
import dev.plinth.desktop.TextClipboard;
import dev.plinth.desktop.problems.ProblemsView;
import dev.plinth.desktop.problems.ProblemsViewModel;
import dev.plinth.desktop.workspace.LiveReview;
import dev.plinth.desktop.workspace.Workspace;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.application.Application;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The spec pane with the problems pane below it, operated by mouse and keyboard. */
@ExtendWith(ApplicationExtension.class)
class EditorTest {
  private static final String INVALID = EditorFixture.SPEC.replace("\"string\"", "\"strng\"");

  private final Workspace workspace = new Workspace();
  private final List<Throwable> failures = new ArrayList<>();

  @Start
  void open(Stage stage) {
    Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
    workspace.open(Optional.empty(), EditorFixture.SPEC);
    Tasks tasks = Tasks.forFxThread(failures::add);
    new LiveReview(workspace, new Pipeline(), tasks, Duration.ofMillis(20));
    SpecViewModel model = new SpecViewModel(workspace, tasks);
    ProblemsView problems = new ProblemsView(new ProblemsViewModel(workspace, model));
    SplitPane panes = new SplitPane(new SpecView(model), problems);
    panes.setOrientation(Orientation.VERTICAL);
    Scene scene = new Scene(panes, 900, 700);
    scene.getStylesheets().add(MainView.class.getResource("plinth.css").toExternalForm());
    stage.setScene(scene);
    stage.show();
  }

  private static SpecArea area(FxRobot robot) {
    return get(() -> robot.lookup(".spec-area").queryAs(SpecArea.class));
  }

  private String text() {
    return workspace.textProperty().get();
  }

  private void awaitReview() throws Exception {
    await(
        () ->
            workspace
                .reviewedTextProperty()
                .get()
                .filter(reviewed -> reviewed.text().equals(text()))
                .isPresent());
  }

  private void open(FxRobot robot, String text) throws Exception {
    robot.interact(() -> workspace.open(Optional.empty(), text));
    awaitReview();
  }

  private void moveCaretAfter(FxRobot robot, String word) {
    robot.interact(
        () -> {
          area(robot).requestFocus();
          area(robot).moveTo(text().indexOf(word) + word.length());
        });
  }

  private static boolean isMarked(FxRobot robot, String word, String styleClass) {
    int at = area(robot).getText().indexOf(word);
    return at >= 0 && area(robot).getStyleOfChar(at + 1).contains(styleClass);
  }

  private static boolean isShown(FxRobot robot, String selector) {
    return get(() -> robot.lookup(selector).tryQuery().filter(Node::isVisible).isPresent());
  }

  @Test
  void aTypedErrorIsUnderlinedListedFixedAndUndone(FxRobot robot) throws Exception {
    awaitReview();
    moveCaretAfter(robot, "\"type\": \"str");
    robot.type(KeyCode.DELETE);
    await(() -> isMarked(robot, "\"strng\"", "mark-error"));
    await(
        () ->
            robot
                .lookup("\"strng\" is not a field type; did you mean \"string\"?")
                .tryQuery()
                .isPresent());
    robot.press(KeyCode.ALT).type(KeyCode.ENTER).release(KeyCode.ALT);
    await(() -> isShown(robot, ".context-menu"));
    robot.type(KeyCode.ENTER);
    await(() -> text().equals(EditorFixture.SPEC));
    await(() -> !isMarked(robot, "\"string\"", "mark-error"));
    robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
    await(() -> text().equals(INVALID));
    robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
    await(() -> text().equals(EditorFixture.SPEC));
    assertThat(failures).isEmpty();
  }

  @Test
  void aProblemIsFixedFromTheList(FxRobot robot) throws Exception {
    open(robot, INVALID);
    await(() -> robot.lookup(".problem-fix").tryQuery().isPresent());
    robot.interact(() -> robot.lookup(".problem-fix").queryAs(Button.class).fire());
    await(() -> text().equals(EditorFixture.SPEC));
    await(() -> robot.lookup("No problems").tryQuery().isPresent());
    assertThat(area(robot).getText()).isEqualTo(EditorFixture.SPEC);
  }

  @Test
  void clickingAProblemSelectsItsText(FxRobot robot) throws Exception {
    open(robot, INVALID);
    String message = "\"strng\" is not a field type; did you mean \"string\"?";
    await(() -> robot.lookup(message).tryQuery().isPresent());
    robot.clickOn(message);
    await(() -> area(robot).isFocused());
    assertThat(area(robot).getSelectedText()).isEqualTo("\"strng\"");
  }

  @Test
  void theGutterShowsTheSeverityOfALine(FxRobot robot) throws Exception {
    open(robot, INVALID);
    await(() -> robot.lookup(".gutter .error-icon").tryQuery().isPresent());
    Node icon = get(() -> robot.lookup(".gutter .error-icon").query());
    Bounds line =
        WaitForAsyncUtils.asyncFx(() -> area(robot).getParagraphBoundsOnScreen(8))
            .get()
            .orElseThrow();
    Bounds shown = icon.localToScreen(icon.getBoundsInLocal());
    assertThat(shown.getCenterY()).isBetween(line.getMinY(), line.getMaxY());
  }

  @Test
  void hoveringOverAnErrorShowsItsMessage(FxRobot robot) throws Exception {
    open(robot, INVALID);
    await(() -> isMarked(robot, "\"strng\"", "mark-error"));
    int at = INVALID.indexOf("strng");
    Bounds word =
        WaitForAsyncUtils.asyncFx(() -> area(robot).getCharacterBoundsOnScreen(at, at + 4))
            .get()
            .orElseThrow();
    robot.moveTo(word.getCenterX(), word.getCenterY());
    await(() -> robot.lookup(".said-fix").tryQuery().isPresent());
    assertThat(get(() -> robot.lookup(".said-message").queryLabeled().getText()))
        .contains("is not a field type");
    assertThat(get(() -> robot.lookup(".said-documentation").queryLabeled().getText()))
        .startsWith("One of the seven types");
  }

  @Test
  void hoveringOverAKeyShowsItsDocumentation(FxRobot robot) throws Exception {
    open(robot, EditorFixture.SPEC);
    int at = EditorFixture.SPEC.indexOf("primary_key");
    Bounds word =
        WaitForAsyncUtils.asyncFx(() -> area(robot).getCharacterBoundsOnScreen(at, at + 4))
            .get()
            .orElseThrow();
    robot.moveTo(word.getCenterX(), word.getCenterY());
    await(() -> robot.lookup(".said-documentation").tryQuery().isPresent());
    assertThat(get(() -> robot.lookup(".said-subject").queryLabeled().getText()))
        .isEqualTo("primary_key");
  }

  @Test
  void aKeyShowsTheDocumentationAtTheCaret(FxRobot robot) throws Exception {
    open(robot, EditorFixture.SPEC);
    moveCaretAfter(robot, "\"uuid\"");
    robot.press(KeyCode.SHIFT).type(KeyCode.F1).release(KeyCode.SHIFT);
    await(() -> robot.lookup(".said-documentation").tryQuery().isPresent());
    assertThat(get(() -> robot.lookup(".said-documentation").queryLabeled().getText()))
        .startsWith("Text such as");
    robot.type(KeyCode.ESCAPE);
    await(() -> robot.lookup(".said-documentation").tryQuery().isEmpty());
    moveCaretAfter(robot, "30 }");
    robot.press(KeyCode.SHIFT).type(KeyCode.F1).release(KeyCode.SHIFT);
    await(() -> robot.lookup(".said-hint").tryQuery().isPresent());
    assertThat(get(() -> robot.lookup(".said-hint").queryLabeled().getText()))
        .startsWith("No documentation here");
  }

  @Test
  void f8GoesFromProblemToProblem(FxRobot robot) throws Exception {
    open(robot, INVALID.replace("\"uuid\"", "\"uid\""));
    moveCaretAfter(robot, "{");
    robot.type(KeyCode.F8);
    await(() -> area(robot).getSelectedText().equals("\"uid\""));
    robot.type(KeyCode.F8);
    await(() -> area(robot).getSelectedText().equals("\"strng\""));
    robot.type(KeyCode.F8);
    await(() -> area(robot).getSelectedText().equals("\"uid\""));
    robot.press(KeyCode.SHIFT).type(KeyCode.F8).release(KeyCode.SHIFT);
    await(() -> area(robot).getSelectedText().equals("\"strng\""));
    assertThat(area(robot).isFocused()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '\0',
      value = {
        "| ~ \"spec_version\": \"1.0\"",
        "{|} ~ {\"spec_version\": \"1.0\"}",
        "{\"spec_version\": |} ~ {\"spec_version\": \"1.0\"}",
        "{\"database\": {\"version\": \"|} ~ {\"database\": {\"version\": \"15\"}",
        "{\"auth\": {\"type\": |}} ~ {\"auth\": {\"type\": \"jwt\"}}",
        "{\"auth\": {\"enabled\": f|}} ~ {\"auth\": {\"enabled\": false}}",
        "{\"auth\": {\"enabled\": true|}} ~ {\"auth\": {\"enabled\": true}}",
        "{\"auth\": {\"type\": \"jwt\"|}} ~ {\"auth\": {\"type\": \"jwt\", \"enabled\": true}}",
        "{\"entities\":[|]} ~ {\"entities\":[{\"name\":\"\",\"table_name\":\"\"",
        "{\"entities\":[{\"fields\":[|]}]} ~ [{\"name\":\"\",\"type\":\"string\"}]",
        "{\"entities\":[{\"fields\":[{\"type\":\"dat|\"}]}]} ~ [{\"type\":\"datetime\"}]",
        "{\"entities\":[{\"fields\":[{\"name\":\"a\",\"nu|}]}]} ~"
            + " {\"name\":\"a\",\"nullable\":true}",
      })
  void enterInsertsTheProposal(String before, String after, FxRobot robot) throws Exception {
    String text = before.replace("|", "");
    robot.interact(() -> workspace.open(Optional.empty(), ""));
    robot.interact(() -> workspace.textProperty().set(text));
    robot.interact(
        () -> {
          area(robot).requestFocus();
          area(robot).moveTo(before.indexOf('|'));
        });
    robot.press(KeyCode.CONTROL).type(KeyCode.SPACE).release(KeyCode.CONTROL);
    await(() -> isShown(robot, ".proposals"));
    robot.type(KeyCode.ENTER);
    await(() -> text().contains(after));
    robot.type(KeyCode.ESCAPE);
    await(() -> !isShown(robot, ".proposals"));
    assertThat(failures).isEmpty();
  }

  @Test
  void acceptingTypeOffersTheTypes(FxRobot robot) throws Exception {
    open(robot, EditorFixture.SPEC.replace("\"title\", \"type\": \"string\"", "\"title\", "));
    moveCaretAfter(robot, "\"title\", ");
    robot.write("\"ty");
    await(() -> isShown(robot, ".proposals"));
    robot.type(KeyCode.TAB);
    await(() -> area(robot).getSelectedText().equals("string"));
    await(() -> isShown(robot, ".proposals"));
    robot.type(KeyCode.DOWN, KeyCode.ENTER);
    await(() -> text().contains("\"title\", \"type\": \"integer\" }"));
    await(() -> !isShown(robot, ".proposals"));
    press(robot, KeyCode.CONTROL, KeyCode.Z);
    assertThat(text()).contains("\"title\", \"type\": \"string\" }");
    press(robot, KeyCode.CONTROL, KeyCode.Z);
    assertThat(text()).contains("\"title\", \"ty\" }");
  }

  @Test
  void anOfferedValueIsReplacedByATypedOne(FxRobot robot) throws Exception {
    open(robot, EditorFixture.SPEC.replace("\"title\", \"type\": \"string\"", "\"title\", "));
    moveCaretAfter(robot, "\"title\", ");
    robot.write("\"ty");
    await(() -> isShown(robot, ".proposals"));
    robot.type(KeyCode.TAB);
    await(() -> area(robot).getSelectedText().equals("string"));
    robot.write("b");
    await(() -> isShown(robot, ".proposals"));
    robot.type(KeyCode.ENTER);
    await(() -> text().contains("\"title\", \"type\": \"boolean\" }"));
    assertThat(failures).isEmpty();
  }

  @Test
  void typingAQuoteProposesKeys(FxRobot robot) throws Exception {
    open(robot, EditorFixture.SPEC.replace("\"string\" }", "\"string\", }"));
    moveCaretAfter(robot, "\"string\", ");
    robot.write("\"u");
    await(() -> isShown(robot, ".proposals"));
    robot.type(KeyCode.TAB);
    await(() -> text().contains("\"type\": \"string\", \"unique\": true}"));
    assertThat(failures).isEmpty();
  }

  @Test
  void findsAndReplaces(FxRobot robot) throws Exception {
    open(robot, EditorFixture.SPEC);
    moveCaretAfter(robot, "{");
    robot.press(KeyCode.CONTROL).type(KeyCode.H).release(KeyCode.CONTROL);
    await(() -> robot.lookup(".find-bar").query().isVisible());
    robot.write("product");
    await(() -> robot.lookup("2 results").tryQuery().isPresent());
    robot.type(KeyCode.ENTER);
    await(() -> area(robot).getSelectedText().equals("Product"));
    robot.type(KeyCode.F3);
    await(() -> area(robot).getSelectedText().equals("product"));
    robot.interact(
        () -> {
          TextField replacement = robot.lookup(".find-bar .text-field").nth(1).query();
          replacement.setText("good");
        });
    robot.clickOn("Replace all");
    await(() -> text().contains("\"name\": \"good\", \"table_name\": \"goods\""));
    robot.type(KeyCode.ESCAPE);
    await(() -> area(robot).isFocused());
    assertThat(get(() -> robot.lookup(".find-bar").query().isVisible())).isFalse();
    robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
    await(() -> text().equals(EditorFixture.SPEC));
  }

  @Test
  void tabGoesFromFindToReplaceAndThenToTheButtons(FxRobot robot) throws Exception {
    open(robot, EditorFixture.SPEC);
    moveCaretAfter(robot, "{");
    robot.push(KeyCode.CONTROL, KeyCode.H);
    await(() -> robot.lookup(".find-bar").query().isVisible());
    robot.write("shop").type(KeyCode.TAB).write("store");
    List<TextField> fields =
        List.copyOf(robot.lookup(".find-bar .text-field").queryAllAs(TextField.class));
    assertThat(fields).extracting(TextField::getText).containsExactly("shop", "store");
    robot.type(KeyCode.TAB);
    await(() -> robot.lookup(".match-case").query().isFocused());
    robot.push(KeyCode.SHIFT, KeyCode.TAB);
    await(() -> fields.get(1).isFocused());
    robot.push(KeyCode.SHIFT, KeyCode.TAB);
    await(() -> fields.get(0).isFocused());
  }

  @Test
  void aLongProblemIsShownInFull(FxRobot robot) throws Exception {
    open(robot, INVALID);
    robot.interact(() -> robot.lookup(".problems-view").queryAs(Region.class).setMaxWidth(300));
    await(() -> robot.lookup(".problem-message").tryQuery().isPresent());
    for (String part : List.of(".problem-message", ".problem-hint", ".problem-place")) {
      Labeled label = robot.lookup(part).queryLabeled();
      await(() -> ((Text) label.lookup(".text")).getText().equals(label.getText()));
      assertThat(label.getHeight()).isGreaterThanOrEqualTo(label.prefHeight(label.getWidth()));
      Bounds cell = boundsInScene(robot.lookup(".problems-view .list-cell").query());
      assertThat(cell.contains(boundsInScene(label))).as("%s in its cell", part).isTrue();
    }
    assertThat(robot.lookup(".problem-hint").queryLabeled().getText())
        .startsWith("The field types are");
  }

  private static Bounds boundsInScene(Node node) {
    return node.localToScene(node.getLayoutBounds());
  }

  @Test
  void pastedMinifiedJsonIsFormatted(FxRobot robot) throws Exception {
    open(robot, "");
    String minified = EditorFixture.SPEC.replace("\n", "").replace(" ", "");
    copy(robot, minified);
    robot.interact(() -> area(robot).requestFocus());
    robot.press(KeyCode.CONTROL).type(KeyCode.V).release(KeyCode.CONTROL);
    await(() -> text().contains("\n  \"project_name\": \"shop\",\n"));
    awaitReview();
    assertThat(workspace.reviewedTextProperty().get().orElseThrow().review().approved())
        .isPresent();
  }

  @Test
  void enterIndentsTheNewLine(FxRobot robot) throws Exception {
    open(robot, "{\n}");
    moveCaretAfter(robot, "{");
    robot.type(KeyCode.ENTER).write("1").type(KeyCode.TAB).write("2");
    await(() -> text().equals("{\n  1  2\n}"));
    assertThat(area(robot).getText()).isEqualTo("{\n  1  2\n}");
  }

  @Test
  void theBracketPairAtTheCaretIsHighlighted(FxRobot robot) throws Exception {
    open(robot, EditorFixture.SPEC);
    moveCaretAfter(robot, "\"fields\": [");
    int open = EditorFixture.SPEC.indexOf("[", EditorFixture.SPEC.indexOf("fields"));
    int close = EditorFixture.SPEC.indexOf("]");
    await(() -> area(robot).getStyleOfChar(open).contains("bracket"));
    assertThat(area(robot).getStyleOfChar(close)).contains("bracket");
  }

  @Test
  void formattingIsOneUndoStep(FxRobot robot) throws Exception {
    open(robot, EditorFixture.SPEC);
    moveCaretAfter(robot, "{");
    robot.press(KeyCode.SHIFT, KeyCode.ALT).type(KeyCode.F).release(KeyCode.ALT, KeyCode.SHIFT);
    await(() -> text().contains("      \"name\": \"Product\",\n"));
    robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
    await(() -> text().equals(EditorFixture.SPEC));
    assertThat(isMarked(robot, "\"shop\"", "json-string")).isTrue();
  }

  @Test
  void aRevisionIsShownForAMomentAndUndoneAsOneStep(FxRobot robot) throws Exception {
    open(robot, EditorFixture.SPEC);
    moveCaretAfter(robot, "\"project_name\"");
    String revised =
        EditorFixture.SPEC.replace("uuid", "integer").replace("\"title\"", "\"label\"");
    robot.interact(() -> workspace.textProperty().set(revised));
    assertThat(isMarked(robot, "\"integer\"", "changed")).isTrue();
    assertThat(isMarked(robot, "\"label\"", "changed")).isTrue();
    assertThat(isMarked(robot, "\"primary_key\"", "changed")).isFalse();
    assertThat(get(() -> area(robot).getCaretPosition())).isEqualTo(revised.indexOf(": \"shop\""));
    await(() -> !isMarked(robot, "\"integer\"", "changed"));
    assertThat(isMarked(robot, "\"label\"", "changed")).isFalse();
    robot.interact(area(robot)::undo);
    assertThat(text()).isEqualTo(EditorFixture.SPEC);
    robot.interact(area(robot)::redo);
    assertThat(text()).isEqualTo(revised);
  }

  @Test
  void aChangeOutOfSightIsScrolledTo(FxRobot robot) throws Exception {
    String text =
        EditorFixture.SPEC.replace("\n    { \"name\": \"P", "\n".repeat(200) + "{ \"name\": \"P");
    open(robot, text);
    robot.interact(() -> workspace.textProperty().set(text.replace("uuid", "integer")));
    await(() -> area(robot).allParToVisibleParIndex(205).isPresent());
    assertThat(get(() -> area(robot).getCaretPosition())).isZero();
  }

  @Test
  void anOpenedDocumentIsNotShownAsAChange(FxRobot robot) throws Exception {
    open(robot, EditorFixture.SPEC.replace("shop", "store"));
    assertThat(isMarked(robot, "\"store\"", "changed")).isFalse();
  }

  @Test
  void goesToALineAndBack(FxRobot robot) throws Exception {
    open(robot, EditorFixture.SPEC);
    moveCaretAfter(robot, "shop");
    robot.press(KeyCode.CONTROL).type(KeyCode.G).release(KeyCode.CONTROL);
    await(() -> isShown(robot, ".go-to-line"));
    robot.write("7:5");
    await(() -> area(robot).getCurrentParagraph() == 6 && area(robot).getCaretColumn() == 4);
    robot.type(KeyCode.ESCAPE);
    await(() -> area(robot).isFocused());
    assertThat(get(() -> area(robot).getCaretPosition()))
        .isEqualTo(EditorFixture.SPEC.indexOf("shop") + 4);
    robot.press(KeyCode.CONTROL).type(KeyCode.G).release(KeyCode.CONTROL);
    robot.write("9").type(KeyCode.ENTER);
    await(() -> area(robot).isFocused());
    assertThat(get(() -> area(robot).getCurrentParagraph())).isEqualTo(8);
    assertThat(isShown(robot, ".go-to-line")).isFalse();
  }

  @Test
  void theOutlineGoesToAFieldByKeyboardAndToAnEntityByMouse(FxRobot robot) throws Exception {
    open(robot, EditorFixture.SPEC);
    moveCaretAfter(robot, "{");
    robot
        .press(KeyCode.CONTROL, KeyCode.SHIFT)
        .type(KeyCode.O)
        .release(KeyCode.SHIFT, KeyCode.CONTROL);
    await(() -> isShown(robot, ".outline"));
    robot.write("t");
    await(() -> area(robot).getSelectedText().equals("Product"));
    robot.type(KeyCode.DOWN, KeyCode.ENTER);
    await(() -> area(robot).isFocused());
    assertThat(area(robot).getSelectedText()).isEqualTo("title");
    robot
        .press(KeyCode.CONTROL, KeyCode.SHIFT)
        .type(KeyCode.O)
        .release(KeyCode.SHIFT, KeyCode.CONTROL);
    await(() -> robot.lookup(".quick-input .list-cell").lookup("Product").tryQuery().isPresent());
    robot.clickOn(robot.lookup(".quick-input .list-cell").lookup("Product").<Node>query());
    await(() -> area(robot).isFocused());
    assertThat(area(robot).getSelectedText()).isEqualTo("Product");
    assertThat(isShown(robot, ".outline")).isFalse();
  }

  private static double heightOf(FxRobot robot, int line) {
    return get(
        () -> area(robot).getParagraphBoundsOnScreen(line).map(Bounds::getHeight).orElse(0.0));
  }

  @Test
  void theArrowInTheGutterFoldsAndUnfolds(FxRobot robot) throws Exception {
    open(robot, EditorFixture.SPEC);
    moveCaretAfter(robot, "\"title\"");
    Node arrow = get(() -> robot.from(gutter(robot, 6)).lookup(".fold-arrow").query());
    robot.clickOn(arrow);
    await(() -> heightOf(robot, 7) < 1 && heightOf(robot, 8) < 1);
    assertThat(heightOf(robot, 9)).isGreaterThan(10);
    assertThat(get(() -> Optional.ofNullable(gutter(robot, 7)))).isEmpty();
    assertThat(get(() -> gutter(robot, 9).getAccessibleText())).isEqualTo("10");
    assertThat(get(() -> robot.from(gutter(robot, 6)).lookup(".folded").query().isVisible()))
        .isTrue();
    assertThat(get(() -> area(robot).getCurrentParagraph())).isEqualTo(6);
    assertThat(text()).isEqualTo(EditorFixture.SPEC);
    assertThat(get(() -> area(robot).isUndoAvailable())).isFalse();
    robot.clickOn(get(() -> robot.from(gutter(robot, 6)).lookup(".fold-arrow").<Node>query()));
    await(() -> heightOf(robot, 7) > 10);
    robot.clickOn(get(() -> robot.from(gutter(robot, 6)).lookup(".fold-arrow").<Node>query()));
    await(() -> heightOf(robot, 7) < 1);
    robot.clickOn(get(() -> robot.from(gutter(robot, 6)).lookup(".folded").<Node>query()));
    await(() -> heightOf(robot, 7) > 10);
    assertThat(isMarked(robot, "\"title\"", "json-string")).isTrue();
  }

  private static Node gutter(FxRobot robot, int line) {
    return area(robot).getParagraphGraphic(line);
  }

  @Test
  void keysFoldSkipAndCopyFoldedLines(FxRobot robot) throws Exception {
    open(robot, EditorFixture.SPEC);
    moveCaretAfter(robot, "\"title\"");
    robot
        .press(KeyCode.CONTROL, KeyCode.SHIFT)
        .type(KeyCode.OPEN_BRACKET)
        .release(KeyCode.SHIFT, KeyCode.CONTROL);
    await(() -> heightOf(robot, 7) < 1);
    robot.type(KeyCode.DOWN);
    await(() -> area(robot).getCurrentParagraph() == 9);
    robot.type(KeyCode.UP, KeyCode.HOME);
    await(() -> area(robot).getCurrentParagraph() == 6);
    robot.press(KeyCode.SHIFT).type(KeyCode.DOWN).release(KeyCode.SHIFT);
    robot.press(KeyCode.CONTROL).type(KeyCode.C).release(KeyCode.CONTROL);
    await(() -> area(robot).getSelectedText().contains("\"title\""));
    assertThat(get(() -> Clipboard.getSystemClipboard().getString()))
        .isEqualTo(area(robot).getSelectedText());
    robot.type(KeyCode.LEFT);
    robot
        .press(KeyCode.CONTROL, KeyCode.SHIFT)
        .type(KeyCode.CLOSE_BRACKET)
        .release(KeyCode.SHIFT, KeyCode.CONTROL);
    await(() -> heightOf(robot, 7) > 10);
    assertThat(text()).isEqualTo(EditorFixture.SPEC);
  }

  @Test
  void goingToAHiddenPlaceUnfoldsIt(FxRobot robot) throws Exception {
    open(robot, INVALID);
    for (KeyCode key : List.of(KeyCode.F8, KeyCode.Z)) {
      moveCaretAfter(robot, "\"fields\": [");
      robot
          .press(KeyCode.CONTROL, KeyCode.SHIFT)
          .type(KeyCode.OPEN_BRACKET)
          .release(KeyCode.SHIFT, KeyCode.CONTROL);
      await(() -> heightOf(robot, 8) < 1);
      if (key == KeyCode.F8) {
        robot.type(key);
        await(() -> area(robot).getSelectedText().equals("\"strng\""));
        await(() -> heightOf(robot, 8) > 10);
        robot.write("x");
        await(() -> text().contains("\"type\": x"));
      } else {
        robot.press(KeyCode.CONTROL).type(key).release(KeyCode.CONTROL);
        await(() -> text().equals(INVALID));
      }
      await(() -> heightOf(robot, 8) > 10);
    }
  }

  @Test
  void theHeaderShowsTheNumberOfErrors(FxRobot robot) throws Exception {
    open(robot, INVALID);
    await(() -> robot.lookup(".count").queryLabeled().isVisible());
    assertThat(get(() -> robot.lookup(".count").queryLabeled().getAccessibleText()))
        .isEqualTo("1 error");
  }

  @Test
  void textScrolledSidewaysPassesBehindTheLineNumbers(FxRobot robot) throws Exception {
    open(robot, EditorFixture.SPEC.replace("shop", "shop".repeat(100)));
    HBox gutter = get(() -> robot.lookup(".gutter").queryAs(HBox.class));
    double left = get(() -> gutter.localToScreen(0, 0).getX());
    robot.interact(() -> area(robot).scrollXToPixel(90));
    WaitForAsyncUtils.waitForFxEvents();
    Region line = (Region) gutter.getParent();
    assertThat(((Color) gutter.getBackground().getFills().get(0).getFill()).isOpaque()).isTrue();
    assertThat(get(() -> gutter.localToScreen(0, 0).getX())).isCloseTo(left, within(1.0));
    assertThat(gutter.getHeight()).isEqualTo(line.getHeight());
    assertThat(line.getChildrenUnmodifiable()).last().isSameAs(gutter);
  }

  @Test
  void theTextBeginsAtTheSamePlaceInEachLine(FxRobot robot) throws Exception {
    open(robot, "1\n".repeat(1_200));
    robot.interact(() -> area(robot).showParagraphAtCenter(999));
    WaitForAsyncUtils.waitForFxEvents();
    List<Double> widths =
        get(
            () ->
                area(robot).lookupAll(".gutter").stream()
                    .map(gutter -> gutter.getLayoutBounds().getWidth())
                    .distinct()
                    .toList());
    assertThat(widths).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void selectedLinesTouchAndDoNotOverlap(boolean wrapped, FxRobot robot) throws Exception {
    open(robot, EditorFixture.SPEC);
    robot.interact(() -> area(robot).setWrapText(wrapped));
    robot.interact(() -> area(robot).selectRange(2, text().indexOf("title")));
    WaitForAsyncUtils.waitForFxEvents();
    List<List<Double>> lines =
        get(
            () ->
                area(robot).lookupAll(".selection").stream()
                    .map(line -> heights((Path) line))
                    .sorted(Comparator.comparingDouble(Collections::min))
                    .toList());
    assertThat(lines).hasSizeGreaterThan(5);
    for (int i = 1; i < lines.size(); i++) {
      assertThat(Collections.min(lines.get(i)))
          .isCloseTo(Collections.max(lines.get(i - 1)), within(0.1));
    }
  }

  /** Returns the y coordinates of the corners of a selected line on the screen. */
  private static List<Double> heights(Path line) {
    return line.getElements().stream()
        .map(element -> element instanceof MoveTo start ? start.getY() : ((LineTo) element).getY())
        .map(y -> line.localToScreen(0, y).getY())
        .toList();
  }

  private static void copy(FxRobot robot, String text) {
    robot.interact(() -> TextClipboard.put(text));
  }

  private static void press(FxRobot robot, KeyCode modifier, KeyCode key) {
    robot.press(modifier).type(key).release(modifier);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private void assertColoured(FxRobot robot) {
    assertThat(isMarked(robot, "\"shop\"", "json-string")).isTrue();
    assertThat(isMarked(robot, "\"spec_version\"", "json-key")).isTrue();
    assertThat(isMarked(robot, "\"title\"", "json-string")).isTrue();
    assertThat(text()).isEqualTo(area(robot).getText());
  }

  @Test
  void equalTextKeepsItsColours(FxRobot robot) throws Exception {
    open(robot, EditorFixture.SPEC);
    moveCaretAfter(robot, "{");
    press(robot, KeyCode.CONTROL, KeyCode.A);
    press(robot, KeyCode.CONTROL, KeyCode.C);
    press(robot, KeyCode.CONTROL, KeyCode.V);
    assertColoured(robot);
    robot.interact(() -> area(robot).replaceText(EditorFixture.SPEC));
    assertColoured(robot);
    robot.interact(() -> area(robot).selectAll());
    robot.interact(() -> area(robot).replaceSelection(EditorFixture.SPEC));
    assertColoured(robot);
    assertThat(text()).isEqualTo(EditorFixture.SPEC);
  }

  @Test
  void draggedTextIsColouredAndMovedBackByOneUndo(FxRobot robot) throws Exception {
    open(robot, EditorFixture.SPEC);
    String line = "  \"project_name\": \"shop\",\n";
    int start = EditorFixture.SPEC.indexOf(line);
    robot.interact(
        () -> {
          area(robot).selectRange(start, start + line.length());
          area(robot).moveSelectedText(2);
        });
    assertThat(text()).startsWith("{\n" + line);
    assertColoured(robot);
    robot.interact(() -> area(robot).undo());
    assertThat(text()).isEqualTo(EditorFixture.SPEC);
    assertColoured(robot);
  }

  @Test
  void pastingAnEmptyClipboardDoesNothing(FxRobot robot) throws Exception {
    open(robot, EditorFixture.SPEC);
    moveCaretAfter(robot, "{");
    copy(robot, "");
    press(robot, KeyCode.CONTROL, KeyCode.V);
    robot.interact(() -> Clipboard.getSystemClipboard().clear());
    press(robot, KeyCode.CONTROL, KeyCode.V);
    assertThat(text()).isEqualTo(EditorFixture.SPEC);
    assertThat(failures).isEmpty();
  }

  @Test
  void quotesAndBracketsAreClosedAndUndoneAsOneStep(FxRobot robot) throws Exception {
    open(robot, "");
    robot.interact(() -> area(robot).requestFocus());
    robot.write("{").type(KeyCode.ENTER).write("\"a\": [1]");
    await(() -> text().equals("{\n  \"a\": [1]\n}"));
    robot.write(", \"");
    await(() -> text().endsWith(", \"\"\n}"));
    robot.type(KeyCode.BACK_SPACE);
    await(() -> text().endsWith(", \n}"));
    press(robot, KeyCode.CONTROL, KeyCode.Z);
    assertThat(text()).endsWith(", \"\"\n}");
    press(robot, KeyCode.CONTROL, KeyCode.Z);
    assertThat(text()).endsWith(", \n}");
    assertThat(failures).isEmpty();
  }

  @Test
  void aTypedQuoteAroundASelectionKeepsItSelected(FxRobot robot) throws Exception {
    open(robot, "{ name }");
    robot.interact(
        () -> {
          area(robot).requestFocus();
          area(robot).selectRange(2, 6);
        });
    robot.write("\"");
    await(() -> text().equals("{ \"name\" }"));
    assertThat(area(robot).getSelectedText()).isEqualTo("name");
    press(robot, KeyCode.CONTROL, KeyCode.Z);
    assertThat(text()).isEqualTo("{ name }");
  }

  @Test
  void aClosingQuoteThatIsTypedOverClosesTheList(FxRobot robot) throws Exception {
    open(robot, "{\n  \n}");
    moveCaretAfter(robot, "{\n  ");
    robot.write("\"aut");
    await(() -> isShown(robot, ".proposals"));
    robot.write("\"");
    await(() -> !isShown(robot, ".proposals"));
    assertThat(text()).isEqualTo("{\n  \"aut\"\n}");
  }

  @Test
  void aPastedBracketIsNotClosed(FxRobot robot) throws Exception {
    open(robot, "");
    copy(robot, "{");
    robot.interact(() -> area(robot).requestFocus());
    press(robot, KeyCode.CONTROL, KeyCode.V);
    assertThat(text()).isEqualTo("{");
  }

  @Test
  void withoutASelectionTheLineIsCutAndPastedAboveAnother(FxRobot robot) throws Exception {
    open(robot, "1\n2\n34\n");
    moveCaretAfter(robot, "1");
    press(robot, KeyCode.CONTROL, KeyCode.X);
    assertThat(text()).isEqualTo("2\n34\n");
    moveCaretAfter(robot, "3");
    press(robot, KeyCode.CONTROL, KeyCode.V);
    assertThat(text()).isEqualTo("2\n1\n34\n");
    assertThat(area(robot).getCaretColumn()).isEqualTo(1);
    press(robot, KeyCode.CONTROL, KeyCode.Z);
    press(robot, KeyCode.CONTROL, KeyCode.Z);
    assertThat(text()).isEqualTo("1\n2\n34\n");
  }
}
