package dev.plinth.desktop.window;

import dev.plinth.agent.PromptPipeline;
import dev.plinth.desktop.FakeRunner;
import dev.plinth.desktop.Messages;
import dev.plinth.desktop.Notice;
import dev.plinth.desktop.Question;
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
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;

/**
 * Takes pictures of the window in the states in which users meet it, to be looked at. The first
 * argument is the folder; the others name the pictures, none means all.
 */
public final class Screenshots {
  private static final Settings LIGHT = Settings.USUAL.withTheme(Theme.LIGHT);
  private static final Settings DARK = Settings.USUAL.withTheme(Theme.DARK);

  private final Map<String, Scene> scenes = new LinkedHashMap<>();

  /** What is done before the picture is taken. */
  @FunctionalInterface
  private interface Pose {
    void strike(PosedWindow window) throws Exception;
  }

  private record Scene(
      Settings settings, Optional<PromptPipeline> prompts, Runner runner, Pose pose) {}

  private Screenshots() {
    add("first-start-light", LIGHT, window -> {});
    add("first-start-dark", DARK, window -> {});
    add("broken-hover", LIGHT, Screenshots::hover);
    add("broken-hover-dark", DARK, Screenshots::hover);
    add("completion", LIGHT, Screenshots::complete);
    add("completion-dark", DARK, Screenshots::complete);
    add("find", LIGHT, Screenshots::find);
    PicturePrompts thinking = new PicturePrompts(false);
    add("generating", LIGHT, Optional.of(thinking), new FakeRunner(), Screenshots::generate);
    add("generating-dark", DARK, Optional.of(thinking), new FakeRunner(), Screenshots::generate);
    PicturePrompts poor = new PicturePrompts(true);
    add("model-failure", LIGHT, Optional.of(poor), new FakeRunner(), Screenshots::generate);
    add("draft-question", LIGHT, Screenshots::ask);
    add("draft-question-dark", DARK, Screenshots::ask);
    add("draft-compared", LIGHT, Screenshots::compare);
    add("changes", LIGHT, Screenshots::changes);
    add("changes-dark", DARK, Screenshots::changes);
    add("building", LIGHT, Optional.empty(), FakeRunner.slow(), Screenshots::run);
    add("running", LIGHT, Screenshots::run);
    add("running-dark", DARK, Screenshots::run);
    add("restart", LIGHT, Screenshots::restart);
    add("docker-failure", LIGHT, Optional.empty(), FakeRunner.without(), Screenshots::run);
    add("docker-failure-dark", DARK, Optional.empty(), FakeRunner.without(), Screenshots::run);
    add("settings", LIGHT, window -> window.keys(KeyCode.CONTROL, KeyCode.COMMA));
    add("settings-dark", DARK, window -> window.keys(KeyCode.CONTROL, KeyCode.COMMA));
    add("shortcuts", LIGHT, window -> window.keys(KeyCode.F1));
    add("menu", LIGHT, Screenshots::menu);
    add("question", LIGHT, Screenshots::question);
    add("notices", LIGHT, Screenshots::notices);
    add("notices-dark", DARK, Screenshots::notices);
    add("small", LIGHT, Screenshots::small);
    add("big-font", LIGHT.withFontSize(20), window -> {});
    add("double", LIGHT, Screenshots::run);
  }

  private void add(String name, Settings settings, Pose pose) {
    add(name, settings, Optional.empty(), new FakeRunner(), pose);
  }

  private void add(
      String name, Settings settings, Optional<PromptPipeline> prompts, Runner runner, Pose pose) {
    scenes.put(name, new Scene(settings, prompts, runner, pose));
  }

  /** Takes them. */
  public static void main(String[] words) throws Exception {
    Path folder = Files.createDirectories(Path.of(words[0]));
    List<String> wanted = List.of(words).subList(1, words.length);
    Platform.startup(() -> Platform.setImplicitExit(false));
    try {
      for (Map.Entry<String, Scene> scene : new Screenshots().scenes.entrySet()) {
        if (wanted.isEmpty() || wanted.contains(scene.getKey())) {
          System.out.println(scene.getKey());
          take(folder.resolve(scene.getKey() + ".png"), scene.getValue());
        }
      }
    } catch (Exception | AssertionError e) {
      e.printStackTrace(); // the window would write it into its log
      System.exit(1);
    }
    Platform.exit();
  }

  private static void take(Path file, Scene scene) throws Exception {
    try (PosedWindow window = new PosedWindow(scene.settings(), scene.prompts(), scene.runner())) {
      window.pointAt(2, 2);
      scene.pose().strike(window);
      window.take(file);
    }
  }

  private static void breakIt(PosedWindow window) throws Exception {
    String text = window.workspace().textProperty().get();
    window.write(
        text.replace("\"float\"", "\"flaot\"").replace("\"nullable\": true", "\"nulable\": true"));
  }

  private static void hover(PosedWindow window) throws Exception {
    breakIt(window);
    int at = window.workspace().textProperty().get().indexOf("flaot") + 2;
    window.act(() -> window.area().requestFocus());
    Thread.sleep(500);
    Bounds letter =
        PosedWindow.onScreen(() -> window.area().getCharacterBoundsOnScreen(at, at + 1))
            .orElseThrow();
    window.pointAt(letter.getCenterX() + 1, letter.getCenterY());
    window.pointAt(letter.getCenterX(), letter.getCenterY());
    Thread.sleep(1_000);
  }

  private static void complete(PosedWindow window) throws Exception {
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

  private static void find(PosedWindow window) {
    window.act(() -> window.area().requestFocus());
    window.keys(KeyCode.CONTROL, KeyCode.H);
    window.keys(KeyCode.N);
    window.keys(KeyCode.A);
    window.keys(KeyCode.M);
    window.keys(KeyCode.E);
  }

  private static void prompt(PosedWindow window) {
    window.act(
        () ->
            window
                .workspace()
                .promptProperty()
                .set(
                    "A bookshop with books (title, author, isbn unique, price, in stock) and"
                        + " customers (name, email unique). Users log in."));
  }

  private static void generate(PosedWindow window) {
    prompt(window);
    window.press("#prompt-generate");
  }

  private static void ask(PosedWindow window) throws Exception {
    String text = window.workspace().textProperty().get();
    window.write(text.replace("A small shop.", "A small shop of mine."));
    prompt(window);
    window.press("#prompt-generate");
    window.await(() -> window.stage().getScene().lookup(".prompt-asking") != null);
  }

  private static void compare(PosedWindow window) throws Exception {
    ask(window);
    window.press(".prompt-asking .hyperlink");
  }

  private static void changes(PosedWindow window) throws Exception {
    String text = window.workspace().textProperty().get();
    window.write(text.replace("\"price\", \"type\": \"float\"", "\"cost\", \"type\": \"integer\""));
    window.act(() -> window.choose("app/models.py"));
    window.act(() -> ((ToggleButton) window.node(".project-view .toggle-button")).fire());
  }

  private static void run(PosedWindow window) {
    window.press("#run-main");
  }

  private static void restart(PosedWindow window) throws Exception {
    run(window);
    Thread.sleep(500);
    changes(window);
  }

  private static void menu(PosedWindow window) {
    window.act(() -> window.area().requestFocus());
    window.keys(KeyCode.ALT, KeyCode.V);
  }

  private static void question(PosedWindow window) {
    window.begin(
        () ->
            window
                .dialogs()
                .ask(
                    new Question<>(
                        "Save the changes to shop.json?",
                        "They are in no file yet, and would be lost.",
                        List.of(
                            new Question.Choice<>("Save", 1),
                            new Question.Choice<>("Don't save", 2)))));
  }

  private static void notices(PosedWindow window) throws Exception {
    notice(window, Notice.Kind.NOTE, "files.reloaded", "shop.json");
    notice(window, Notice.Kind.DONE, "files.written", "shop.zip");
    notice(window, Notice.Kind.FAILED, "files.rejected", "");
  }

  private static void notice(PosedWindow window, Notice.Kind kind, String key, String name)
      throws Exception {
    String title = Messages.text(key + ".title", name);
    Notice notice = new Notice(kind, title, Messages.text(key + ".text", 15, "/home/me"));
    window.act(() -> window.dialogs().tell(notice));
    Thread.sleep(800); // one after the other, as they come
  }

  private static void small(PosedWindow window) {
    window.act(
        () -> {
          window.stage().setWidth(1024);
          window.stage().setHeight(700);
        });
  }
}
