package dev.plinth.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.spec.Entity;
import dev.plinth.spec.Field;
import dev.plinth.spec.Principal;
import dev.plinth.spec.Spec;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;

/** The checks that the database has the tables of the spec, with or without endpoints. */
final class TableChecks {
  private static final String COLUMNS =
      """
      SELECT table_name || '.' || column_name || ' ' || data_type
        || coalesce('(' || character_maximum_length || ')', '')
        || CASE is_nullable WHEN 'YES' THEN ' null' ELSE '' END
        || CASE is_identity WHEN 'YES' THEN ' identity' ELSE '' END
      FROM information_schema.columns
      WHERE table_schema = 'public' AND table_name <> 'alembic_version'
      """;
  private static final String CONSTRAINTS =
      """
      SELECT k.table_name || '.' || k.column_name || ' ' || c.constraint_type
      FROM information_schema.table_constraints c
      JOIN information_schema.key_column_usage k USING (constraint_schema, constraint_name)
      WHERE c.table_schema = 'public' AND c.table_name <> 'alembic_version'
      """;

  private static final String EXPRESSION_INDEXES =
      """
      SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' AND indexdef LIKE '%lower(%'
      """;

  private final DataSource database;
  private final Spec spec;

  TableChecks(DataSource database, Spec spec) {
    this.database = database;
    this.spec = spec;
  }

  void run() throws SQLException {
    assertThat(query(COLUMNS)).as("columns").isEqualTo(columns());
    assertThat(query(CONSTRAINTS)).as("constraints").isEqualTo(constraints());
    assertThat(query(EXPRESSION_INDEXES))
        .as("login names are unique without case")
        .hasSize(hasOwnAccountTable() ? 1 : 0)
        .allMatch(index -> index.startsWith("CREATE UNIQUE INDEX"));
  }

  /** Checks that all tables have been dropped. */
  void assertDropped() throws SQLException {
    assertThat(query(COLUMNS)).as("columns after the downgrade").isEmpty();
  }

  private Set<String> query(String sql) throws SQLException {
    Set<String> lines = new TreeSet<>();
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql);
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        lines.add(rows.getString(1));
      }
    }
    return lines;
  }

  private Set<String> columns() {
    Set<String> lines = new TreeSet<>();
    for (Entity entity : spec.entities()) {
      for (Field field : entity.fields()) {
        lines.add(entity.tableName() + "." + field.name() + " " + column(field));
      }
      if (EntityJson.of(spec, entity).principal() && entity.password().isEmpty()) {
        lines.add(entity.tableName() + ".hashed_password character varying(255) null");
      }
    }
    if (hasOwnAccountTable()) {
      lines.add("auth_users.id uuid");
      lines.add("auth_users.email character varying(255)");
      lines.add("auth_users.hashed_password character varying(255)");
    }
    return lines;
  }

  private Set<String> constraints() {
    Set<String> lines = new TreeSet<>();
    for (Entity entity : spec.entities()) {
      for (Field field : entity.fields()) {
        if (field.primaryKey()) {
          lines.add(entity.tableName() + "." + field.name() + " PRIMARY KEY");
        } else if (field.unique()) {
          lines.add(entity.tableName() + "." + field.name() + " UNIQUE");
        }
      }
    }
    if (hasOwnAccountTable()) {
      lines.add("auth_users.id PRIMARY KEY");
    }
    return lines;
  }

  private boolean hasOwnAccountTable() {
    return spec.auth().enabled() && Principal.of(spec).isEmpty();
  }

  private static String column(Field field) {
    String type =
        switch (field.type()) {
          case STRING -> "character varying(255)";
          case TEXT -> "text";
          case INTEGER -> field.primaryKey() ? "bigint identity" : "bigint";
          case FLOAT -> "double precision";
          case BOOLEAN -> "boolean";
          case DATETIME -> "timestamp with time zone";
          case UUID -> "uuid";
        };
    return field.nullable() ? type + " null" : type;
  }
}
