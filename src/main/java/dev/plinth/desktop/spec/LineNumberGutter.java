package dev.plinth.desktop.spec;

import dev.plinth.diagnostic.Severity;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.javafx.FontIcon;

/** The gutter of a line: an icon for the highest severity on the line, and the line number. */
final class LineNumberGutter extends HBox {
  private final int line;
  private final ObservableValue<DiagnosticMarks> marks;
  private final ObjectBinding<Optional<Severity>> severity;
  private final StackPane icon = new StackPane();

  /**
   * Creates the gutter of a line.
   *
   * @param line the line, counted from 0
   */
  LineNumberGutter(int line, ObservableValue<DiagnosticMarks> marks) {
    this.line = line;
    this.marks = marks;
    // Only this node holds the binding, so both are garbage-collected once the line scrolls away.
    this.severity = Bindings.createObjectBinding(() -> marks.getValue().severityOf(line), marks);
    getStyleClass().add("gutter");
    icon.getStyleClass().add("gutter-icon");
    Label number = new Label(Integer.toString(line + 1));
    number.getStyleClass().add("gutter-number");
    getChildren().addAll(icon, number);
    severity.addListener((property, before, now) -> draw(now));
    draw(severity.get());
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
