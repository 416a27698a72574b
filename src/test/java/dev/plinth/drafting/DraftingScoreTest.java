package dev.plinth.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DraftingScoreTest {
  static List<String> files() {
    return Example.FILES;
  }

  @ParameterizedTest
  @MethodSource("files")
  void draftsWhatIsAskedFor(String file) {
    Score score = Score.of(Drafts.drafter(), Example.read(file));

    for (String what : List.of("entities", "fields", "types", "auth")) {
      assertThat(score.count(what).f1()).as(what + "\n" + score.misses()).isGreaterThan(0.93);
    }
  }
}
