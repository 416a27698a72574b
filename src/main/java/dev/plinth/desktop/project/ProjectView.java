package dev.plinth.desktop.project;

import static atlantafx.base.theme.Styles.SMALL;

import dev.plinth.desktop.Messages;
import dev.plinth.desktop.diff.DiffView;
import java.util.Optional;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
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

  /** Creates a view of this view model. */
  public ProjectView(ProjectViewModel model) {
    this.model = model;
    tree = new FileTreeView(model.selectedProperty()::set);
    getStyleClass().addAll("room", "project-view");
    getStylesheets().add(ProjectView.class.getResource("project.css").toExternalForm());
    path.getStyleClass().addAll("room-note", "file-path");
    path.setMinWidth(0);
    path.setMaxWidth(Double.MAX_VALUE);
    StackPane texts = new StackPane(source, diff);
    texts.setMinSize(0, 0);
    BorderPane file = new BorderPane(texts, path, null, null, null);
    file.setMinSize(0, 0);
    splitPane.getItems().setAll(tree, file);
    widthProperty().addListener((property, before, width) -> arrange(width.doubleValue()));
    arrange(0);
    setTop(new VBox(header(), banner()));
    setCenter(new StackPane(splitPane, placeholder()));
    setBottom(new ProjectSummaryBar(model));
    followModel();
  }

  private void followModel() {
    model.changesProperty().addListener((property, before, now) -> show(now));
    model.selectedProperty().addListener((property, before, now) -> tree.select(now));
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
    boolean same = content.change() == FileChange.SAME;
    path.setText(same ? content.path() : content.path() + " – " + content.change().label());
    boolean changed = content instanceof FileContent.Changed;
    source.setVisible(!changed);
    diff.setVisible(changed);
    if (content instanceof FileContent.Source text) {
      source.show(text);
    } else if (content instanceof FileContent.Changed change) {
      diff.show(change.diff());
    }
  }

  private void arrange(double width) {
    Orientation orientation = width < NARROW_WIDTH ? Orientation.VERTICAL : Orientation.HORIZONTAL;
    if (splitPane.getOrientation() != orientation || width == 0) {
      splitPane.setOrientation(orientation);
      splitPane.setDividerPositions(orientation == Orientation.VERTICAL ? 0.4 : 0.32);
    }
  }

  private Node header() {
    Label title = new Label(Messages.text("code.title"));
    title.getStyleClass().add("room-title");
    title.setMinWidth(USE_PREF_SIZE);
    Label name = new Label();
    name.getStyleClass().add("room-note");
    name.textProperty().bind(model.nameProperty());
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    ToggleButton changes =
        new ToggleButton(Messages.text("code.changes"), new FontIcon(Feather.GIT_COMMIT));
    changes.setId("code-changes");
    changes.getStyleClass().add(SMALL);
    changes.setMinWidth(USE_PREF_SIZE);
    changes.setTooltip(new Tooltip(Messages.text("code.changes.tooltip")));
    changes.disableProperty().bind(model.sha256Property().isEmpty());
    changes.selectedProperty().bindBidirectional(model.showDiffProperty());
    HBox header = new HBox(title, name, gap, changes);
    header.getStyleClass().add("room-header");
    return header;
  }

  private Node banner() {
    Label banner = new Label("", new FontIcon(Feather.ALERT_TRIANGLE));
    banner.getStyleClass().add("room-banner");
    banner.setMaxWidth(Double.MAX_VALUE);
    banner.setWrapText(true);
    banner.textProperty().bind(model.bannerProperty());
    banner.visibleProperty().bind(model.bannerProperty().isNotEmpty());
    banner.managedProperty().bind(banner.visibleProperty());
    return banner;
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
