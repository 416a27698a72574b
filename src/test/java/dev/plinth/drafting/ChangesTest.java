package dev.plinth.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plinth.spec.Spec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangesTest {
  private static final String SHOP =
      "Products (name, notes); Customers (email, phone); Orders of a customer (total). Users log"
          + " in.";

  private static Spec revised(String request) throws NothingToBuild {
    return Drafts.revised(request, Drafts.of(SHOP));
  }

  @Test
  void addsAFieldToAnEntity() throws NothingToBuild {
    assertThat(Drafts.lines(revised("add a price to products")))
        .startsWith("Product: name string, notes text, price float\nCustomer:");
  }

  @Test
  void addsSeveralFieldsAtOnce() throws NothingToBuild {
    assertThat(
            Drafts.lines(
                revised("Please add a price, a sku (unique) and a weight to the products")))
        .startsWith("Product: name string, notes text, price float, sku string!, weight float\n");
  }

  @Test
  void addsToEachEntityThatIsNamed() throws NothingToBuild {
    assertThat(Drafts.lines(revised("add a price to products and a website to customers")))
        .isEqualTo(
            """
            Product: name string, notes text, price float
            Customer: email string, phone string, website string
            Order: total float, customer_id uuid\
            """);
  }

  @Test
  void addsToAllEntities() throws NothingToBuild {
    assertThat(Drafts.lines(revised("add created_at to all entities")))
        .isEqualTo(
            """
            Product: name string, notes text, created_at datetime
            Customer: email string, phone string, created_at datetime
            Order: total float, customer_id uuid, created_at datetime\
            """);
  }

  @Test
  void readsWhatIsSaidOfWhatWasAdded() throws NothingToBuild {
    assertThat(Drafts.lines(revised("add a sku to products, it should be unique")))
        .startsWith("Product: name string, notes text, sku string!\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "add a boolean field is_featured to Product | name string, notes text, is_featured boolean",
        "add an optional field nickname to products | name string, notes text, nickname string?",
        "add a comment to products and make it optional | name string, notes text, comment text?",
        "I want products to have a brand | name string, notes text, brand string",
        "add products | name string, notes text",
        "products no longer need notes | name string",
        "replace notes with remarks | name string, remarks text",
        "notes are not required anymore | name string, notes text?",
      })
  void readsOtherWaysToAskForIt(String request, String fields) throws NothingToBuild {
    Sketch sketch = Drafts.drafter().revise(request + ". Add tags with a label", Drafts.of(SHOP));
    assertThat(Drafts.lines(Drafts.approved(sketch))).startsWith("Product: " + fields + "\n");
  }

  @Test
  void addsAnEntity() throws NothingToBuild {
    assertThat(Drafts.lines(revised("add reviews with a rating and a comment")))
        .endsWith("\nReview: rating integer, comment text");
  }

  @Test
  void readsWhatCannotBe() throws NothingToBuild {
    Spec optional = Drafts.of("Customers (email, phone (optional))");
    assertThat(Drafts.lines(Drafts.revised("phone can't be empty", optional)))
        .isEqualTo("Customer: email string, phone string");
  }

  @Test
  void removesAField() throws NothingToBuild {
    assertThat(Drafts.lines(revised("remove notes from products")))
        .startsWith("Product: name string\n");
  }

  @Test
  void removesAFieldWhereverItIs() throws NothingToBuild {
    assertThat(Drafts.lines(revised("remove notes"))).startsWith("Product: name string\n");
  }

  @Test
  void removesAnEntity() throws NothingToBuild {
    assertThat(revised("delete the orders").entities()).hasSize(2);
  }

  @Test
  void renamesAnEntityItsTableAndWhatRefersToIt() throws NothingToBuild {
    Spec spec = revised("rename Customer to Client");

    assertThat(Drafts.lines(spec)).contains("Client: email string, phone string", "client_id uuid");
    assertThat(spec.entities().get(1).tableName()).isEqualTo("clients");
  }

  @Test
  void renamesAField() throws NothingToBuild {
    assertThat(Drafts.lines(revised("rename phone to mobile in customers")))
        .contains("mobile string");
  }

  @Test
  void saysWhatKeepsItsDataUnderAnotherName() throws NothingToBuild {
    Spec before = Drafts.of(SHOP);
    assertThat(Drafts.drafter().revise("rename Customer to Client", before).renames())
        .extracting(Renaming::toString)
        .containsExactly("Customer=Client", "Order.customer_id=client_id");
    assertThat(
            Drafts.drafter()
                .revise("rename phone to mobile in customers. rename mobile to cell.", before)
                .renames())
        .extracting(Renaming::toString)
        .containsExactly("Customer.phone=cell");
    assertThat(Drafts.drafter().revise("make email unique", before).renames()).isEmpty();
  }

  @Test
  void makesAFieldUnique() throws NothingToBuild {
    assertThat(Drafts.lines(revised("make email unique"))).contains("email string!");
  }

  @Test
  void changesAType() throws NothingToBuild {
    assertThat(Drafts.lines(revised("change total to integer"))).contains("total integer");
  }

  @Test
  void makesAFieldOptional() throws NothingToBuild {
    assertThat(Drafts.lines(revised("phone should be optional"))).contains("phone string?");
  }

  @Test
  void turnsLoginOff() throws NothingToBuild {
    assertThat(revised("turn off login").auth().enabled()).isFalse();
  }

  @Test
  void doesSeveralThingsInOneRequest() throws NothingToBuild {
    assertThat(
            Drafts.lines(
                revised("add a price to products, remove notes and rename Customer to Client")))
        .startsWith("Product: name string, price float\nClient:");
  }

  @Test
  void keepsWhatIsNotNamed() throws NothingToBuild {
    Spec before = Drafts.of(SHOP);

    assertThat(Drafts.revised("make email unique", before).entities().get(0))
        .isEqualTo(before.entities().get(0));
  }

  @Test
  void refusesWhatIsNoChange() {
    assertThatThrownBy(() -> revised("hello"))
        .isInstanceOf(NothingToBuild.class)
        .hasMessageContaining("no change");
  }
}
