package dev.plinth.desktop.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.Pipeline;
import dev.plinth.desktop.DirectTasks;
import dev.plinth.desktop.SampleSpecs;
import dev.plinth.desktop.Tasks;
import dev.plinth.desktop.find.TextSearch;
import dev.plinth.desktop.text.TextRange;
import dev.plinth.desktop.workspace.LiveReview;
import dev.plinth.desktop.workspace.Workspace;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProjectSearchViewModelTest {
  private final Tasks tasks = new Tasks(Runnable::run, Runnable::run, DirectTasks::fail);
  private final Workspace workspace = new Workspace();
  private final ProjectViewModel project = new ProjectViewModel(workspace, tasks);
  private final ProjectSearchViewModel search = project.search();

  @BeforeEach
  void open() {
    workspace.open(Optional.empty(), SampleSpecs.SHOP);
    new LiveReview(workspace, new Pipeline(), tasks, Duration.ZERO);
    search.openProperty().set(true);
  }

  private List<SearchResult> results() {
    return search.rowsProperty().get().stream()
        .filter(SearchRow.Found.class::isInstance)
        .map(row -> ((SearchRow.Found) row).result())
        .toList();
  }

  private List<String> files() {
    return search.rowsProperty().get().stream()
        .filter(SearchRow.InFile.class::isInstance)
        .map(row -> ((SearchRow.InFile) row).path())
        .toList();
  }

  @Test
  void findsAllMatchesInAllFiles() {
    search.queryProperty().set("Mapped[str");
    assertThat(files()).containsExactly("app/models.py");
    assertThat(search.summaryProperty().get()).isEqualTo("1 result in 1 file");
    SearchResult result = results().get(0);
    String text =
        project.changesProperty().get().orElseThrow().now().getOrDefault("app/models.py", "");
    assertThat(text.lines().toList().get(result.line() - 1).strip()).isEqualTo(result.excerpt());
    assertThat(result.excerpt().substring(result.match().start(), result.match().end()))
        .isEqualTo("Mapped[str");
    search.queryProperty().set("product");
    assertThat(files()).contains("app/main.py", "app/routers/product.py");
  }

  @Test
  void matchesCaseIfAsked() {
    search.queryProperty().set("MAPPED[STR");
    assertThat(results()).hasSize(1);
    search.matchCaseProperty().set(true);
    assertThat(results()).isEmpty();
    assertThat(search.summaryProperty().get()).isEqualTo("no results");
  }

  @Test
  void saysThatItShowsTheFirstOfManyResults() {
    search.queryProperty().set("e");
    assertThat(results()).hasSize(1_000);
    assertThat(search.summaryProperty().get())
        .matches("First 1,000 of \\d,\\d{3} results in \\d+ files");
  }

  @Test
  void followsTheProject() {
    search.queryProperty().set("label");
    int before = results().size();
    workspace.textProperty().set(SampleSpecs.SHOP.replace("title", "label"));
    assertThat(results().size()).isGreaterThan(before);
  }

  @Test
  void showsAResultInItsFile() {
    project.showDiffProperty().set(true);
    search.queryProperty().set("Mapped[str");
    search.reveal(search.rowsProperty().get().get(0));
    FileContent.Source shown = (FileContent.Source) project.contentProperty().get().orElseThrow();
    FilePlace place = project.placeProperty().get().orElseThrow();
    assertThat(shown.path()).isEqualTo("app/models.py");
    assertThat(shown.text().substring(place.range().start(), place.range().end()))
        .isEqualTo("Mapped[str");
  }

  @Test
  void aPlaceIsForgottenWhenAnotherFileIsSelected() {
    project.open(new FilePlace("app/models.py", new TextRange(1, 2)));
    project.selectedProperty().set("Dockerfile");
    assertThat(project.placeProperty().get()).isEmpty();
  }

  @Test
  void goesFromMatchToMatchAndAround() {
    search.queryProperty().set("product");
    int size = search.rowsProperty().get().size();
    assertThat(search.matchBeside(-1, 1)).isEqualTo(1);
    assertThat(search.matchBeside(size - 1, 1)).isEqualTo(1);
    assertThat(search.matchBeside(1, -1)).isEqualTo(size - 1);
    assertThat(search.matchBeside(-1, -1)).isEqualTo(size - 1);
    search.queryProperty().set("nothing of the kind");
    assertThat(search.matchBeside(-1, 1)).isEqualTo(-1);
  }

  @Test
  void searchesInTheBackgroundAndDropsAnEarlierSearch() {
    Deque<Runnable> queue = new ArrayDeque<>();
    Tasks later = new Tasks(queue::add, Runnable::run, DirectTasks::fail);
    ProjectSearchViewModel background = new ProjectSearchViewModel(project, later);
    background.openProperty().set(true);
    background.queryProperty().set("product");
    background.queryProperty().set("Mapped[str");
    assertThat(background.rowsProperty().get()).isEmpty();
    queue.forEach(Runnable::run);
    assertThat(background.summaryProperty().get()).isEqualTo("1 result in 1 file");
  }

  @Test
  void shortensALongLineAroundTheMatch() throws Exception {
    String line = "a".repeat(500) + "needle" + "b".repeat(500);
    ProjectChanges changes =
        new ProjectChanges(
            Map.of("x", "first\n  " + line + "\n"),
            Map.of(),
            new TreeMap<>(Map.of("x", FileChange.SAME)));
    SearchResult found = SearchResults.of(changes, new TextSearch("needle", true)).shown().get(0);
    assertThat(found.line()).isEqualTo(2);
    assertThat(found.excerpt()).matches("…a{24}needleb{200}…");
    assertThat(found.match()).isEqualTo(new TextRange(25, 31));
  }
}
