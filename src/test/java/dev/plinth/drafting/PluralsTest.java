package dev.plinth.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PluralsTest {
  private final Plurals plurals = Plurals.load();

  @ParameterizedTest
  @CsvSource({
    "book,books", "category,categories", "day,days", "box,boxes", "class,classes",
        "address,addresses",
    "status,statuses", "person,people", "child,children", "series,series", "news,news", "data,data",
    "analysis,analyses", "leaf,leaves", "movie,movies", "house,houses", "exercise,exercises",
        "bus,buses",
    "grandchild,grandchildren", "quiz,quizzes", "branch,branches", "wish,wishes", "survey,surveys",
        "sheep,sheep"
  })
  void goesBothWays(String singular, String plural) {
    assertThat(plurals.plural(singular)).isEqualTo(plural);
    assertThat(plurals.singular(plural)).isEqualTo(singular);
  }
}
