package dev.plinth.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the database URLs that managed databases hand out, and what a wrong one leads to. */
@Tag("python")
@Tag("postgres")
class DatabaseUrlTest {
  private Installation installation;
  private String url;

  @BeforeEach
  void install(@TempDir Path folder) throws IOException, SQLException {
    installation = Installation.of(new Golden("one-note"), folder);
    url = installation.database().url();
  }

  @Test
  void understandsParametersAsLibpqDoes() throws IOException, SQLException {
    String parameters =
        "?sslmode=prefer&channel_binding=prefer&connect_timeout=10&target_session_attrs=read-write"
            + "&application_name=notes&options=-c%20statement_timeout%3D7s";
    String other = url.replace("postgresql://", "postgres://") + parameters;
    try (BootedBackend backend = installation.withUrl(other).boot();
        Connection connection = backend.database().getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT count(*) FROM pg_stat_activity WHERE application_name = 'notes'")) {
      assertThat(rows.next()).isTrue();
      assertThat(rows.getInt(1)).as("connections named notes").isEqualTo(1);
    }
    String program =
        """
        import asyncio, sqlalchemy as sa; from app.database import engine
        async def main():
            async with engine.connect() as connection:
                print(await connection.scalar(sa.text('SHOW statement_timeout')))
        asyncio.run(main())
        """;
    assertThat(installation.withUrl(other).command(Map.of(), "python", "-c", program).succeed())
        .isEqualToIgnoringWhitespace("7s");
  }

  @Test
  void takesTheFirstOfSeveralHostsThatFits() {
    String twoHosts = url.replace("@", "@127.0.0.1:1,") + "?target_session_attrs=read-write";
    installation.withUrl(twoHosts).alembic(Map.of(), "upgrade", "head");
  }

  @Test
  void namesAParameterThatItCannotObey() {
    for (String parameter :
        List.of("channel_binding=require", "keepalives=1", "pgbouncer=true", "ssl=require")) {
      assertThat(refusal(url + "?" + parameter))
          .startsWith("DATABASE_URL: ")
          .contains(parameter.split("=", -1)[0])
          .hasLineCount(1);
    }
    assertThat(refusal(url + "?connect_timeout=soon"))
        .isEqualTo("DATABASE_URL: connect_timeout must be a number of seconds");
    assertThat(refusal("mysql://user:hidden-word@localhost/notes"))
        .isEqualTo("DATABASE_URL: must begin with postgresql://");
  }

  @Test
  void saysInOneLineWhyItCannotConnect() {
    assertThat(refusal(url + "?sslmode=require"))
        .startsWith("Cannot connect to the database: ")
        .contains("SSL")
        .hasLineCount(1);
    assertThat(refusal(url + "_of_nobody"))
        .matches("Cannot connect to the database: database .+_of_nobody\" does not exist");
    assertThat(refusal(url.replace("://postgres:", "://nobody:")))
        .startsWith("Cannot connect to the database: ")
        .contains("nobody")
        .hasLineCount(1);
    assertThat(refusal("postgresql://user:hidden-word@127.0.0.1:1/notes"))
        .startsWith("Cannot connect to the database: ")
        .doesNotContain("hidden-word")
        .hasLineCount(1);
  }

  private String refusal(String other) {
    return installation.withUrl(other).refusal(Map.of());
  }
}
