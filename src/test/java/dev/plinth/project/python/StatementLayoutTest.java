package dev.plinth.project.python;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StatementLayoutTest {
  @Test
  void keepsAShortCallOnOneLine() {
    assertThat(StatementLayout.call(4, "f", List.of("a", "b"), ",")).isEqualTo("    f(a, b),");
  }

  @Test
  void usesTheWholeWidth() {
    String argument = "a".repeat(StatementLayout.WIDTH - 4);
    assertThat(StatementLayout.call(0, "f", List.of(argument), ":"))
        .isEqualTo("f(" + argument + "):");
    assertThat(StatementLayout.call(0, "f", List.of("a" + argument), ":"))
        .isEqualTo("f(\n    a" + argument + ",\n):");
  }

  @Test
  void putsEachArgumentOfALongCallOnItsOwnLine() {
    String argument = "a".repeat(50);
    assertThat(StatementLayout.call(4, "f", List.of(argument, argument), ""))
        .isEqualTo("    f(\n        " + argument + ",\n        " + argument + ",\n    )");
  }

  @Test
  void wrapsTheTypeOfALongColumn() {
    String name = "n".repeat(57);
    assertThat(StatementLayout.column("id", "int", List.of())).isEqualTo("    id: orm.Mapped[int]");
    assertThat(StatementLayout.column(name, "dt.datetime | None", List.of()))
        .isEqualTo("    " + name + ": orm.Mapped[\n        dt.datetime | None\n    ]");
  }

  @Test
  void wrapsTheCallOfALongColumnLikeRuff() {
    String call = "orm.mapped_column(unique=True)";
    List<String> unique = List.of("unique=True");
    assertThat(StatementLayout.column("email", "str", unique))
        .isEqualTo("    email: orm.Mapped[str] = " + call);
    assertThat(StatementLayout.column("n".repeat(40), "str", unique))
        .endsWith(": orm.Mapped[str] = orm.mapped_column(\n        unique=True,\n    )");
    assertThat(StatementLayout.column("n".repeat(50), "dt.datetime", unique))
        .endsWith(": orm.Mapped[dt.datetime] = (\n        " + call + "\n    )");
    assertThat(StatementLayout.column("n".repeat(57), "dt.datetime", unique))
        .endsWith(": orm.Mapped[\n        dt.datetime\n    ] = " + call);
  }
}
