package dev.plinth.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Runs every attack against two backends, one with accounts and one without. */
@Tag("python")
@Tag("postgres")
class AttackTest {
  /** The password in all attacks; no response may contain it. */
  static final String PASSWORD = "swordfish-7391";

  private static final List<String> INTERNALS =
      List.of("select ", "insert ", "update ", "sqlalchemy", "asyncpg", "traceback", ".py", "$2b$");

  @TestFactory
  Stream<DynamicContainer> withAccounts(@TempDir Path folder) throws IOException, SQLException {
    AttackTarget target = AttackTarget.boot(new Golden("every-type"), folder);
    return Stream.of(
            group("values", target, new ValueAttacks(target.spec()).all()),
            group("tokens", target, TokenAttacks.all(TestTokens.of(target.token()))),
            group("accounts", target, AccountAttacks.all()))
        .onClose(target::close);
  }

  @TestFactory
  Stream<DynamicContainer> withoutAccounts(@TempDir Path folder) throws IOException, SQLException {
    AttackTarget target = AttackTarget.boot(new Golden("open-library"), folder);
    target.anonymous().send("POST", "/books", "{\"isbn\": \"k\", \"title\": \"t\"}").hasStatus(201);
    return Stream.of(
            group("bodies", target, BodyAttacks.all()),
            group("paths", target, PathAttacks.all()),
            group("protocol", target, ProtocolAttacks.all()))
        .onClose(target::close);
  }

  private static DynamicContainer group(String name, AttackTarget target, List<Attack> attacks) {
    DynamicTest end = dynamicTest("the backend still works", target::assertUnharmed);
    return dynamicContainer(
        name,
        Stream.concat(
            attacks.stream().map(it -> dynamicTest(it.toString(), () -> attack(target, it))),
            Stream.of(end)));
  }

  private static void attack(AttackTarget target, Attack attack) {
    Reply reply = attack.request().apply(target).hasStatus(attack.expected());
    if (reply.status() >= 400) {
      assertNothingLeaks(reply);
    }
    switch (reply.status()) {
      case 401 -> assertThat(reply.header("WWW-Authenticate")).startsWith("Bearer");
      case 405 -> assertThat(reply.header("Allow")).as("%s", reply).isNotEmpty();
      default -> {}
    }
  }

  /** Checks that an error response has its documented form and leaks no secrets or internals. */
  private static void assertNothingLeaks(Reply reply) {
    assertThat(reply.text()).as("%s", reply).doesNotContain(PASSWORD);
    assertThat(reply.text().toLowerCase(Locale.ROOT)).as("%s", reply).doesNotContain(INTERNALS);
    if (!reply.header("Content-Type").startsWith("application/json") || reply.text().isEmpty()) {
      return;
    }
    JsonNode detail = reply.json().path("detail");
    if (reply.status() != 422) {
      assertThat(detail.isTextual()).as("%s", reply).isTrue();
      return;
    }
    assertThat(detail.isArray()).as("%s", reply).isTrue();
    for (JsonNode item : detail) {
      assertThat(item.fieldNames())
          .toIterable()
          .as("%s", reply)
          .containsExactly("type", "loc", "msg");
    }
  }
}
