package dev.plinth.project.python;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The layout of {@code ruff format}: a statement stays on one line if it fits; otherwise each item
 * has its own line and a trailing comma.
 */
public final class StatementLayout {
  /** The maximum length of a line in characters, the default of ruff and Black. */
  public static final int WIDTH = 88;

  private StatementLayout() {}

  /**
   * Returns a call or a class header.
   *
   * @param indent the number of spaces before the statement
   * @param head the text before the opening parenthesis
   * @param arguments the arguments, or the base classes of a class
   * @param tail the text after the closing parenthesis: a comma, a colon or empty
   */
  public static String call(int indent, String head, List<String> arguments, String tail) {
    String flat = " ".repeat(indent) + head + flat(arguments) + tail;
    return fits(flat) ? flat : " ".repeat(indent) + head + exploded(indent, arguments) + tail;
  }

  /**
   * Returns a column of a SQLAlchemy model, indented as in a class: {@code name: orm.Mapped[type] =
   * orm.mapped_column(arguments)}.
   *
   * @param attribute the Python name
   * @param type the type argument of {@code orm.Mapped[…]}
   * @param arguments the arguments of {@code orm.mapped_column(…)}; if empty, the call is left out
   */
  public static String column(String attribute, String type, List<String> arguments) {
    String start = "    " + attribute + ": orm.Mapped[";
    String annotated = start + type + "]";
    String wrapped = start + "\n        " + type + "\n    ]";
    if (arguments.isEmpty()) {
      return fits(annotated) ? annotated : wrapped;
    }
    String call = "orm.mapped_column" + flat(arguments);
    if (fits(annotated + " = " + call)) {
      return annotated + " = " + call;
    }
    if (fits(annotated + " = orm.mapped_column(")) {
      return annotated + " = orm.mapped_column" + exploded(4, arguments);
    }
    if (fits(annotated + " = (")) {
      return annotated + " = (\n        " + call + "\n    )";
    }
    return wrapped + " = " + call;
  }

  /** Returns whether a line is at most {@link #WIDTH} characters long. */
  public static boolean fits(String line) {
    return line.length() <= WIDTH;
  }

  private static String flat(List<String> items) {
    return "(" + String.join(", ", items) + ")";
  }

  private static String exploded(int indent, List<String> items) {
    String spaces = " ".repeat(indent);
    return items.stream()
        .map(item -> spaces + "    " + item + ",\n")
        .collect(Collectors.joining("", "(\n", spaces + ")"));
  }
}
