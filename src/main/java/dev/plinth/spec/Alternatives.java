package dev.plinth.spec;

import dev.plinth.spec.OpenFrame.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The ways to read one more token. A token that may follow is read as it is; any other token means
 * that something before it is missing, or that the token, or a bracket before it, is surplus. The
 * schema makes some ways less likely than others.
 */
final class Alternatives {
  /** Costs that are lower than one error. */
  private static final int UNKNOWN_KEY = 3;

  private static final int OUTER_KEY = 6;
  private static final int WRONG_TYPE = 3;
  private static final int GUESSED_KEY = 4;
  private static final int MAX_REPAIRS = 6;

  private final MissingKey missingKey;
  private final LooseToken token;
  private final LooseToken ahead;
  private final List<Reading> found = new ArrayList<>();
  private int repairs;

  Alternatives(MissingKey missingKey, LooseToken token, LooseToken ahead) {
    this.missingKey = missingKey;
    this.token = token;
    this.ahead = ahead;
  }

  /** Returns the readings with one more token; the likeliest one of equal cost comes first. */
  List<Reading> of(Reading reading) {
    found.clear();
    repairs = 0;
    read(reading);
    if (found.isEmpty()) {
      found.add(reading.without(token));
    }
    return List.copyOf(found);
  }

  /** Reads the token after some repairs. */
  private void read(@Nullable Reading reading) {
    if (reading == null || repairs == MAX_REPAIRS) {
      return;
    }
    repairs++;
    boolean object = reading.frame().object();
    switch (reading.state()) {
      case START -> start(reading);
      case OPENED, COMMA -> {
        if (object) {
          key(reading);
        } else {
          element(reading);
        }
      }
      case KEY -> colon(reading);
      case COLON -> value(reading);
      case VALUE -> separator(reading);
      case END, AFTER_END -> end(reading);
    }
    repairs--;
  }

  private boolean isMember() {
    return token.isItem() && ahead.is(':');
  }

  private void start(Reading reading) {
    if (isMember()) {
      read(reading.insertedOpening('{', token));
    } else if (token.isItem() || token.opens()) {
      found.add(reading.value(token));
    }
  }

  private void key(Reading reading) {
    switch (token.kind()) {
      case LooseToken.STRING, LooseToken.SCALAR, LooseToken.WORD -> namedKey(reading);
      case '}' -> close(reading);
      case ']' -> otherBracket(reading);
      case ',' -> found.add(reading.without(token));
      case ':' -> {
        read(insertedKey(reading, ahead));
        if (ahead.isItem()) {
          found.add(reading.without(token).costing(1));
        }
      }
      case '{', '[' -> nested(reading);
      default -> found.add(reading.ended());
    }
  }

  private void close(Reading reading) {
    found.add(withoutComma(reading).close(token));
    if (reading.state() == State.COMMA) {
      found.add(reading.without(token).costing(1));
    }
  }

  private static Reading withoutComma(Reading reading) {
    return reading.state() == State.COMMA ? reading.withoutComma() : reading;
  }

  private void namedKey(Reading reading) {
    OpenFrame frame = reading.frame();
    String name = token.characters(reading.text());
    boolean outer = isOuter(frame, name);
    int cost = frame.lacks(name) || frame.schema().isMissingNode() ? 0 : UNKNOWN_KEY;
    found.add(reading.key(token).costing(outer && isMember() ? OUTER_KEY : cost));
    if (!isMember() && token.is(LooseToken.WORD)) {
      surplus(reading, 2);
    }
    if (isMember() && !reading.endsInMissingComma()) {
      elsewhere(reading, name);
    }
  }

  /** Reads a key that the innermost object does not expect as one of another object. */
  private void elsewhere(Reading reading, String name) {
    if (!reading.frame().lacks(name)) {
      OpenFrame outer = outerThatLacks(reading.frame(), name);
      if (outer != null) {
        read(reading.closedTo(outer));
      }
      reopened(reading, name);
    }
  }

  private static boolean isOuter(OpenFrame frame, String name) {
    return !frame.lacks(name) && outerThatLacks(frame, name) != null;
  }

  private void reopened(Reading reading, String name) {
    OpenFrame closed = reading.closed();
    if (closed != null && closed.lacks(name)) {
      read(reading.reopened());
    }
  }

  private static @Nullable OpenFrame outerThatLacks(OpenFrame frame, String key) {
    for (OpenFrame outer = frame.parent(); outer != null; outer = outer.parent()) {
      if (outer.lacks(key)) {
        return outer;
      }
    }
    return null;
  }

  /** Reads a bracket where a key or a comma should be. */
  private void nested(Reading reading) {
    OpenFrame frame = reading.frame();
    int arrays = 0;
    for (OpenFrame outer = frame.parent(); outer != null && arrays < 2; outer = outer.parent()) {
      if (outer.isArray()) {
        arrays++;
        read(reading.closedTo(outer));
      }
    }
    OpenFrame closed = reading.closed();
    if (closed != null && closed.isArray()) {
      read(reading.reopened());
    }
    Reading atKey = reading.state() == State.VALUE ? reading.insertedComma() : reading;
    read(insertedKey(atKey, token));
    found.add(reading.without(token).costing(1));
  }

  private Reading insertedKey(Reading reading, LooseToken value) {
    Optional<String> key = missingKey.of(reading.frame(), value);
    return reading.insertedKey(key.orElse("key"), token).costing(key.isPresent() ? 0 : GUESSED_KEY);
  }

  /** Reads a closing bracket of the other kind than the innermost opening one. */
  private void otherBracket(Reading reading) {
    boolean object = token.is('}');
    OpenFrame outer = reading.frame().parent();
    while (outer != null && (outer.isText() || outer.object() != object)) {
      outer = outer.parent();
    }
    if (outer != null) {
      read(withoutComma(reading).closedTo(outer));
    }
    found.add(reading.without(token));
    found.add(withoutComma(reading).closedWith(token).costing(1));
  }

  private void colon(Reading reading) {
    switch (token.kind()) {
      case ':' -> found.add(reading.colon(token));
      case ',' -> {
        valueMissing(reading);
        boolean value = ahead.isItem() && LooseText.endsBefore(reading.text(), ahead.end());
        if (ahead.opens() || value) {
          found.add(reading.colonInstead(token).costing(1));
        }
      }
      case '}', ']', LooseToken.END -> valueMissing(reading);
      default -> {
        read(reading.insertedColon());
        if (isMember()) {
          read(reading.insertedColon().insertedValue().costing(-5));
          surplus(reading, 2);
        }
      }
    }
  }

  /** Reads on after a key without a value, or after a value without a key. */
  private void valueMissing(Reading reading) {
    LooseToken key = reading.lastToken();
    boolean known = reading.frame().knows(String.valueOf(key.value()));
    read(reading.insertedColon().insertedValue().costing(known ? -8 : -5));
    if (!known && !token.is(LooseToken.END)) {
      missingKey.of(reading.frame(), key).ifPresent(name -> read(reading.keyBecomesValue(name)));
    }
  }

  private void value(Reading reading) {
    switch (token.kind()) {
      case ',' -> {
        read(reading.insertedValue());
        if (ahead.isItem()) {
          found.add(reading.without(token).costing(1));
        }
      }
      case ':' -> found.add(reading.without(token));
      case '}', ']', LooseToken.END -> read(reading.insertedValue());
      default -> {
        found.add(reading.value(token).costing(misfit(reading)));
        String type = reading.item().path("type").asText();
        if (isMember()) {
          read(reading.insertedValue().insertedComma().costing(-8));
          if (reading.item().path("properties").has(token.characters(reading.text()))) {
            read(reading.insertedOpening('{', token));
          }
        } else if (token.is('{') && type.equals("array")) {
          read(reading.insertedOpening('[', token));
        } else if (token.is('[') && type.equals("object")) {
          found.add(reading.without(token));
        }
      }
    }
  }

  /** Returns the cost of a value whose type the schema does not allow. */
  private int misfit(Reading reading) {
    String type = reading.item().path("type").asText();
    boolean fits =
        switch (type) {
          case "object" -> token.is('{');
          case "array" -> token.is('[');
          default -> !token.opens() || reading.item().isMissingNode();
        };
    return fits ? 0 : WRONG_TYPE;
  }

  private void separator(Reading reading) {
    boolean object = reading.frame().object();
    switch (token.kind()) {
      case ',' -> found.add(reading.comma(token));
      case ':' -> found.add(reading.without(token));
      case LooseToken.END -> found.add(reading.ended());
      case '}', ']' -> {
        if (token.is('}') == object) {
          found.add(reading.close(token));
        } else {
          otherBracket(reading);
        }
      }
      case '{', '[' -> {
        if (object) {
          nested(reading);
        } else {
          read(reading.insertedComma());
        }
      }
      default -> {
        if (!object && isMember()) {
          member(reading);
        } else {
          read(reading.insertedComma());
          if (isMember()) {
            elsewhere(reading, token.characters(reading.text()));
          }
        }
        if (!isMember()) {
          found.add(reading.without(token).costing(2));
        }
      }
    }
  }

  private void element(Reading reading) {
    switch (token.kind()) {
      case ']' -> close(reading);
      case '}' -> otherBracket(reading);
      case ',', ':' -> found.add(reading.without(token));
      case LooseToken.END -> found.add(reading.ended());
      default -> {
        if (isMember()) {
          member(reading);
          return;
        }
        int misfit = misfit(reading);
        found.add(reading.value(token).costing(misfit));
        if (misfit > 0 && (token.is('[') || token.is(LooseToken.WORD))) {
          surplus(reading, 0);
        }
      }
    }
  }

  /** Reads a key where an element of an array, or the comma before it, should be. */
  private void member(Reading reading) {
    String name = token.characters(reading.text());
    int objects = 0;
    for (OpenFrame outer = reading.frame().parent();
        outer != null && objects < 3;
        outer = outer.parent()) {
      if (outer.object()) {
        objects++;
        read(reading.closedTo(outer));
      }
    }
    if (reading.frame().schema().path("items").has("properties")) {
      Reading at = reading.state() == State.VALUE ? reading.insertedComma() : reading;
      read(at.insertedOpening('{', token));
    }
    reopened(reading, name);
    surplus(reading, 5);
  }

  /** Removes the token, unless a comma would be missing for nothing. */
  private void surplus(Reading reading, int cost) {
    if (!reading.endsInMissingComma()) {
      found.add(reading.without(token).costing(cost));
    }
  }

  private void end(Reading reading) {
    if (token.is(LooseToken.END)) {
      found.add(reading);
      return;
    }
    boolean continues = isMember() || (token.is(',') && ahead.isItem());
    if (continues && !reading.isAfterEnd()) {
      read(reading.reopened());
    }
    found.add(reading.trailing(token));
  }
}
