package dev.plinth.spec;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the examples of the section "Normalising" of spec 1.0. */
class NameTest {
  @ParameterizedTest
  @CsvSource({
    "createdAt, created_at, CreatedAt",
    "Created At, created_at, CreatedAt",
    "created-at, created_at, CreatedAt",
    "created.at, created_at, CreatedAt",
    "userID, user_id, UserID",
    "userId, user_id, UserId",
    "user_id, user_id, UserId",
    "HTTPLog, http_log, HTTPLog",
    "ORDER_ITEM, order_item, OrderItem",
    "order item, order_item, OrderItem",
    "orderItem, order_item, OrderItem",
    "item1A, item1_a, Item1A",
    "item_1a, item_1a, Item1a",
    "ORDER, order, ORDER",
    "a b, a_b, AB",
    "x, x, X"
  })
  void normalisesCaseAndSeparators(String written, String snake, String pascal) {
    assertThat(Name.ofColumn(written).normalised()).hasValue(snake);
    assertThat(Name.ofColumn(written).lossless()).isTrue();
    assertThat(Name.ofEntity(written).normalised()).hasValue(pascal);
    assertThat(Name.ofEntity(written).lossless()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "_id, id, Id",
    "id_, id, Id",
    "a__b, a_b, AB",
    "18_49_share, n18_49_share, N1849Share",
    "größe, grosse, Grosse",
    "%_change, change, Change",
    "naïve café, naive_cafe, NaiveCafe",
    "a;b, a_b, AB"
  })
  void proposesANameIfCharactersAreLost(String written, String snake, String pascal) {
    assertThat(Name.ofColumn(written).normalised()).hasValue(snake);
    assertThat(Name.ofColumn(written).lossless()).isFalse();
    assertThat(Name.ofEntity(written).normalised()).hasValue(pascal);
    assertThat(Name.ofEntity(written).lossless()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "---", "%", "名前", "名前id", "имя", "\uD83D\uDE00", "\uD800"})
  void proposesNoNameWithoutLatinLetters(String written) {
    assertThat(Name.ofColumn(written).normalised()).isEmpty();
    assertThat(Name.ofEntity(written).lossless()).isFalse();
  }

  @Test
  void keepsNormalisedNames() {
    assertThat(Name.ofColumn("user_id").isRenamed()).isFalse();
    assertThat(Name.ofEntity("HTTPLog").isRenamed()).isFalse();
    assertThat(Name.ofEntity("ORDER").isRenamed()).isFalse();
    assertThat(Name.ofColumn("userId").isRenamed()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"createdAt", "HTTPLog", "ORDER_ITEM", "item1A", "a b.c-d", "A1b2C3"})
  void normalisingIsIdempotent(String written) {
    String snake = Name.ofColumn(written).normalised().orElseThrow();
    String pascal = Name.ofEntity(written).normalised().orElseThrow();
    assertThat(Name.ofColumn(snake).isRenamed()).isFalse();
    assertThat(Name.ofEntity(pascal).isRenamed()).isFalse();
  }
}
