package dev.plinth.desktop.project;

import static atlantafx.base.theme.Styles.SMALL;

import dev.plinth.desktop.Messages;
import dev.plinth.desktop.PaneHeader;
import dev.plinth.desktop.diff.DiffView;
import dev.plinth.desktop.find.FindBar;
import dev.plinth.desktop.find.FindViewModel;
import dev.plinth.desktop.menu.MenuCommand;
import dev.plinth.desktop.text.TextRange;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.fxmisc.richtext.CodeArea;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The code pane: the files of the generated project and their text. */
public final class ProjectView extends BorderPane {
  /** The width in pixels below which the text is shown under the tree instead of beside it. */
  private static final double NARROW_WIDTH = 560;

  private final ProjectViewModel model;
  private final FileTreeView tree;
  private final SourceView source = new SourceView();
  private final DiffView diff = new DiffView();
  private final Label path = new Label();
  private final SplitPane splitPane = new SplitPane();
  private final StringProperty shownText = new SimpleStringProperty("");
  private final FindViewModel finding = new FindViewModel(shownText, this::select);
  private final FindBar find = new FindBar(finding, this::shownArea);
  private final ProjectSearchView search;

  /** Creates a view of this view model. */
  public ProjectView(ProjectViewModel model) {
    this.model = model;
    tree = new FileTreeView(model.selectedProperty()::set);
    ProjectSearchViewModel searching = model.search();
    search = new ProjectSearchView(searching, this::focusText);
    tree.visibleProperty().bind(searching.openProperty().not());
    getStyleClass().addAll("room", "project-view");
    getStylesheets().add(ProjectView.class.getResource("project.css").toExternalForm());
    path.getStyleClass().addAll("room-note", "file-path");
    path.setMinWidth(0);
    path.setMaxWidth(Double.MAX_VALUE);
    StackPane texts = new StackPane(source, diff);
    texts.setMinSize(0, 0);
    BorderPane file = new BorderPane(texts, new VBox(path, find), null, null, null);
    file.setMinSize(0, 0);
    StackPane files = new StackPane(tree, search);
    files.setMinSize(0, 0);
    splitPane.getItems().setAll(files, file);
    widthProperty().addListener((property, before, width) -> arrange(width.doubleValue()));
    arrange(0);
    setTop(header());
    setCenter(new StackPane(splitPane, placeholder()));
    setBottom(new ProjectSummaryBar(model));
    addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
    followModel();
  }

  private void followModel() {
    finding.matchesProperty().addListener((property, before, now) -> showMatches());
    model.placeProperty().addListener((property, before, now) -> showPlace());
    model.changesProperty().addListener((property, before, now) -> show(now));
    model.selectedProperty().addListener((property, before, now) -> tree.reveal(now));
    model.contentProperty().addListener((property, before, now) -> now.ifPresent(this::show));
    show(model.changesProperty().get());
    model.contentProperty().get().ifPresent(this::show);
  }

  private void show(Optional<ProjectChanges> changes) {
    changes.ifPresent(
        project -> {
          tree.show(project.tree());
          tree.select(model.selectedProperty().get());
        });
  }

  private void show(FileContent content) {
    boolean changed = content instanceof FileContent.Changed;
    source.setVisible(!changed);
    diff.setVisible(changed);
    if (content instanceof FileContent.Source text) {
      source.show(text);
    } else if (content instanceof FileContent.Changed change) {
      diff.show(change.diff());
    }
    path.setText(title(content));
    shownText.set(shownArea().getText());
    showMatches();
    showPlace();
  }

  /** Returns the path of a file with its change, and the way to the changes while it has none. */
  private String title(FileContent content) {
    if (content.change() != FileChange.SAME) {
      return content.path() + " – " + content.change().label();
    }
    boolean elsewhere = content instanceof FileContent.Changed && changedCount() > 0;
    return elsewhere
        ? Messages.text("code.unchanged", content.path(), MenuCommand.NEXT_CHANGE.keyText())
        : content.path();
  }

  private int changedCount() {
    return model.changesProperty().get().map(project -> project.changedPaths().size()).orElse(0);
  }

  private CodeArea shownArea() {
    return diff.isVisible() ? diff.area() : source.area();
  }

  private void showMatches() {
    List<TextRange> matches = finding.matchesProperty().get();
    source.matches().setMatches(diff.isVisible() ? List.of() : matches);
    diff.matches().setMatches(diff.isVisible() ? matches : List.of());
  }

  private void select(TextRange match) {
    (diff.isVisible() ? diff.matches() : source.matches()).select(match);
  }

  /** Shows the place that is asked for if the text of its file is shown. */
  private void showPlace() {
    Optional<FilePlace> place = model.placeProperty().get();
    Optional<FileContent> shown = model.contentProperty().get();
    if (place.isPresent()
        && shown.isPresent()
        && shown.get() instanceof FileContent.Source
        && shown.get().path().equals(place.get().path())) {
      source.matches().reveal(place.get().range());
      model.forgetPlace();
    }
  }

  private void keyPressed(KeyEvent event) {
    if (MenuCommand.FIND.matches(event)) {
      find();
    } else if (FindBar.NEXT.match(event)) {
      findNext(1);
    } else if (FindBar.PREVIOUS.match(event)) {
      findNext(-1);
    } else {
      return;
    }
    event.consume();
  }

  /** Shows the next match of the find bar, or else of the search in all files. */
  private void findNext(int step) {
    if (search.isVisible() && !finding.openProperty().get()) {
      search.showNext(step);
    } else if (step > 0) {
      find.next();
    } else {
      find.previous();
    }
  }

  /** Opens the find bar of the shown file. */
  public void find() {
    if (model.contentProperty().get().isPresent()) {
      find.open();
    }
  }

  /** Opens the search in all files of the project. */
  public void findInFiles() {
    if (model.contentProperty().get().isPresent()) {
      search.open(shownArea().getSelectedText());
    }
  }

  /** Focuses the file tree, or the search in its place. */
  public void focusFiles() {
    if (search.isVisible()) {
      search.open("");
    } else if (splitPane.isVisible()) {
      tree.focusSelection();
    }
  }

  private void focusText() {
    shownArea().requestFocus();
  }

  private void arrange(double width) {
    Orientation orientation = width < NARROW_WIDTH ? Orientation.VERTICAL : Orientation.HORIZONTAL;
    if (splitPane.getOrientation() != orientation || width == 0) {
      splitPane.setOrientation(orientation);
      splitPane.setDividerPositions(orientation == Orientation.VERTICAL ? 0.4 : 0.32);
    }
  }

  private Node header() {
    Label name = new Label();
    name.getStyleClass().add("room-note");
    name.textProperty().bind(model.nameProperty());
    ToggleButton changes = new ToggleButton("", new FontIcon(Feather.GIT_COMMIT));
    changes
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> Messages.text("code.changes", changedCount()), model.changesProperty()));
    changes.setId("code-changes");
    changes.getStyleClass().add(SMALL);
    changes.setTooltip(
        new Tooltip(Messages.text("code.changes.tooltip", MenuCommand.SHOW_CHANGES.keyText())));
    changes.disableProperty().bind(model.sha256Property().isEmpty());
    changes.selectedProperty().bindBidirectional(model.showDiffProperty());
    return new PaneHeader(Messages.text("code.title"), name, changes);
  }

  private Node placeholder() {
    Label text = new Label(Messages.text("code.nothing"));
    text.setWrapText(true);
    VBox empty = new VBox(new FontIcon(Feather.PACKAGE), text);
    empty.getStyleClass().add("empty-state");
    empty.visibleProperty().bind(model.sha256Property().isEmpty());
    splitPane.visibleProperty().bind(empty.visibleProperty().not());
    return empty;
  }
}
