package dev.plinth.desktop.window;

import static dev.plinth.desktop.FxThread.await;
import static dev.plinth.desktop.FxThread.get;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.Pipeline;
import dev.plinth.desktop.dialog.Notice;
import dev.plinth.desktop.dialog.NoticeBar;
import dev.plinth.desktop.dialog.Question;
import dev.plinth.desktop.dialog.ScreenDialogs;
import dev.plinth.desktop.diff.LineDiff;
import dev.plinth.desktop.settings.Settings;
import dev.plinth.desktop.settings.Theme;
import dev.plinth.home.Version;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/** Tests the dialogs and notices of a real window. */
@ExtendWith(ApplicationExtension.class)
class DialogsTest {
  @TempDir Path folder;
  private final ObjectProperty<Settings> settings =
      new SimpleObjectProperty<>(Settings.DEFAULT.withTheme(Theme.LIGHT));
  private @Nullable ScreenDialogs dialogs;
  private @Nullable MainWindow window;
  private @Nullable StartupState start;

  @org.testfx.framework.junit5.Start
  void open(Stage stage) throws Exception {
    Path named = Files.writeString(folder.resolve("named.json"), InitialDocument.minimalSpec());
    NoticeBar notices = new NoticeBar();
    dialogs = new ScreenDialogs(stage, notices);
    start = StartupState.read(folder.resolve("state"), Optional.of(named));
    window =
        new MainWindow(
            new WindowFrame(stage),
            start,
            settings,
            new Pipeline(),
            TestWindowServices.create(dialogs, notices, folder));
    window.open();
  }

  @AfterEach
  void close(FxRobot robot) throws Exception {
    robot.interact(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
    requireNonNull(start).session().orElseThrow().close();
    try (var logs = Files.list(folder)) {
      assertThat(logs.filter(path -> path.toString().endsWith(".log"))).isEmpty();
    }
  }

  private ScreenDialogs dialogs() {
    return requireNonNull(dialogs);
  }

  private static void awaitNode(String selector) throws Exception {
    await(() -> Window.getWindows().stream().anyMatch(other -> has(other, selector)));
  }

  private static boolean has(Window window, String selector) {
    Node found = window.getScene().getRoot().lookup(selector);
    return found != null && found.getLayoutBounds().getWidth() > 0;
  }

  @Test
  void theFileNamedAtTheStartIsOpen() throws Exception {
    var workspace = requireNonNull(window).workspace();
    await(() -> workspace.fileProperty().get().isPresent());
    assertThat(workspace.textProperty().get()).isEqualTo(InitialDocument.minimalSpec());
  }

  @Test
  void theSettingsOpenAndEscapeClosesThem(FxRobot robot) throws Exception {
    Platform.runLater(() -> robot.push(KeyCode.CONTROL, KeyCode.COMMA));
    awaitNode(".settings");
    robot.push(KeyCode.ESCAPE);
    await(() -> Window.getWindows().stream().noneMatch(other -> has(other, ".settings")));
  }

  @Test
  void dialogsAreWholeInTheLargestFont(FxRobot robot) throws Exception {
    robot.interact(() -> settings.set(settings.get().withFontSize(Settings.LARGEST_FONT)));
    for (List<KeyCode> keys :
        List.of(List.of(KeyCode.F1), List.of(KeyCode.CONTROL, KeyCode.COMMA))) {
      Platform.runLater(() -> robot.push(keys.toArray(KeyCode[]::new)));
      awaitNode(".dialog-pane");
      Window dialog = get(() -> Window.getWindows().get(1));
      assertThat(get(dialog::getX)).isNotNegative();
      assertThat(get(dialog::getY)).isNotNegative();
      assertThat(get(() -> dialog.getY() + dialog.getHeight())).isLessThanOrEqualTo(800);
      robot.push(KeyCode.ESCAPE);
      await(() -> Window.getWindows().size() == 1);
    }
    Question.Choice<String> choice = Question.Choice.losing("A long answer", "");
    Platform.runLater(() -> dialogs().ask(new Question<>("Replace?", "", List.of(choice))));
    awaitNode(".dialog-pane");
    Button button = get(() -> robot.lookup("A long answer").queryButton());
    await(() -> button.getWidth() > 0 && button.getWidth() >= button.prefWidth(-1) - 0.5);
    robot.push(KeyCode.ESCAPE);
  }

  @Test
  void dockerIsTestedInTheSettings(FxRobot robot) throws Exception {
    Platform.runLater(() -> robot.push(KeyCode.CONTROL, KeyCode.COMMA));
    awaitNode("#settings-test-docker");
    robot.interact(() -> robot.lookup("#settings-test-docker").queryButton().fire());
    await(
        () ->
            robot.lookup(".settings-test .label").queryAllAs(Label.class).stream()
                .map(Label::getText)
                .anyMatch("Docker was not found. Start Docker."::equals));
    robot.push(KeyCode.ESCAPE);
  }

  @Test
  void theShortcutsAreListed(FxRobot robot) throws Exception {
    Platform.runLater(() -> robot.push(KeyCode.F1));
    awaitNode(".shortcuts");
  }

  @Test
  void aboutShowsTheVersionAndTheLicenceAndEscapeClosesIt(FxRobot robot) throws Exception {
    MenuItem about =
        get(() -> robot.lookup(".menu-bar").queryAs(MenuBar.class)).getMenus().stream()
            .flatMap(menu -> menu.getItems().stream())
            .filter(item -> "_About Plinth".equals(item.getText()))
            .findFirst()
            .orElseThrow();
    Platform.runLater(about::fire);
    awaitNode(".about");
    assertThat(get(() -> robot.lookup(".about .label").queryAllAs(Label.class)))
        .extracting(Label::getText)
        .contains("Plinth " + Version.number())
        .anyMatch(line -> line.contains("Apache License, version 2.0"));
    robot.push(KeyCode.ESCAPE);
    await(() -> Window.getWindows().stream().noneMatch(other -> has(other, ".about")));
  }

  @Test
  void aQuestionIsAnsweredByEnter(FxRobot robot) throws Exception {
    List<Integer> answers = new CopyOnWriteArrayList<>();
    Question<Integer> question =
        new Question<>("Save?", "It is lost else.", List.of(new Question.Choice<>("Save", 1)));
    Platform.runLater(() -> dialogs().ask(question).ifPresent(answers::add));
    awaitNode(".dialog-pane");
    robot.push(KeyCode.ENTER);
    await(() -> answers.equals(List.of(1)));
  }

  @Test
  void twoTextsAreCompared() throws Exception {
    Platform.runLater(() -> dialogs().compare("Compared", LineDiff.of("a\nb\n", "a\nc\n")));
    awaitNode(".diff-text");
  }

  @Test
  void enterNeverGivesAnAnswerThatLosesSomething(FxRobot robot) throws Exception {
    List<Optional<String>> answers = new CopyOnWriteArrayList<>();
    Question.Choice<String> losing = Question.Choice.losing("Reload", "reload");
    Question.Choice<String> keeping = new Question.Choice<>("Keep mine", "keep");
    answerByEnter(robot, new Question<>("Reload?", "", List.of(losing, keeping)), answers);
    await(() -> answers.equals(List.of(Optional.of("keep"))));
    answerByEnter(robot, new Question<>("Replace?", "", List.of(losing)), answers);
    await(() -> answers.equals(List.of(Optional.of("keep"), Optional.empty())));
  }

  private void answerByEnter(
      FxRobot robot, Question<String> question, List<Optional<String>> answers) throws Exception {
    Platform.runLater(() -> answers.add(dialogs().ask(question)));
    awaitNode(".dialog-pane");
    robot.push(KeyCode.ENTER);
  }

  @Test
  void noticesOfEveryKindCoverNoPaneAndNoStatus(FxRobot robot) throws Exception {
    robot.interact(
        () -> {
          for (Notice.Kind kind : Notice.Kind.values()) {
            dialogs().show(new Notice(kind, kind.name(), "Text"));
          }
        });
    await(() -> shownNotices(robot).size() == 3);
    Bounds bar = get(() -> bounds(robot, ".notice-bar"));
    assertThat(bar.getHeight()).isPositive();
    for (String other : List.of(".menu-bar", ".split-pane", ".status-bar")) {
      assertThat(get(() -> bounds(robot, other).intersects(inset(bar)))).as(other).isFalse();
    }
    assertThat(get(Window::getWindows)).hasSize(1);
  }

  private static Bounds bounds(FxRobot robot, String selector) {
    Node node = robot.lookup(selector).query();
    return node.localToScene(node.getLayoutBounds());
  }

  private static Bounds inset(Bounds all) {
    return new BoundingBox(
        all.getMinX() + 1, all.getMinY() + 1, all.getWidth() - 2, all.getHeight() - 2);
  }

  private static List<String> shownNotices(FxRobot robot) {
    return robot.lookup(".notice .notice-title").queryAllAs(Text.class).stream()
        .map(Text::getText)
        .toList();
  }

  @Test
  void aNoticeIsReplacedAndWithdrawnByItsTopic(FxRobot robot) throws Exception {
    Notice first = new Notice(Notice.Kind.FAILED, "Cannot write a", "").about(Notice.Topic.SAVING);
    Notice second = new Notice(Notice.Kind.FAILED, "Cannot write b", "").about(Notice.Topic.SAVING);
    robot.interact(() -> dialogs().show(first));
    robot.interact(() -> dialogs().show(new Notice(Notice.Kind.FAILED, "Broken", "")));
    robot.interact(() -> dialogs().show(second));
    assertThat(get(() -> shownNotices(robot))).containsExactly("Broken", "Cannot write b");
    robot.interact(() -> dialogs().withdraw(Notice.Topic.SAVING));
    assertThat(get(() -> shownNotices(robot))).containsExactly("Broken");
  }

  @Test
  void aFailureIsKeptWhenManyNoticesAreShown(FxRobot robot) throws Exception {
    robot.interact(() -> dialogs().show(new Notice(Notice.Kind.FAILED, "Broken", "")));
    for (int i = 0; i < 5; i++) {
      Notice done = new Notice(Notice.Kind.DONE, "Done " + i, "");
      robot.interact(() -> dialogs().show(done));
    }
    assertThat(get(() -> shownNotices(robot))).containsExactly("Broken", "Done 3", "Done 4");
  }

  @Test
  void escapeClosesANoticeAndReturnsTheFocus(FxRobot robot) throws Exception {
    robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
    Node editor = get(() -> robot.lookup(".spec-area").query());
    await(editor::isFocused);
    robot.interact(() -> dialogs().show(new Notice(Notice.Kind.DONE, "Saved", "")));
    Node close = get(() -> robot.lookup(".notice .icon-button").query());
    robot.interact(close::requestFocus);
    await(close::isFocused);
    robot.push(KeyCode.ESCAPE);
    await(() -> shownNotices(robot).isEmpty());
    await(editor::isFocused);
  }

  @Test
  void thePathOfANoticeIsWholeAndCanBeCopied(FxRobot robot) throws Exception {
    Path log = folder.resolve("a-folder").resolve("fault-2026-01-01.log");
    Notice notice = new Notice(Notice.Kind.FAILED, "Cannot read " + log, "").at(log);
    robot.interact(() -> dialogs().show(notice));
    TextField path = get(() -> robot.lookup(".notice-path").queryAs(TextField.class));
    assertThat(path.getText()).isEqualTo(log.toString());
    assertThat(path.isEditable()).isFalse();
    assertThat(get(() -> shownNotices(robot)).get(0))
        .as("no hyphen at which a line could break")
        .endsWith(log.toString().replace('-', '\u2011'));
  }

  @Test
  void theThemeChangesAtOnce(FxRobot robot) throws Exception {
    String light = Application.getUserAgentStylesheet();
    robot.interact(() -> settings.set(settings.get().withTheme(Theme.DARK)));
    assertThat(Application.getUserAgentStylesheet()).isNotEqualTo(light);
    robot.interact(() -> settings.set(settings.get().withTheme(Theme.LIGHT)));
    assertThat(Application.getUserAgentStylesheet()).isEqualTo(light);
  }
}
