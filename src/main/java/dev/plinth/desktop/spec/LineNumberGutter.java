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

/** What stands before a line: how grave the gravest thing is that is said of it, and its number. */
final class LineNumberGutter extends HBox {
  private final int line;
  private final ObservableValue<DiagnosticMarks> marks;
  private final ObjectBinding<Optional<Severity>> severity;
  private final StackPane icon = new StackPane();

  /**
   * The gutter of a line.
   *
   * @param line its number, counted from 0
   */
  LineNumberGutter(int line, ObservableValue<DiagnosticMarks> marks) {
    this.line = line;
    this.marks = marks;
    // Held by this node alone: what scrolls away takes it along.
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
          String words =
              marks.getValue().ofLine(line).stream()
                  .map(
                      mark ->
                          mark.diagnostic().severity().word() + ": " + mark.diagnostic().message())
                  .collect(Collectors.joining("\n"));
          Tooltip.install(drawn, new Tooltip(words));
          icon.getChildren().add(drawn);
          setAccessibleText((line + 1) + ", " + words);
        });
  }
}
