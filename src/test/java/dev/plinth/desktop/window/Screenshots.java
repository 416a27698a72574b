package dev.plinth.desktop.window;

import dev.plinth.agent.PromptPipeline;
import dev.plinth.desktop.FakeRunner;
import dev.plinth.desktop.Messages;
import dev.plinth.desktop.dialog.Notice;
import dev.plinth.desktop.dialog.Question;
import dev.plinth.desktop.settings.Settings;
import dev.plinth.desktop.settings.Theme;
import dev.plinth.run.Runner;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;

/**
 * Writes screenshots of the window in its typical states, to be reviewed by eye. The first argument
 * is the folder; the others name the screenshots, none means all.
 */
public final class Screenshots {
  private static final Settings LIGHT = Settings.DEFAULT.withTheme(Theme.LIGHT);
  private static final Settings DARK = Settings.DEFAULT.withTheme(Theme.DARK);

  private final Map<String, Shot> shots = new LinkedHashMap<>();

  /** The actions before a screenshot is taken. */
  @FunctionalInterface
  private interface Preparation {
    void prepare(TestWindow window) throws Exception;
  }

  private record Shot(
      Settings settings,
      Optional<PromptPipeline> prompts,
      Runner runner,
      Preparation preparation) {}

  private Screenshots() {
    add("first-start-light", LIGHT, window -> {});
    add("first-start-dark", DARK, window -> {});
    add("broken-hover", LIGHT, Screenshots::hover);
    add("broken-hover-dark", DARK, Screenshots::hover);
    add("syntax-errors", LIGHT, Screenshots::addSyntaxErrors);
    add("syntax-errors-dark", DARK, Screenshots::addSyntaxErrors);
    add("completion", LIGHT, Screenshots::complete);
    add("completion-dark", DARK, Screenshots::complete);
    add("find", LIGHT, Screenshots::find);
    add("go-to-line", LIGHT, Screenshots::goToLine);
    add("outline", LIGHT, Screenshots::outline);
    add("folded", LIGHT, Screenshots::fold);
    add("folded-dark", DARK, Screenshots::fold);
    add("outline-dark", DARK, Screenshots::outline);
    add("scrolled", LIGHT, Screenshots::scroll);
    add("scrolled-dark", DARK, Screenshots::scroll);
    add("wrapped", LIGHT.withWordWrap(true), Screenshots::scroll);
    add("long-line", LIGHT, Screenshots::writeLongLine);
    add("code-focused", LIGHT, Screenshots::focusCode);
    add("code-focused-dark", DARK, Screenshots::focusCode);
    add("find-in-code", LIGHT, Screenshots::findInCode);
    add("find-in-files", LIGHT, Screenshots::findInFiles);
    add("find-in-files-dark", DARK, Screenshots::findInFiles);
    add("problems", LIGHT, Screenshots::problems);
    add("problems-dark", DARK, Screenshots::problems);
    ScreenshotPrompts thinking = new ScreenshotPrompts(false);
    add("generating", LIGHT, Optional.of(thinking), new FakeRunner(), Screenshots::generate);
    add("generating-dark", DARK, Optional.of(thinking), new FakeRunner(), Screenshots::generate);
    ScreenshotPrompts failing = new ScreenshotPrompts(true);
    add("model-failure", LIGHT, Optional.of(failing), new FakeRunner(), Screenshots::generate);
    add("draft-question", LIGHT, Screenshots::ask);
    add("draft-question-dark", DARK, Screenshots::ask);
    add("draft-compared", LIGHT, Screenshots::compare);
    add("revised", LIGHT, Screenshots::revise);
    add("revised-dark", DARK, Screenshots::revise);
    add("changes", LIGHT, Screenshots::changes);
    add("changes-dark", DARK, Screenshots::changes);
    add("building", LIGHT, Optional.empty(), FakeRunner.slow(), Screenshots::run);
    add("running", LIGHT, Screenshots::run);
    add("running-dark", DARK, Screenshots::run);
    add("restart", LIGHT, Screenshots::restart);
    add("plan", LIGHT, Screenshots::plan);
    add("plan-dark", DARK, Screenshots::plan);
    add("plan-answered", LIGHT, Screenshots::answerPlan);
    add("plan-huge", DARK.withFontSize(Settings.LARGEST_FONT), Screenshots::plan);
    add("docker-failure", LIGHT, Optional.empty(), FakeRunner.withoutDocker(), Screenshots::run);
    add(
        "docker-failure-dark",
        DARK,
        Optional.empty(),
        FakeRunner.withoutDocker(),
        Screenshots::run);
    add("settings", LIGHT, window -> window.keys(KeyCode.CONTROL, KeyCode.COMMA));
    add("settings-big", LIGHT.withFontSize(32), Screenshots::testConnections);
    add("settings-tested", LIGHT, Screenshots::testConnections);
    add("settings-tested-dark", DARK, Screenshots::testConnections);
    add("settings-dark", DARK, window -> window.keys(KeyCode.CONTROL, KeyCode.COMMA));
    add("shortcuts", LIGHT, window -> window.keys(KeyCode.F1));
    add("menu", LIGHT, Screenshots::menu);
    add("question", LIGHT, Screenshots::question);
    add("notices", LIGHT, Screenshots::notices);
    add("notices-dark", DARK, Screenshots::notices);
    add("small", LIGHT, Screenshots::small);
    add("big-font", LIGHT.withFontSize(20), window -> {});
    add("biggest-font", LIGHT.withFontSize(32), Screenshots::small);
    add("biggest-font-running", LIGHT.withFontSize(32), Screenshots::smallRunning);
    Settings huge = DARK.withFontSize(Settings.LARGEST_FONT);
    add("export-conflict", LIGHT, Screenshots::conflict);
    add("huge-question", huge, Screenshots::question);
    add("huge-settings", huge, window -> window.keys(KeyCode.CONTROL, KeyCode.COMMA));
    add("huge-shortcuts", huge, window -> window.keys(KeyCode.F1));
    add("huge-menu", huge, Screenshots::menu);
    add("huge-notices", huge, Screenshots::notices);
    add("file-menu", LIGHT, window -> window.keys(KeyCode.ALT, KeyCode.F));
    add("large-font-revised", LIGHT.withFontSize(22), Screenshots::reviseSmall);
    add("double", LIGHT, Screenshots::run);
  }

  private void add(String name, Settings settings, Preparation preparation) {
    add(name, settings, Optional.empty(), new FakeRunner(), preparation);
  }

  private void add(
      String name,
      Settings settings,
      Optional<PromptPipeline> prompts,
      Runner runner,
      Preparation preparation) {
    shots.put(name, new Shot(settings, prompts, runner, preparation));
  }

  /** Writes the screenshots. */
  public static void main(String[] arguments) throws Exception {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    List<String> wanted = List.of(arguments).subList(1, arguments.length);
    Platform.startup(() -> Platform.setImplicitExit(false));
    try {
      for (Map.Entry<String, Shot> shot : new Screenshots().shots.entrySet()) {
        if (wanted.isEmpty() || wanted.contains(shot.getKey())) {
          System.out.println(shot.getKey());
          take(folder.resolve(shot.getKey() + ".png"), shot.getValue());
        }
      }
    } catch (Exception | AssertionError e) {
      e.printStackTrace(); // else the window would write it to its log
      System.exit(1);
    }
    Platform.exit();
  }

  private static void take(Path file, Shot shot) throws Exception {
    try (TestWindow window = new TestWindow(shot.settings(), shot.prompts(), shot.runner())) {
      resize(window);
      window.pointAt(2, 2);
      shot.preparation().prepare(window);
      window.writeScreenshot(file);
    }
  }

  /** Resizes a window to the size that the command line gives, such as 1920x1080. */
  private static void resize(TestWindow window) {
    String size = System.getProperty("screenshots.size", "");
    int by = size.indexOf('x');
    if (by > 0) {
      window.act(
          () -> {
            window.stage().setWidth(Double.parseDouble(size.substring(0, by)));
            window.stage().setHeight(Double.parseDouble(size.substring(by + 1)));
          });
    }
  }

  private static void addSyntaxErrors(TestWindow window) throws Exception {
    String text = window.workspace().textProperty().get();
    window.write(
        text.replace("\"name\": \"price\",", "'name': 'price'")
            .replace("\"uuid\"", "\"uuid")
            .replace("\"shop\",", "\"shop\""));
    window.act(
        () -> {
          window.area().requestFocus();
          window.area().moveTo(2, 21);
        });
    window.keys(KeyCode.ALT, KeyCode.ENTER);
  }

  private static void addErrors(TestWindow window) throws Exception {
    String text = window.workspace().textProperty().get();
    window.write(
        text.replace("\"float\"", "\"flaot\"").replace("\"nullable\": true", "\"nulable\": true"));
  }

  private static void hover(TestWindow window) throws Exception {
    addErrors(window);
    int at = window.workspace().textProperty().get().indexOf("flaot") + 2;
    window.act(() -> window.area().requestFocus());
    Thread.sleep(500);
    Bounds letter =
        TestWindow.onFxThread(() -> window.area().getCharacterBoundsOnScreen(at, at + 1))
            .orElseThrow();
    window.pointAt(letter.getCenterX() + 1, letter.getCenterY());
    window.pointAt(letter.getCenterX(), letter.getCenterY());
    Thread.sleep(1_000);
  }

  private static void complete(TestWindow window) throws Exception {
    String text = window.workspace().textProperty().get();
    int at = text.indexOf("\"float\"");
    window.write(text.replace("\"float\"", "\"\""));
    window.act(
        () -> {
          window.area().requestFocus();
          window.area().moveTo(at + 1);
        });
    window.keys(KeyCode.CONTROL, KeyCode.SPACE);
  }

  private static void goToLine(TestWindow window) {
    window.act(() -> window.area().requestFocus());
    window.keys(KeyCode.CONTROL, KeyCode.G);
    window.keys(KeyCode.DIGIT9);
    window.keys(KeyCode.DIGIT9);
  }

  private static void outline(TestWindow window) {
    window.act(() -> window.area().requestFocus());
    window.keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.O);
    window.await(() -> window.stage().getScene().lookup(".outline .list-cell:filled") != null);
    window.keys(KeyCode.DOWN);
    window.keys(KeyCode.DOWN);
  }

  private static void fold(TestWindow window) throws Exception {
    window.write(window.workspace().textProperty().get().replace("\"float\"", "\"integer\""));
    window.act(
        () -> {
          window.area().requestFocus();
          window.area().moveTo(9, 0);
        });
    window.keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.OPEN_BRACKET);
  }

  private static void find(TestWindow window) {
    window.act(() -> window.area().requestFocus());
    window.keys(KeyCode.CONTROL, KeyCode.H);
    window.keys(KeyCode.N);
    window.keys(KeyCode.A);
    window.keys(KeyCode.M);
    window.keys(KeyCode.E);
  }

  /** Scrolls sideways and selects a few lines. */
  private static void scroll(TestWindow window) {
    String text = window.workspace().textProperty().get();
    window.act(
        () -> {
          window.area().requestFocus();
          window.area().selectRange(text.indexOf("spec_version"), text.indexOf("released_at"));
          window.area().scrollXToPixel(90);
        });
  }

  private static void writeLongLine(TestWindow window) throws Exception {
    String text = window.workspace().textProperty().get();
    window.write(text.replace("A small shop.", "A small shop. ".repeat(75_000)));
    window.act(
        () -> {
          window.area().requestFocus();
          window.area().moveTo(3, window.area().getParagraphLength(3));
        });
    Thread.sleep(1_000);
    window.act(() -> window.area().scrollXToPixel(8_200_000));
  }

  private static void findInCode(TestWindow window) throws Exception {
    focusCode(window);
    window.keys(KeyCode.CONTROL, KeyCode.F);
    type(window, KeyCode.A, KeyCode.P, KeyCode.P, KeyCode.ENTER);
  }

  private static void focusCode(TestWindow window) throws Exception {
    window.act(() -> window.area().requestFocus());
    Thread.sleep(1_000); // until the window has the focus
    window.keys(KeyCode.CONTROL, KeyCode.DIGIT4);
  }

  private static void findInFiles(TestWindow window) throws Exception {
    focusCode(window);
    window.keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
    type(window, KeyCode.P, KeyCode.R, KeyCode.I, KeyCode.C, KeyCode.E);
    Thread.sleep(500); // until the files are searched
    type(window, KeyCode.DOWN, KeyCode.ENTER);
    window.keys(KeyCode.CONTROL, KeyCode.DIGIT4);
    window.keys(KeyCode.DOWN);
  }

  private static void type(TestWindow window, KeyCode... keys) {
    for (KeyCode key : keys) {
      window.keys(key);
    }
  }

  private static void problems(TestWindow window) throws Exception {
    addErrors(window);
    window.keys(KeyCode.CONTROL, KeyCode.DIGIT3);
  }

  private static void prompt(TestWindow window) {
    window.act(
        () ->
            window
                .workspace()
                .promptProperty()
                .set(
                    "A bookshop with books (title, author, isbn unique, price, in stock) and"
                        + " customers (name, email unique). Users log in."));
  }

  private static void generate(TestWindow window) {
    prompt(window);
    window.press("#prompt-generate");
  }

  private static void ask(TestWindow window) throws Exception {
    String text = window.workspace().textProperty().get();
    window.write(text.replace("A small shop.", "A small shop of mine."));
    prompt(window);
    window.press("#prompt-generate");
    window.await(() -> window.stage().getScene().lookup(".prompt-asking") != null);
  }

  private static void compare(TestWindow window) throws Exception {
    ask(window);
    window.press(".prompt-asking .hyperlink");
  }

  private static void revise(TestWindow window) throws Exception {
    window.act(() -> window.workspace().promptProperty().set("add a barcode to products"));
    window.await(() -> !window.node("#prompt-revise").isDisabled());
    window.press("#prompt-revise");
    window.await(() -> window.stage().getScene().lookup(".prompt-done") != null);
  }

  private static void reviseSmall(TestWindow window) throws Exception {
    small(window);
    revise(window);
  }

  private static void changes(TestWindow window) throws Exception {
    String text = window.workspace().textProperty().get();
    window.write(text.replace("\"price\", \"type\": \"float\"", "\"cost\", \"type\": \"integer\""));
    window.act(() -> window.select("app/models.py"));
    window.act(() -> ((ToggleButton) window.node(".project-view .toggle-button")).fire());
  }

  private static void run(TestWindow window) {
    window.press("#run-main");
  }

  private static void restart(TestWindow window) throws Exception {
    run(window);
    Thread.sleep(500);
    changes(window);
  }

  private static void plan(TestWindow window) throws Exception {
    run(window);
    window.await(() -> window.workspace().statusProperty().get().startsWith("Running"));
    String text = window.workspace().textProperty().get();
    window.write(
        text.replace("\"price\", \"type\": \"float\"", "\"cost\", \"type\": \"float\"")
            .replace(
                ", \"nullable\": true", " },\n      { \"name\": \"stock\", \"type\": \"integer\"")
            .replace("\"name\", \"type\": \"string\"", "\"name\", \"type\": \"text\""));
    Thread.sleep(1_000);
    window.press("#run-main");
    Thread.sleep(1_000);
  }

  private static void answerPlan(TestWindow window) throws Exception {
    plan(window);
    for (Window open : TestWindow.onFxThread(() -> List.copyOf(Window.getWindows()))) {
      window.act(
          () -> {
            if (open.getScene().lookup(".plan-answer") instanceof Button button) {
              button.fire();
            }
          });
    }
    Thread.sleep(500);
  }

  private static void testConnections(TestWindow window) throws Exception {
    window.keys(KeyCode.CONTROL, KeyCode.COMMA);
    Thread.sleep(1_000);
    for (Window open : TestWindow.onFxThread(() -> List.copyOf(Window.getWindows()))) {
      for (String id : List.of("#settings-test-model", "#settings-test-docker")) {
        window.act(
            () -> {
              if (open.getScene().lookup(id) instanceof Button button) {
                button.fire();
              }
            });
      }
    }
  }

  private static void menu(TestWindow window) {
    window.act(() -> window.area().requestFocus());
    window.keys(KeyCode.ALT, KeyCode.V);
  }

  private static void question(TestWindow window) {
    window.actLater(
        () ->
            window
                .dialogs()
                .ask(
                    new Question<>(
                        "Save the changes to shop.json?",
                        "Your changes are lost if you don't save them.",
                        List.of(
                            new Question.Choice<>("Save", 1),
                            new Question.Choice<>("Don't save", 2)))));
  }

  private static void conflict(TestWindow window) {
    String lines =
        "%n%n%s%n    name: orm.Mapped[str]  # the short one%n%n%s%n    title: orm.Mapped[str]"
            .formatted(
                Messages.text("update.lines.mine", 14), Messages.text("update.lines.theirs", 14));
    window.actLater(
        () ->
            window
                .dialogs()
                .ask(
                    new Question<>(
                        Messages.text("update.conflict.title", "app/models.py"),
                        Messages.text("update.same-lines.text") + lines,
                        List.of(
                            new Question.Choice<>(Messages.text("update.mine"), 1),
                            Question.Choice.losing(Messages.text("update.theirs"), 2),
                            new Question.Choice<>(Messages.text("update.compare"), 3)))));
  }

  private static void notices(TestWindow window) {
    Path zip = Path.of("/home/me/projects/the-shop/shop.zip");
    notice(window, notice(Notice.Kind.NOTE, "files.reloaded", "shop.json"));
    notice(window, notice(Notice.Kind.DONE, "files.written", "shop.zip").at(zip));
    notice(window, notice(Notice.Kind.FAILED, "files.rejected", ""));
  }

  private static Notice notice(Notice.Kind kind, String key, String name) {
    String title = Messages.text(key + ".title", name);
    return new Notice(kind, title, Messages.text(key + ".text", 15));
  }

  private static void notice(TestWindow window, Notice notice) {
    window.act(() -> window.dialogs().show(notice));
  }

  private static void smallRunning(TestWindow window) throws Exception {
    small(window);
    window.fill();
  }

  private static void small(TestWindow window) {
    window.act(
        () -> {
          window.stage().setWidth(1024);
          window.stage().setHeight(700);
        });
  }
}
