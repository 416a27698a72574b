package dev.plinth.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 16, 17, 1_000})
  void findsEveryMemberOfSmallAndLargeObjects(int count) {
    List<Json.Member> members = IntStream.range(0, count).mapToObj(JsonTest::member).toList();
    Json.Obj object = new Json.Obj(0, 1, true, members);
    assertThat(members).allSatisfy(m -> assertThat(object.member(m.key())).contains(m));
    assertThat(object.member("none")).isEmpty();
  }

  private static Json.Member member(int number) {
    return new Json.Member("key" + number, "key" + number, 0, 1, new Json.Scalar(0, 1, null));
  }
}
