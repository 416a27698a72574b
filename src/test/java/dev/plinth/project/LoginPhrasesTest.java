package dev.plinth.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.review.ApprovedSpecs;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the comments on how to log in, with login names of any length. */
class LoginPhrasesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "email|Authorize (username is email).|Authorize (username is the email).",
        "username|POST /auth/register, then Authorize.|POST /auth/register, then Authorize.",
        "phone_number|Authorize (username: phone_number).|(username is the phone_number).",
        "email_address_of_the_account|then Authorize.|(username: email_address_of_the_account).",
        "email_address_of_the_account_or_its_owner|then Authorize.|then Authorize."
      })
  void nameTheLoginFieldIfItFits(String login, String main, String compose) throws IOException {
    assertThat(lines(login, "app/main.py").get(2)).endsWith(main);
    assertThat(lines(login, "docker-compose.yml").get(2)).endsWith(compose);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 6, 7, 14, 15, 18, 19, 25, 26, 31, 32, 57})
  void fitIntoTheLine(int length) throws IOException {
    for (String path : List.of("app/main.py", "app/auth.py", "docker-compose.yml")) {
      assertThat(lines("n".repeat(length), path)).allMatch(line -> line.length() <= 88);
    }
  }

  private static List<String> lines(String login, String path) throws IOException {
    String spec =
        Goldens.spec("shop").replace("\"name\": \"email\"", "\"name\": \"" + login + "\"");
    return new Compiler()
        .compile(ApprovedSpecs.of(spec)).files().stream()
            .filter(file -> file.path().value().equals(path))
            .flatMap(file -> file.text().lines())
            .toList();
  }
}
