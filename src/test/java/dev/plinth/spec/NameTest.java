package dev.plinth.spec;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The table of spec 1.0, "Normalising". */
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
  void normalisesInSilence(String written, String snake, String pascal) {
    assertThat(Name.ofColumn(written).normal()).hasValue(snake);
    assertThat(Name.ofColumn(written).sound()).isTrue();
    assertThat(Name.ofEntity(written).normal()).hasValue(pascal);
    assertThat(Name.ofEntity(written).sound()).isTrue();
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
  void offersANameWhereSomethingIsLost(String written, String snake, String pascal) {
    assertThat(Name.ofColumn(written).normal()).hasValue(snake);
    assertThat(Name.ofColumn(written).sound()).isFalse();
    assertThat(Name.ofEntity(written).normal()).hasValue(pascal);
    assertThat(Name.ofEntity(written).sound()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "---", "%", "名前", "名前id", "имя", "\uD83D\uDE00", "\uD800"})
  void hasNoNameToOffer(String written) {
    assertThat(Name.ofColumn(written).normal()).isEmpty();
    assertThat(Name.ofEntity(written).sound()).isFalse();
  }

  @Test
  void keepsWhatIsRightAlready() {
    assertThat(Name.ofColumn("user_id").isRenamed()).isFalse();
    assertThat(Name.ofEntity("HTTPLog").isRenamed()).isFalse();
    assertThat(Name.ofEntity("ORDER").isRenamed()).isFalse();
    assertThat(Name.ofColumn("userId").isRenamed()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"createdAt", "HTTPLog", "ORDER_ITEM", "item1A", "a b.c-d", "A1b2C3"})
  void normalisingTwiceChangesNothingMore(String written) {
    String snake = Name.ofColumn(written).normal().orElseThrow();
    String pascal = Name.ofEntity(written).normal().orElseThrow();
    assertThat(Name.ofColumn(snake).isRenamed()).isFalse();
    assertThat(Name.ofEntity(pascal).isRenamed()).isFalse();
  }
}
