package dev.plinth.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypesTest {
  private final Types types = Types.load();

  @ParameterizedTest
  @CsvSource({
    "unit_price,float", "quantity,integer", "is_admin,boolean", "has_parking,boolean",
        "published,boolean",
    "created_at,datetime", "due_date,datetime", "date_of_birth,datetime", "description,text",
        "notes,text",
    "customer_id,uuid", "title,string", "number,string", "phone_number,string",
        "number_of_pages,integer",
    "breed,string", "page_count,integer", "renewable,boolean", "start_time,datetime",
        "party_size,integer"
  })
  void followFromNames(String name, String type) {
    assertThat(types.guess(name).word()).isEqualTo(type);
  }
}
