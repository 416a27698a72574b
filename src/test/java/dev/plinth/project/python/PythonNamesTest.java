package dev.plinth.project.python;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PythonNamesTest {
  @ParameterizedTest
  @ValueSource(strings = {"class", "str", "uuid", "metadata", "model_dump", "json", "self", "l"})
  void escapesReservedNames(String field) {
    assertThat(PythonNames.attribute(field)).isEqualTo(field + "_");
  }

  @ParameterizedTest
  @ValueSource(strings = {"name", "type", "id", "list", "match", "user", "order", "model_name"})
  void keepsOtherNames(String field) {
    assertThat(PythonNames.attribute(field)).isEqualTo(field);
  }

  @ParameterizedTest
  @CsvSource({
    "Product,product,product",
    "OrderItem,order_item,order_item",
    "HTTPLog,http_log,http_log",
    "Item1A,item1_a,item1_a",
    "Class,class_,class_",
    "Bin,bin,bin_",
    "Auth,auth,auth_",
    "ValidationError,validation_error,validation_error_",
    "Info,info,info"
  })
  void namesTheModuleOfAnEntity(String entity, String file, String name) {
    assertThat(RouterModule.of(entity)).isEqualTo(new RouterModule(file, name));
  }

  @Test
  void findsTheRuffRuleThatAClassNameViolates() {
    assertThat(PythonNames.violatedRule("Exception")).hasValue("A001");
    assertThat(PythonNames.violatedRule("I")).hasValue("E742");
    assertThat(PythonNames.violatedRule("Session")).isEmpty();
  }
}
