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

/** Two backends, one with accounts and one without, against everything in the tables of attacks. */
@Tag("python")
@Tag("postgres")
class AttackTest {
  /** Stands in attacks wherever a password does, so that no answer may have it. */
  static final String PASSWORD = "swordfish-7391";

  private static final List<String> INSIDES =
      List.of("select ", "insert ", "update ", "sqlalchemy", "asyncpg", "traceback", ".py", "$2b$");

  @TestFactory
  Stream<DynamicContainer> withAccounts(@TempDir Path folder) throws IOException, SQLException {
    AttackTarget target = AttackTarget.boot(new Golden("every-type"), folder);
    String sub = AttackTarget.sub(target.spec(), target.member().get("/auth/me").is(200).json());
    return Stream.of(
            theme("values", target, new ValueAttacks(target.spec()).all()),
            theme("tokens", target, TokenAttacks.all(sub)),
            theme("accounts", target, AccountAttacks.all()))
        .onClose(target::close);
  }

  @TestFactory
  Stream<DynamicContainer> withoutAccounts(@TempDir Path folder) throws IOException, SQLException {
    AttackTarget target = AttackTarget.boot(new Golden("open-library"), folder);
    target.nobody().send("POST", "/books", "{\"isbn\": \"k\", \"title\": \"t\"}").is(201);
    return Stream.of(
            theme("bodies", target, BodyAttacks.all()),
            theme("paths", target, PathAttacks.all()),
            theme("protocol", target, ProtocolAttacks.all()))
        .onClose(target::close);
  }

  private static DynamicContainer theme(String name, AttackTarget target, List<Attack> attacks) {
    DynamicTest end = dynamicTest("the backend stands", target::stands);
    return dynamicContainer(
        name,
        Stream.concat(
            attacks.stream().map(it -> dynamicTest(it.toString(), () -> attack(target, it))),
            Stream.of(end)));
  }

  private static void attack(AttackTarget target, Attack attack) {
    Reply reply = attack.sent().apply(target).is(attack.expected());
    if (reply.status() >= 400) {
      tellsNothing(reply);
    }
    switch (reply.status()) {
      case 401 -> assertThat(reply.header("WWW-Authenticate")).startsWith("Bearer");
      case 405 -> assertThat(reply.header("Allow")).as("%s", reply).isNotEmpty();
      default -> {}
    }
  }

  /** Checks that a refusal has its documented shape, and shows neither secrets nor insides. */
  private static void tellsNothing(Reply reply) {
    assertThat(reply.text()).as("%s", reply).doesNotContain(PASSWORD);
    assertThat(reply.text().toLowerCase(Locale.ROOT)).as("%s", reply).doesNotContain(INSIDES);
    if (!reply.header("Content-Type").startsWith("application/json") || reply.text().isEmpty()) {
      return;
    }
    JsonNode detail = reply.json().path("detail");
    if (reply.status() != 422) {
      assertThat(detail.isTextual()).as("%s", reply).isTrue();
      return;
    }
    assertThat(detail.isArray()).as("%s", reply).isTrue();
    for (JsonNode one : detail) {
      assertThat(one.fieldNames())
          .toIterable()
          .as("%s", reply)
          .containsExactly("type", "loc", "msg");
    }
  }
}
