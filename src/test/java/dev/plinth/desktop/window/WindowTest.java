package dev.plinth.desktop.window;

import static dev.plinth.desktop.FxThread.await;
import static dev.plinth.desktop.FxThread.get;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.Pipeline;
import dev.plinth.desktop.FakeDialogs;
import dev.plinth.desktop.MainView;
import dev.plinth.desktop.settings.Settings;
import dev.plinth.desktop.settings.SettingsStore;
import dev.plinth.desktop.workspace.Workspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.IndexRange;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.fxmisc.richtext.CodeArea;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kordamp.ikonli.javafx.FontIcon;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** Tests the whole window, headless. */
@ExtendWith(ApplicationExtension.class)
class WindowTest {
  private static final String MINIMAL_SPEC = InitialDocument.minimalSpec();

  @TempDir Path folder;
  private final FakeDialogs dialogs = new FakeDialogs();
  private final ObjectProperty<Settings> settings = new SimpleObjectProperty<>(Settings.DEFAULT);
  private @Nullable Stage stage;
  private @Nullable Workspace workspace;
  private @Nullable StartupState start;

  @org.testfx.framework.junit5.Start
  void open(Stage shown) {
    stage = shown;
    start = StartupState.read(folder.resolve("state"), Optional.empty());
    MainWindow window =
        new MainWindow(
            new WindowFrame(shown),
            start,
            settings,
            new Pipeline(),
            TestWindowServices.create(dialogs, folder));
    workspace = window.workspace();
    window.open();
  }

  @AfterEach
  void close() throws Exception {
    requireNonNull(start).session().orElseThrow().close();
  }

  private Stage stage() {
    return requireNonNull(stage);
  }

  private Workspace workspace() {
    return requireNonNull(workspace);
  }

  private Path spec() throws Exception {
    return Files.writeString(folder.resolve("shop.json"), MINIMAL_SPEC);
  }

  private void openSpec(FxRobot robot) throws Exception {
    Path spec = spec();
    dialogs.paths.add(spec);
    robot.push(KeyCode.CONTROL, KeyCode.O);
    await(() -> workspace().fileProperty().get().isPresent());
  }

  @Test
  void opensWithTheExampleProject() throws Exception {
    await(() -> workspace().previewProperty().get().isPresent());
    assertThat(stage().getScene().getRoot()).isInstanceOf(MainView.class);
    assertThat(stage().getTitle()).isEqualTo("Untitled – Plinth");
    assertThat(dialogs.notices).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "PLUS, 14",
    "EQUALS, 14",
    "SHIFT EQUALS, 14",
    "ADD, 14",
    "MINUS, 12",
    "SUBTRACT, 12",
    "DIGIT0, 13",
    "NUMPAD0, 13"
  })
  void theFontSizeChangesWithTheKeysOfAnyKeyboard(String keys, int size, FxRobot robot) {
    String text = workspace().textProperty().get();
    for (String focused : List.of(".spec-area", ".prompt-body .text-area")) {
      robot.interact(() -> settings.set(Settings.DEFAULT.withFontSize(size == 13 ? 20 : 13)));
      robot.interact(() -> robot.lookup(focused).query().requestFocus());
      List<KeyCode> pressed = new ArrayList<>(List.of(KeyCode.CONTROL));
      Stream.of(keys.split(" ")).map(KeyCode::valueOf).forEach(pressed::add);
      robot.push(pressed.toArray(KeyCode[]::new));
      assertThat(settings.get().fontSize()).as(focused).isEqualTo(size);
    }
    assertThat(workspace().textProperty().get()).isEqualTo(text);
  }

  @Test
  void wordWrapIsSwitchedInTheEditorAndRemembered(FxRobot robot) throws Exception {
    CodeArea area = robot.lookup(".spec-area").queryAs(CodeArea.class);
    String text = area.getText();
    robot.interact(area::requestFocus);
    robot.push(KeyCode.ALT, KeyCode.Z);
    await(area::isWrapText);
    assertThat(area.getText()).isEqualTo(text);
    assertThat(settings.get().wordWrap()).isTrue();
    robot.interact(() -> settings.set(settings.get().withWordWrap(false)));
    assertThat(area.isWrapText()).isFalse();
    robot.interact(() -> robot.lookup(".prompt-body .text-area").query().requestFocus());
    robot.push(KeyCode.ALT, KeyCode.Z);
    await(area::isWrapText);
  }

  @Test
  void linesMoveAndDuplicateOnlyWhileTheEditorHasTheFocus(FxRobot robot) throws Exception {
    CodeArea area = robot.lookup(".spec-area").queryAs(CodeArea.class);
    robot.interact(() -> workspace().textProperty().set("a\nb\n"));
    robot.interact(
        () -> {
          area.requestFocus();
          area.moveTo(0);
        });
    robot.push(KeyCode.ALT, KeyCode.DOWN);
    assertThat(area.getText()).isEqualTo("b\na\n");
    robot.push(KeyCode.SHIFT, KeyCode.ALT, KeyCode.DOWN);
    assertThat(area.getText()).isEqualTo("b\na\na\n");
    robot.push(KeyCode.ALT, KeyCode.UP);
    robot.push(KeyCode.ALT, KeyCode.UP);
    robot.push(KeyCode.SHIFT, KeyCode.ALT, KeyCode.UP);
    assertThat(area.getText()).isEqualTo("a\na\nb\na\n");
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    assertThat(area.getText()).isEqualTo("a\nb\na\n");
    robot.interact(() -> robot.lookup(".prompt-body .text-area").query().requestFocus());
    robot.push(KeyCode.ALT, KeyCode.DOWN);
    assertThat(area.getText()).isEqualTo("a\nb\na\n");
  }

  @Test
  void theNextOccurrenceOfTheWordIsSelected(FxRobot robot) {
    CodeArea area = robot.lookup(".spec-area").queryAs(CodeArea.class);
    String text = area.getText();
    int first = text.indexOf("\"name\"") + 1;
    robot.interact(
        () -> {
          area.requestFocus();
          area.moveTo(first + 2);
        });
    robot.push(KeyCode.CONTROL, KeyCode.D);
    assertThat(area.getSelection()).isEqualTo(new IndexRange(first, first + 4));
    robot.push(KeyCode.CONTROL, KeyCode.D);
    int second = text.indexOf("\"name\"", first) + 1;
    assertThat(area.getSelection()).isEqualTo(new IndexRange(second, second + 4));
  }

  @Test
  void opensAndSavesByShortcut(FxRobot robot) throws Exception {
    openSpec(robot);
    assertThat(stage().getTitle()).isEqualTo("shop.json – Plinth");
    robot.interact(() -> workspace().textProperty().set("{ }"));
    assertThat(stage().getTitle()).isEqualTo("shop.json* – Plinth");
    robot.push(KeyCode.CONTROL, KeyCode.S);
    await(() -> stage().getTitle().equals("shop.json – Plinth"));
    assertThat(folder.resolve("shop.json")).hasContent("{ }");
  }

  @Test
  void savesTheSameZipAsTheGenerateCommand(FxRobot robot) throws Exception {
    openSpec(robot);
    Path zip = folder.resolve("window.zip");
    dialogs.paths.add(zip);
    robot.push(KeyCode.CONTROL, KeyCode.E);
    await(() -> !dialogs.notices.isEmpty());
    Path other = folder.resolve("command.zip");
    Process command =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "dev.plinth.main.Main",
                "generate",
                folder.resolve("shop.json").toString(),
                "-o",
                other.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();
    assertThat(command.waitFor()).isZero();
    assertThat(zip).hasSameBinaryContentAs(other);
  }

  @Test
  void asksAboutUnsavedChangesBeforeItCloses(FxRobot robot) throws Exception {
    openSpec(robot);
    robot.interact(() -> workspace().textProperty().set("typed"));
    robot.push(KeyCode.CONTROL, KeyCode.Q);
    assertThat(dialogs.asked).containsExactly("Save the changes to shop.json?");
    assertThat(stage().isShowing()).isTrue();
  }

  @Test
  void savesItsPlaceAndItsPromptAndDeletesTheUnsavedWork(FxRobot robot) throws Exception {
    robot.interact(
        () -> {
          workspace().promptProperty().set("a shop");
          workspace().textProperty().set("typed");
        });
    Path typed = folder.resolve("state").resolve("typed-1.properties");
    await(() -> Files.exists(typed));
    dialogs.answers.add("Don't save");
    robot.push(KeyCode.CONTROL, KeyCode.Q);
    await(() -> !stage().isShowing());
    StartupState next = StartupState.read(folder.resolve("state"), Optional.empty());
    assertThat(next.place().map(place -> place.dividers().size())).contains(4);
    assertThat(next.memory().prompt()).isEqualTo("a shop");
    assertThat(typed).doesNotExist();
    next.session().orElseThrow().close();
  }

  @Test
  void showsANoticeForAnInternalErrorAndGoesOn(FxRobot robot) throws Exception {
    Thread broken =
        new Thread(
            () -> {
              throw new IllegalStateException("broken on purpose");
            });
    broken.start();
    broken.join();
    await(() -> !dialogs.notices.isEmpty());
    assertThat(dialogs.noticeTitles()).containsExactly("Something went wrong in Plinth itself");
    assertThat(dialogs.notices.get(0).text())
        .isEqualTo(
            "Your work is not affected; you can continue."
                + " Please send this log to the developers:");
    assertThat(dialogs.notices.get(0).file().orElseThrow())
        .hasParent(folder)
        .content()
        .contains("broken on purpose");
    openSpec(robot);
  }

  @Test
  void aFileReformattedOnOpeningHasNoUnsavedChanges(FxRobot robot) throws Exception {
    Path spec = Files.writeString(folder.resolve("shop.json"), MINIMAL_SPEC.replace("\n", "\r\n"));
    Path minified = folder.resolve("minified.json");
    Files.writeString(minified, MINIMAL_SPEC.replaceAll("\\n *", ""));
    for (Path path : List.of(spec, minified)) {
      dialogs.paths.add(path);
      robot.push(KeyCode.CONTROL, KeyCode.O);
      await(() -> workspace().fileProperty().get().equals(Optional.of(path.toAbsolutePath())));
      assertThat(workspace().textProperty().get()).contains("\n").doesNotContain("\r");
      assertThat(stage().getTitle()).isEqualTo(path.getFileName() + " – Plinth");
    }
    robot.push(KeyCode.CONTROL, KeyCode.S);
    await(() -> Files.readString(minified).equals(workspace().textProperty().get()));
  }

  @Test
  void aFileWithErrorsDoesNotShowTheProjectOfThePreviousFile(FxRobot robot) throws Exception {
    await(() -> workspace().previewProperty().get().isPresent());
    Path broken = Files.writeString(folder.resolve("broken.json"), "{\n\n}\n");
    dialogs.paths.add(broken);
    robot.push(KeyCode.CONTROL, KeyCode.O);
    await(() -> workspace().fileProperty().get().isPresent());
    assertThat(workspace().previewProperty().get()).isEmpty();
  }

  @Test
  void theFocusMovesFromPaneToPane(FxRobot robot) throws Exception {
    robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
    await(() -> focusOwnerStyles().contains("spec-area"));
    robot.push(KeyCode.F6);
    await(() -> !focusOwnerStyles().contains("spec-area"));
    robot.push(KeyCode.SHIFT, KeyCode.F6);
    await(() -> focusOwnerStyles().contains("spec-area"));
    robot.push(KeyCode.SHIFT, KeyCode.F6);
    await(() -> focusOwnerStyles().contains("text-area"));
    assertThat(dialogs.notices).isEmpty();
  }

  private List<String> focusOwnerStyles() {
    return List.copyOf(stage().getScene().getFocusOwner().getStyleClass());
  }

  @Test
  void shortcutsResizeTheFontOfTheEditorAndTheIcons(FxRobot robot) throws Exception {
    awaitSizes(13, 16);
    robot.push(KeyCode.CONTROL, KeyCode.MINUS);
    awaitSizes(12, 15);
    for (int i = 0; i < 8; i++) {
      robot.push(KeyCode.CONTROL, KeyCode.PLUS);
    }
    awaitSizes(20, 25);
    await(() -> new SettingsStore(folder.resolve("state")).read().fontSize() == 20);
    robot.push(KeyCode.CONTROL, KeyCode.DIGIT0);
    awaitSizes(13, 16);
  }

  private void awaitSizes(int font, int icon) throws Exception {
    String expected = "title %s, editor %s, icon %s".formatted((double) font, (double) font, icon);
    await(() -> sizes().equals(expected));
  }

  private String sizes() {
    Labeled title = (Labeled) stage().getScene().lookup(".room-title");
    Text editor = (Text) stage().getScene().lookup(".spec-area .text.json-key");
    FontIcon icon = (FontIcon) stage().getScene().lookup(".icon-button .ikonli-font-icon");
    double drawn = icon.getFont().getSize();
    assertThat(drawn).isEqualTo(icon.getIconSize());
    return "title %s, editor %s, icon %s"
        .formatted(title.getFont().getSize(), editor.getFont().getSize(), icon.getIconSize());
  }

  @ParameterizedTest
  @ValueSource(ints = {9, 13, 20})
  void theCompletionListIsAsHighAsItsRows(int font, FxRobot robot) throws Exception {
    robot.interact(() -> settings.set(settings.get().withFontSize(font)));
    CodeArea area = get(() -> (CodeArea) stage().getScene().lookup(".spec-area"));
    robot.interact(
        () -> {
          area.replaceText(MINIMAL_SPEC.replace("\"string\"", "\"\""));
          area.requestFocus();
          area.moveTo(area.getText().indexOf("\"\"") + 1);
          area.requestFollowCaret();
        });
    WaitForAsyncUtils.waitForFxEvents(); // until the caret is visible
    robot.push(KeyCode.CONTROL, KeyCode.SPACE);
    await(() -> robot.lookup(".proposals").tryQuery().isPresent());
    ListView<?> list = get(() -> robot.lookup(".proposals").queryListView());
    double row = get(() -> ((ListCell<?>) list.lookup(".list-cell")).getHeight());
    assertThat(row).isBetween(2.1 * font, 2.3 * font);
    assertThat(list.getItems()).hasSize(7);
    assertThat(list.getHeight() - 7 * row).isBetween(0.0, 0.4 * font);
    assertThat(get(() -> list.lookup(".scroll-bar:vertical").isVisible())).isFalse();
  }

  @Test
  void hasItsIcon() throws Exception {
    await(() -> stage().getIcons().size() == 4);
    assertThat(stage().getIcons()).allSatisfy(icon -> assertThat(icon.isError()).isFalse());
  }
}
