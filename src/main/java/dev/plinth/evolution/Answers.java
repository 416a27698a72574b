package dev.plinth.evolution;

import static java.util.Objects.requireNonNull;

import dev.plinth.problem.ProblemException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The answers to the questions of a plan.
 *
 * @param all the answers, in the order in which they were given
 */
public record Answers(List<Answer> all) {
  /** No answers. */
  public static final Answers NONE = new Answers(List.of());

  public Answers {
    all = List.copyOf(all);
  }

  /** The kinds of answers. Each is an option of the command line. */
  public enum Kind {
    /** A table or field has a new name and keeps its data. */
    RENAME("--rename", "Owner.phone=mobile"),
    /** Rows that have no value for a field get one. */
    FILL("--fill", "Pet.weight=0"),
    /** The data of an entity or field is no longer used. */
    DROP("--drop", "Owner.fax"),
    /** Another field becomes the primary key, or the key has another type. */
    KEY("--key", "Pet.code");

    private final String flag;
    private final String example;

    Kind(String flag, String example) {
      this.flag = flag;
      this.example = example;
    }

    /** Returns the kind with an option of the command line; empty if there is none. */
    public static Optional<Kind> ofFlag(String flag) {
      return Arrays.stream(values()).filter(kind -> kind.flag.equals(flag)).findFirst();
    }

    /** Returns the option of the command line, such as {@code --drop}. */
    public String flag() {
      return flag;
    }

    /** Returns an example of the value of the option. */
    public String example() {
      return example;
    }
  }

  /**
   * An answer.
   *
   * @param kind the kind of answer
   * @param place the entity or field
   * @param value the new name, or the value of a fill; empty if there is none
   */
  public record Answer(Kind kind, Place place, Optional<String> value) {
    public Answer {
      requireNonNull(kind);
      requireNonNull(place);
      requireNonNull(value);
    }

    @Override
    public String toString() {
      return kind.flag() + ' ' + place + value.map(text -> '=' + text).orElse("");
    }
  }

  /**
   * Returns the answer that the value of an option gives, such as {@code Owner.phone=mobile}.
   *
   * @throws ProblemException if the value does not have the form that the option needs
   */
  public static Answer parse(Kind kind, String text) throws ProblemException {
    int equals = text.indexOf('=');
    String place = equals < 0 ? text : text.substring(0, equals);
    Optional<String> value =
        equals < 0 ? Optional.empty() : Optional.of(text.substring(equals + 1));
    boolean wellFormed =
        !place.isEmpty()
            && !place.endsWith(".")
            && switch (kind) {
              case RENAME -> value.filter(name -> !name.isEmpty()).isPresent();
              case FILL -> place.indexOf('.') > 0;
              case DROP -> value.isEmpty();
              case KEY -> value.isEmpty() && place.indexOf('.') > 0;
            };
    if (!wellFormed) {
      throw new ProblemException(
          "cannot read %s %s".formatted(kind.flag(), text),
          "write it like %s %s".formatted(kind.flag(), kind.example()));
    }
    if (kind == Kind.RENAME && value.get().indexOf('.') > 0 && place.indexOf('.') > 0) {
      // Owner.phone=Owner.mobile is understood too
      value = Optional.of(value.get().substring(value.get().indexOf('.') + 1));
    }
    return new Answer(kind, Place.parse(place), value);
  }

  /** Returns these answers and another one. */
  public Answers and(Answer answer) {
    List<Answer> more = new ArrayList<>(all);
    more.add(answer);
    return new Answers(more);
  }

  /** Returns the answers of a kind by their places; the last one counts. */
  Map<Place, Answer> of(Kind kind) {
    Map<Place, Answer> found = new LinkedHashMap<>();
    all.stream()
        .filter(answer -> answer.kind() == kind)
        .forEach(answer -> found.put(answer.place(), answer));
    return found;
  }
}
