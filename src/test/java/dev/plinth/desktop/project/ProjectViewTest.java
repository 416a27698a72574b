package dev.plinth.desktop.project;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.testfx.util.WaitForAsyncUtils.waitFor;
import static org.testfx.util.WaitForAsyncUtils.waitForFxEvents;

import atlantafx.base.theme.PrimerLight;
import dev.plinth.Pipeline;
import dev.plinth.desktop.DirectTasks;
import dev.plinth.desktop.MainView;
import dev.plinth.desktop.SampleSpecs;
import dev.plinth.desktop.Tasks;
import dev.plinth.desktop.workspace.LiveReview;
import dev.plinth.desktop.workspace.Workspace;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.application.Application;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.fxmisc.richtext.CodeArea;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Tests the code pane on a virtual screen. */
@ExtendWith(ApplicationExtension.class)
class ProjectViewTest {
  private final Workspace workspace = new Workspace();
  private @Nullable TreeView<FileNode> tree;
  private @Nullable CodeArea source;
  private @Nullable CodeArea diff;
  private @Nullable ProjectView view;

  @Start
  void open(Stage stage) {
    Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
    Tasks tasks = Tasks.forFxThread(DirectTasks::fail);
    workspace.open(Optional.empty(), SampleSpecs.SHOP);
    new LiveReview(workspace, new Pipeline(), tasks, Duration.ZERO);
    view = new ProjectView(new ProjectViewModel(workspace, tasks));
    Scene scene = new Scene(view(), 900, 600);
    scene.getStylesheets().add(MainView.class.getResource("plinth.css").toExternalForm());
    stage.setScene(scene);
    stage.show();
    tree = (FileTreeView) view().lookup(".file-tree");
    source = (CodeArea) view().lookup(".source");
    diff = (CodeArea) view().lookup(".diff-text");
  }

  private TreeView<FileNode> tree() {
    return requireNonNull(tree);
  }

  private ProjectView view() {
    return requireNonNull(view);
  }

  private CodeArea source() {
    return requireNonNull(source);
  }

  private CodeArea diff() {
    return requireNonNull(diff);
  }

  private String sourceText() {
    return requireNonNull(source).getText();
  }

  private static void await(Callable<Boolean> condition) throws Exception {
    waitFor(30, TimeUnit.SECONDS, condition);
    waitForFxEvents();
  }

  private Optional<TreeItem<FileNode>> item(String path) {
    for (int row = 0; row < tree().getExpandedItemCount(); row++) {
      TreeItem<FileNode> item = tree().getTreeItem(row);
      if (item.getValue().path().equals(path)) {
        return Optional.of(item);
      }
    }
    return Optional.empty();
  }

  private String selected() {
    TreeItem<FileNode> item = tree().getSelectionModel().getSelectedItem();
    return item == null ? "" : item.getValue().path();
  }

  private void select(FxRobot robot, String path) throws Exception {
    await(() -> item(path).isPresent());
    robot.interact(() -> tree().getSelectionModel().select(item(path).orElseThrow()));
  }

  private void edit(FxRobot robot, String from, String to) {
    robot.interact(() -> workspace.textProperty().set(SampleSpecs.SHOP.replace(from, to)));
  }

  @Test
  void showsFilesAndTheTextOfTheMainFile() throws Exception {
    await(() -> item("app/routers/product.py").isPresent() && !sourceText().isEmpty());
    assertThat(selected()).isEqualTo("app/main.py");
    assertThat(sourceText()).contains("FastAPI");
  }

  @Test
  void theSelectionStays(FxRobot robot) throws Exception {
    select(robot, "app/schemas.py");
    edit(robot, "\"Product\"", "\"Aardvark\"");
    await(() -> item("app/routers/aardvark.py").isPresent());
    assertThat(selected()).isEqualTo("app/schemas.py");
    assertThat(item("app/routers/product.py").orElseThrow().getValue().change())
        .isEqualTo(FileChange.REMOVED);
    await(() -> sourceText().contains("Aardvark"));
  }

  @Test
  void foldersStayClosed(FxRobot robot) throws Exception {
    await(() -> item("alembic").isPresent());
    robot.interact(() -> item("alembic").orElseThrow().setExpanded(false));
    edit(robot, "title", "label");
    await(() -> item("app/models.py").orElseThrow().getValue().change() == FileChange.CHANGED);
    assertThat(item("alembic").orElseThrow().isExpanded()).isFalse();
  }

  @Test
  void theToggleShowsTheDiff(FxRobot robot) throws Exception {
    select(robot, "app/models.py");
    edit(robot, "title", "label");
    await(() -> sourceText().contains("label"));
    robot.clickOn("#code-changes");
    CodeArea shown = requireNonNull(diff);
    await(() -> shown.getText().contains("title: orm") && shown.getText().contains("label: orm"));
    robot.clickOn("#code-changes");
    await(() -> requireNonNull(source).getParent().getParent().isVisible());
  }

  private static List<String> stylesAt(CodeArea area, String word) {
    return List.copyOf(area.getStyleOfChar(area.getText().indexOf(word)));
  }

  @Test
  void findsInTheShownFile(FxRobot robot) throws Exception {
    await(() -> sourceText().contains("FastAPI"));
    robot.interact(() -> view().focusFiles());
    robot.push(KeyCode.CONTROL, KeyCode.F);
    robot.write("fastapi");
    await(() -> stylesAt(source(), "FastAPI").contains("match"));
    robot.type(KeyCode.ENTER);
    await(() -> source().getSelectedText().equalsIgnoreCase("fastapi"));
    int first = source().getSelection().getStart();
    assertThat(first).isEqualTo(sourceText().indexOf("FastAPI"));
    robot.type(KeyCode.F3);
    await(() -> source().getSelection().getStart() > first);
    robot.push(KeyCode.SHIFT, KeyCode.F3);
    await(() -> source().getSelection().getStart() == first);
    robot.type(KeyCode.ESCAPE);
    await(() -> source().isFocused());
    assertThat(stylesAt(source(), "FastAPI")).doesNotContain("match");
  }

  @Test
  void theFindBarFollowsTheShownFile(FxRobot robot) throws Exception {
    await(() -> sourceText().contains("FastAPI"));
    robot.interact(() -> view().find());
    robot.write("mapped");
    await(() -> robot.lookup("no results").tryQuery().isPresent());
    select(robot, "app/models.py");
    await(() -> stylesAt(source(), "Mapped").contains("match"));
  }

  @Test
  void findsInTheChangesOfAFile(FxRobot robot) throws Exception {
    select(robot, "app/models.py");
    edit(robot, "title", "label");
    await(() -> sourceText().contains("label"));
    robot.clickOn("#code-changes");
    await(() -> diff().getText().contains("label: orm"));
    assertThat(stylesAt(diff(), "title")).containsExactly("diff-word");
    robot.push(KeyCode.CONTROL, KeyCode.F);
    robot.write("title").type(KeyCode.ENTER);
    await(() -> diff().getSelectedText().equals("title"));
    assertThat(stylesAt(diff(), "title")).containsExactly("diff-word", "match");
    robot.type(KeyCode.ESCAPE);
    await(() -> diff().isFocused());
  }

  @Test
  void findsInAllFilesAndOpensAResultAtItsLine(FxRobot robot) throws Exception {
    await(() -> sourceText().contains("FastAPI"));
    robot.interact(() -> view().findInFiles());
    robot.write("Mapped[str");
    await(() -> robot.lookup("1 result in 1 file").tryQuery().isPresent());
    assertThat(robot.lookup(".search-match").queryLabeled().getText()).isEqualTo("Mapped[str");
    robot.type(KeyCode.DOWN, KeyCode.ENTER);
    await(() -> source().getSelectedText().equals("Mapped[str"));
    await(() -> source().isFocused());
    assertThat(selected()).isEqualTo("app/models.py");
    assertThat(source().allParToVisibleParIndex(source().getCurrentParagraph())).isPresent();
    robot.interact(() -> view().findInFiles());
    robot.type(KeyCode.ESCAPE);
    await(() -> tree().isVisible() && source().isFocused());
  }

  @Test
  void theTreeBeginsAtItsTopAndScrollsToAFileThatIsOpened(FxRobot robot) throws Exception {
    await(() -> item("app/routers/product.py").isPresent() && !sourceText().isEmpty());
    robot.interact(() -> tree().setMaxHeight(150));
    edit(robot, "title", "label");
    await(() -> item("app/models.py").orElseThrow().getValue().change() == FileChange.CHANGED);
    assertThat(selected()).isEqualTo("app/main.py");
    assertThat(visibleFiles(robot)).contains("alembic").doesNotContain("app/main.py");
    robot.interact(() -> view().focusFiles());
    await(() -> visibleFiles(robot).contains("app/main.py"));
  }

  private List<String> visibleFiles(FxRobot robot) {
    return robot.lookup(".file-tree .tree-cell").queryAllAs(FileCell.class).stream()
        .filter(cell -> cell.isVisible() && cell.getItem() != null)
        .filter(cell -> boundsOf(tree()).contains(boundsOf(cell)))
        .map(cell -> cell.getItem().path())
        .toList();
  }

  @Test
  void nothingMovesWhenTheSpecGetsErrors(FxRobot robot) throws Exception {
    await(() -> item("app/main.py").isPresent() && !sourceText().isEmpty());
    List<Bounds> before = List.of(boundsOf(tree()), boundsOf(source()));
    edit(robot, "string", "strong");
    await(() -> robot.lookup(".outdated").queryLabeled().isVisible());
    assertThat(robot.lookup(".outdated").queryLabeled().getText())
        .isEqualTo("Code of the last valid spec; now 1 error");
    assertThat(List.of(boundsOf(tree()), boundsOf(source()))).isEqualTo(before);
    assertThat(sourceText()).contains("FastAPI");
  }

  private static Bounds boundsOf(Node node) {
    return node.localToScene(node.getLayoutBounds());
  }
}
