package dev.plinth.project.python;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Statements as ruff format lays them out: flat where they fit, else one item a line with a comma
 * behind each, the last one too.
 */
public final class StatementLayout {
  /** The most characters of a line, as ruff and Black have it. */
  public static final int WIDTH = 88;

  private StatementLayout() {}

  /**
   * Gives a call, or the head of a class, indented.
   *
   * @param indent how many spaces stand before it
   * @param head what stands before the parenthesis
   * @param arguments what stands between the parentheses
   * @param tail what stands behind them: a comma, a colon or nothing
   */
  public static String call(int indent, String head, List<String> arguments, String tail) {
    String flat = " ".repeat(indent) + head + flat(arguments) + tail;
    return fits(flat) ? flat : " ".repeat(indent) + head + exploded(indent, arguments) + tail;
  }

  /**
   * Gives a column of a SQLAlchemy model, indented as in a class: {@code name: orm.Mapped[type] =
   * orm.mapped_column(arguments)}.
   *
   * @param attribute the Python name
   * @param type what stands in {@code orm.Mapped[…]}
   * @param arguments those of {@code orm.mapped_column(…)}; none, no call
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

  /** Tells whether a line is short enough. */
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
