package dev.plinth.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Roundabout sentences, and what they say in plain words. */
class WordingsTest {
  private static Language language;
  private static Wordings wordings;

  @BeforeAll
  static void load() {
    language = Language.load();
    wordings = new Wordings(Grammar.of(Vocabulary.load()));
  }

  private static String plain(String sentence) {
    List<Token> tokens = new Sentences(sentence, language.tagger()).tagged(Tokens.of(sentence));
    return Tokens.words(wordings.plain(tokens));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "About a prop we note its name and a description | each prop has its name and a description",
        "Of whom we know a name and a phone | they have a name and a phone",
        "What I need to store per job is phone, price | each job has phone , price",
        "Machines carry a serial number and a model | each Machines has a serial number and a model",
        "A production is a title, a director and a date"
            + "| each production has a title , a director and a date",
        "Players, that is name, email | Players , each Players has name , email",
        "A loan links one prop to one production"
            + "| each loan belongs to one prop , each loan belongs to one production ,",
        "Each key opens one locker | each key belongs to one locker",
        "On a wall hang many routes | each wall has many routes",
        "A quiz is split into rounds | each quiz has many rounds",
        "We know a courier by name and phone | We know a courier , each courier has name and phone",
        "Whenever a singer takes a score we create a loan, which has a due date"
            + "| each loan stands on one singer , each loan stands on one score , each loan has a due date",
        "Someone filling in a survey produces a response with an email"
            + "| each response stands on one survey , each response has an email",
        "Projects come in from an agency with a title and a deadline"
            + "| each Projects stands on one agency , each Projects has a title and a deadline",
        "Votes, each of them pointing at a feature | each Votes pointing at a feature",
        "Pianos (brand, model) where each piano belongs to a client"
            + "| Pianos ( brand , model ) , where each piano belongs to a client",
        "Characters that belong to a campaign (name, race)"
            + "| Characters ( name , race ) , each Characters belongs to one campaign",
        "Each booking has a start and end time" + "| Each booking has a start time , end time",
        "Teachers have a name, students a phone"
            + "| Teachers have a name , each students has a phone",
        "Every question has four answers | Every question has many answers",
        "It has a price and is either confirmed or not | It has a price and has a confirmed flag",
        "Make, price, sold or not | Make , price , sold",
        "An animal belongs to an owner, who has a name"
            + "| An animal belongs to an owner , each owner has a name",
        "Each night is stored as an entry with a start time | each entry has a start time",
        "A donor can make multiple donations | each donor has many donations",
        "The audit log is internal and has an action"
            + "| The audit log is internal , each audit log has an action",
        "Board game shelf: Game: title, publisher | Game : title , publisher",
        "Bookings link a team to a room"
            + "| each Bookings belongs to one team , each Bookings belongs to one room ,",
      })
  void saysPlainly(String sentence, String plain) {
    assertThat(plain(sentence)).isEqualTo(plain);
  }

  /** What is plain, what people do, and what only resembles a list of fields. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Books have a title and an author",
        "An order belongs to a customer",
        "Users sign in with email and password",
        "Customers leave a rating and a comment",
        "Each student takes a course and borrows a book",
        "We want a backend for a library",
        "Search books by title and author",
        "Customers submit tickets with a subject and a priority",
      })
  void leavesAsItIs(String sentence) {
    assertThat(plain(sentence)).isEqualTo(Tokens.words(Tokens.of(sentence)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Which singer has which score at home",
        "If a boat comes into our marina, the office gives it a berth",
      })
  void passesOverWhatAsksForNothing(String sentence) {
    assertThat(plain(sentence)).isEmpty();
  }
}
