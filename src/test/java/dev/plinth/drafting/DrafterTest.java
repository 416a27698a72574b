package dev.plinth.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.plinth.spec.Spec;
import dev.plinth.spec.SpecWriter;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class DrafterTest {
  @Test
  void readsEntitiesWithTheirFieldsInBrackets() throws NothingToBuild {
    assertThat(Drafts.entities("a blog with posts (title, body, published flag) and tags (label)"))
        .isEqualTo("Post: title string, body text, published boolean\nTag: label string");
  }

  @Test
  void readsATableBelowALineOfBars() throws NothingToBuild {
    assertThat(Drafts.entities("Books\n\n| |\n| Field | Type |\n|---|---|\n| title | string |"))
        .isEqualTo("Book: title string");
  }

  @Test
  void readsNothingOfATableOfBars() throws NothingToBuild {
    assertThat(Drafts.entities("Books: title\n\n|\n||")).isEqualTo("Book: title string");
  }

  @Test
  void readsAColonAndWhatIsUnique() throws NothingToBuild {
    assertThat(Drafts.entities("track books: title, author, isbn (unique), pages"))
        .isEqualTo("Book: title string, author string, isbn string!, pages integer");
  }

  @Test
  void readsASentence() throws NothingToBuild {
    assertThat(Drafts.entities("each order has a number, a total and a placed date"))
        .isEqualTo("Order: number string, total float, placed_date datetime");
  }

  @Test
  void readsTypesThatAreSaid() throws NothingToBuild {
    assertThat(
            Drafts.entities(
                "Products with price as float, quantity: integer, created at datetime, note"
                    + " (string)"))
        .isEqualTo("Product: price float, quantity integer, created_at datetime, note string");
  }

  @Test
  void readsARemarkOnAField() throws NothingToBuild {
    assertThat(
            Drafts.entities(
                "Products have a sku and notes. sku must be unique. Notes are optional."))
        .isEqualTo("Product: sku string!, notes text?");
  }

  @Test
  void readsThatAnEntityIsInternal() throws NothingToBuild {
    assertThat(
            Drafts.entities("Orders (total) and an audit log (action). The audit log is internal."))
        .isEqualTo("Order: total float\nAuditLog (internal): action string");
  }

  @Test
  void makesAPlainFieldOfARelationshipAndSaysSo() throws NothingToBuild {
    Sketch sketch = Drafts.drafter().draft("Customers (name) and orders of a customer (total)");

    assertThat(Drafts.lines(Drafts.approved(sketch)))
        .isEqualTo("Customer: name string\nOrder: total float, customer_id uuid");
    assertThat(sketch.notes())
        .anyMatch(note -> note.contains("customer_id of Order: a plain uuid"));
  }

  @Test
  void fillsInAKnownEntityAndSaysSo() throws NothingToBuild {
    Sketch sketch = Drafts.drafter().draft("a todo list");

    assertThat(Drafts.lines(Drafts.approved(sketch)))
        .isEqualTo("Task: title string, description text?, completed boolean, due_date datetime?");
    assertThat(sketch.notes()).contains("todo list: assumed Task", "Task.title: assumed string");
  }

  @Test
  void namesTablesInThePlural() throws NothingToBuild {
    assertThat(
            Drafts.of("people, categories, statuses, addresses, series and news (title, body)")
                .entities())
        .extracting(entity -> entity.tableName())
        .contains("people", "categories", "statuses", "addresses", "series", "news");
  }

  @Test
  void turnsLoginOnWhereUsersLogIn() throws NothingToBuild {
    assertThat(Drafts.of("notes with a title; users can sign up and log in").auth().enabled())
        .isTrue();
  }

  @Test
  void leavesLoginOffWhereNobodyAsksForIt() throws NothingToBuild {
    Sketch sketch = Drafts.drafter().draft("notes with a title");

    assertThat(sketch.spec().auth().enabled()).isFalse();
    assertThat(sketch.notes()).anyMatch(note -> note.startsWith("login: assumed off"));
  }

  @Test
  void readsHowLongATokenLives() throws NothingToBuild {
    assertThat(
            Drafts.of("notes with a title; tokens expire after 15 minutes")
                .auth()
                .accessTokenExpiryMinutes())
        .isEqualTo(15);
  }

  @Test
  void readsTheNameOfAProject() throws NothingToBuild {
    assertThat(Drafts.of("A project called Sunrise for events with a name").projectName())
        .isEqualTo("sunrise");
  }

  @Test
  void saysThatThereIsNothingToBuildAndGivesAnExampleThatWorks() throws NothingToBuild {
    NothingToBuild nothing =
        catchThrowableOfType(NothingToBuild.class, () -> Drafts.drafter().draft("hello"));

    assertThat(nothing).hasMessageContaining("nothing in this request");
    assertThat(Drafts.of(nothing.example()).entities()).hasSize(2);
  }

  @Test
  void avoidsNamesThatAreReserved() throws NothingToBuild {
    assertThat(
            Drafts.of("Entities: Con(ctid, xmin), Doc(title), Auth(password, pwd), None(a)")
                .entities())
        .hasSize(4);
  }

  @Test
  void draftsTheSameInAnyLocale() throws NothingToBuild {
    String request = "TRACK INVOICES WITH ID, TITLE, ISSUED AND PRICE. USERS LOG IN.";
    Spec here = Drafts.of(request);
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr"));
      Drafter turkish = Drafter.load();
      assertThat(SpecWriter.write(turkish.draft(request).spec())).isEqualTo(SpecWriter.write(here));
    } finally {
      Locale.setDefault(before);
    }
  }
}
