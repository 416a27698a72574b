package dev.plinth.desktop.diff;

import dev.plinth.desktop.Messages;
import dev.plinth.desktop.diff.DiffLine.Kind;
import java.util.Locale;
import java.util.OptionalInt;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** The gutter of a line in a diff: the old and new line number, and a sign such as + or −. */
final class DiffGutter extends HBox {
  /**
   * Creates the gutter of a line.
   *
   * @param digits the number of digits to which line numbers are padded
   */
  DiffGutter(DiffLine line, int digits) {
    String kind = line.kind().name().toLowerCase(Locale.ROOT);
    getStyleClass().addAll("diff-gutter", "diff-gutter-" + kind);
    Label sign = new Label(sign(line.kind()));
    sign.getStyleClass().add("diff-sign");
    sign.setAccessibleText(Messages.text("diff.sign." + kind));
    getChildren()
        .addAll(number(line, line.oldNumber(), digits), number(line, line.newNumber(), digits));
    getChildren().add(sign);
  }

  private static Label number(DiffLine line, OptionalInt number, int digits) {
    String text =
        number.isEmpty() || line.kind() == Kind.FOLDED ? "" : String.valueOf(number.getAsInt());
    Label label = new Label(" ".repeat(digits - text.length()) + text);
    label.getStyleClass().add("diff-number");
    return label;
  }

  private static String sign(Kind kind) {
    return switch (kind) {
      case ADDED -> "+";
      case REMOVED -> "−";
      case SAME -> " ";
      case FOLDED -> "⋯";
    };
  }
}
