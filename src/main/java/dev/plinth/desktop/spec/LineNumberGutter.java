package dev.plinth.desktop.spec;

import dev.plinth.diagnostic.Severity;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.DoubleBinding;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.text.TextFlow;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The gutter of a line: an icon for the highest severity on the line, the line number, and an arrow
 * if the line starts a region that can be folded.
 */
final class LineNumberGutter extends HBox {
  /** The space between the ellipsis of a long line and the edge of the area, in pixels. */
  private static final double EDGE = 2;

  private final int line;
  private final ObservableValue<DiagnosticMarks> marks;
  private final ObjectBinding<Optional<Severity>> severity;
  private final BooleanBinding folded;
  private final DoubleBinding rightEdge;
  private final StackPane icon = new StackPane();
  private final Label ellipsis = new Label("\u2026");

  /**
   * Creates the gutter of a line.
   *
   * @param line the line, counted from 0
   */
  LineNumberGutter(int line, SpecArea area, SpecViewModel model) {
    this.line = line;
    this.marks = model.marksProperty();
    ObservableValue<Folds> folds = model.folds().foldsProperty();
    // Only this node holds the bindings, so all are garbage-collected once the line scrolls away.
    this.severity = Bindings.createObjectBinding(() -> marks.getValue().severityOf(line), marks);
    getStyleClass().add("gutter");
    icon.getStyleClass().add("gutter-icon");
    Label number = new Label(Integer.toString(line + 1));
    number.getStyleClass().add("gutter-number");
    folded = Bindings.createBooleanBinding(() -> folds.getValue().isFolded(line), folds);
    ellipsis.getStyleClass().add("folded");
    ellipsis.setManaged(false); // lies outside of the gutter, after the text of the line
    ellipsis.visibleProperty().bind(folded);
    ellipsis.setOnMousePressed(event -> model.folds().unfold(line));
    rightEdge =
        Bindings.createDoubleBinding(
            () -> area.getEstimatedScrollX() + area.getWidth(),
            area.estimatedScrollXProperty(),
            area.widthProperty());
    rightEdge.addListener((property, before, now) -> moveEllipsis());
    layoutXProperty().addListener((property, before, now) -> moveEllipsis());
    getChildren().addAll(icon, number, new FoldArrow(line, model.folds()), ellipsis);
    severity.addListener((property, before, now) -> draw(now));
    draw(severity.get());
  }

  private void moveEllipsis() {
    if (folded.get()) {
      requestLayout();
    }
  }

  /** Puts the ellipsis of a folded line after its text, or at the edge if the text is too long. */
  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    if (getParent() != null && folded.get()) {
      getParent().getChildrenUnmodifiable().stream()
          .filter(TextFlow.class::isInstance)
          .findFirst()
          .ifPresent(this::putEllipsisAfter);
    }
  }

  private void putEllipsisAfter(Node text) {
    double width = ellipsis.prefWidth(-1);
    double height = ellipsis.prefHeight(-1);
    double afterText = text.getLayoutX() + text.prefWidth(-1);
    double x = Math.min(afterText, rightEdge.get() - width - EDGE) - getLayoutX();
    ellipsis.resizeRelocate(x, getHeight() - height, width, height);
    ellipsis.setOpacity(x < getWidth() ? 0 : 1); // the text may be scrolled away
  }

  private void draw(Optional<Severity> shown) {
    icon.getChildren().clear();
    setAccessibleText(Integer.toString(line + 1));
    shown.ifPresent(
        found -> {
          FontIcon drawn = SeverityIcons.of(found);
          String messages =
              marks.getValue().ofLine(line).stream()
                  .map(
                      mark ->
                          mark.diagnostic().severity().word() + ": " + mark.diagnostic().message())
                  .collect(Collectors.joining("\n"));
          Tooltip.install(drawn, new Tooltip(messages));
          icon.getChildren().add(drawn);
          setAccessibleText((line + 1) + ", " + messages);
        });
  }
}
