package dev.plinth.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.Pipeline;
import dev.plinth.evolution.Answers;
import dev.plinth.evolution.Answers.Kind;
import dev.plinth.evolution.Former;
import dev.plinth.evolution.OpenQuestion.Option;
import dev.plinth.evolution.Plan;
import dev.plinth.review.ApprovedSpec;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Tests that what was answered in an earlier plan is proposed first. */
class ReadyAnswersTest {
  private static final Pipeline PIPELINE = new Pipeline();

  @Test
  void proposesTheRenameThatTakesAFormerOneBack() throws Exception {
    Former former =
        follow(
            "Pet pets: id uuid key, name string",
            "Pet pets: id uuid key, title string",
            Answers.parse(Kind.RENAME, "Pet.name=title"));
    Plan plan = plan(former, "Pet pets: id uuid key, titles string null, name string");
    assertThat(plan.questions().get(0).options())
        .extracting(Option::value)
        .containsExactly("Pet.title=name", "Pet.title=titles", "Pet.title");
    assertThat(plan.questions().get(0).options().get(0).words())
        .isEqualTo("it is renamed to name and keeps its data, as a former revision did");
  }

  @Test
  void proposesTheValueThatRowsGotBefore() throws Exception {
    Former former =
        follow(
            "Pet pets: id uuid key",
            "Pet pets: id uuid key, name string",
            Answers.parse(Kind.FILL, "Pet.name=a name that is longer than what  fits on a line"));
    former = follow(former, "Pet pets: id uuid key", Answers.parse(Kind.DROP, "Pet.name"));
    Plan again = plan(former, "Pet pets: id uuid key, name string");
    assertThat(again.questions().get(0).options())
        .extracting(Option::value)
        .containsExactly("Pet.name=unknown", "Pet.name");
    former =
        follow(
            former, "Pet pets: id uuid key, name string", Answers.parse(Kind.FILL, "Pet.name=Rex"));
    former = follow(former, "Pet pets: id uuid key", Answers.parse(Kind.DROP, "Pet.name"));
    assertThat(plan(former, "Pet pets: id uuid key, name text").questions().get(0).options())
        .extracting(Option::value)
        .containsExactly("Pet.name=Rex", "Pet.name=unknown", "Pet.name");
    assertThat(plan(former, "Pet pets: id uuid key, name integer").questions().get(0).options())
        .extracting(Option::value)
        .containsExactly("Pet.name=0", "Pet.name");
  }

  private static Former follow(String before, String after, Answers.Answer answer)
      throws Exception {
    return follow(Former.of(ShortSpec.of(before)), after, answer);
  }

  private static Former follow(Former former, String after, Answers.Answer answer)
      throws Exception {
    ApprovedSpec next = ShortSpec.of(after);
    Plan plan = PIPELINE.plan(former, next, Answers.NONE.and(answer));
    return Former.of("it", PIPELINE.compile(former, next, plan).files(), Optional.empty());
  }

  private static Plan plan(Former former, String after) throws Exception {
    return PIPELINE.plan(former, ShortSpec.of(after), Answers.NONE);
  }
}
