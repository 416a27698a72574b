package dev.plinth.spec;

import dev.plinth.spec.OpenFrame.State;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The ways to read one more token. A token that may follow is read as it is; any other token means
 * that something before it is missing, or that the token, or a bracket before it, is surplus. The
 * schema makes some ways less likely than others.
 */
final class Alternatives {
  private static final int MAX_REPAIRS = 6;

  private final LooseToken token;
  private final LooseToken ahead;
  private final ObjectAlternatives objects;
  private final ValueAlternatives values;
  private final List<Reading> found = new ArrayList<>();
  private int repairs;

  Alternatives(MissingKey missingKey, LooseToken token, LooseToken ahead) {
    this.token = token;
    this.ahead = ahead;
    this.objects = new ObjectAlternatives(this, missingKey, token, ahead);
    this.values = new ValueAlternatives(this, missingKey, token, ahead);
  }

  /** Returns the readings with one more token; the likeliest one of equal cost comes first. */
  List<Reading> of(Reading reading) {
    found.clear();
    repairs = 0;
    read(reading);
    if (found.isEmpty()) {
      found.add(reading.removing().token(token));
    }
    return List.copyOf(found);
  }

  void add(Reading reading) {
    found.add(reading);
  }

  /** Reads the token after some repairs. */
  void read(@Nullable Reading reading) {
    if (reading == null || repairs == MAX_REPAIRS) {
      return;
    }
    repairs++;
    boolean object = reading.frame().object();
    switch (reading.state()) {
      case START -> start(reading);
      case OPENED, COMMA -> {
        if (object) {
          objects.key(reading);
        } else {
          values.element(reading);
        }
      }
      case KEY -> values.colon(reading);
      case COLON -> values.value(reading);
      case VALUE -> separator(reading);
      case END, AFTER_END -> end(reading);
    }
    repairs--;
  }

  boolean isMember() {
    return token.isItem() && ahead.is(':');
  }

  private void start(Reading reading) {
    if (isMember()) {
      read(reading.inserting().opening('{', token));
    } else if (token.isItem() || token.opens()) {
      found.add(reading.value(token));
    }
  }

  void close(Reading reading) {
    found.add(withoutComma(reading).close(token));
    if (reading.state() == State.COMMA) {
      found.add(reading.removing().token(token).costing(1));
    }
  }

  private static Reading withoutComma(Reading reading) {
    return reading.state() == State.COMMA ? reading.removing().comma() : reading;
  }

  void reopened(Reading reading, String name) {
    OpenFrame closed = reading.closed();
    if (closed != null && closed.lacks(name)) {
      read(reading.removing().closing());
    }
  }

  /** Reads a closing bracket of the other kind than the innermost opening one. */
  void otherBracket(Reading reading) {
    boolean object = token.is('}');
    OpenFrame outer = reading.frame().parent();
    while (outer != null && (outer.isText() || outer.object() != object)) {
      outer = outer.parent();
    }
    if (outer != null) {
      read(withoutComma(reading).inserting().closingTo(outer));
    }
    found.add(reading.removing().token(token));
    found.add(withoutComma(reading).closedWith(token).costing(1));
  }

  private void separator(Reading reading) {
    boolean object = reading.frame().object();
    switch (token.kind()) {
      case ',' -> found.add(reading.comma(token));
      case ':' -> found.add(reading.removing().token(token));
      case LooseToken.END -> found.add(reading.inserting().end());
      case '}', ']' -> {
        if (token.is('}') == object) {
          found.add(reading.close(token));
        } else {
          otherBracket(reading);
        }
      }
      case '{', '[' -> {
        if (object) {
          objects.nested(reading);
        } else {
          read(reading.inserting().comma());
        }
      }
      default -> {
        if (!object && isMember()) {
          values.member(reading);
        } else {
          read(reading.inserting().comma());
          if (isMember()) {
            objects.elsewhere(reading, token.characters(reading.text()));
          }
        }
        if (!isMember()) {
          found.add(reading.removing().token(token).costing(2));
        }
      }
    }
  }

  /** Removes the token, unless a comma would be missing for nothing. */
  void surplus(Reading reading, int cost) {
    if (!reading.endsInMissingComma()) {
      found.add(reading.removing().token(token).costing(cost));
    }
  }

  private void end(Reading reading) {
    if (token.is(LooseToken.END)) {
      found.add(reading);
      return;
    }
    boolean continues = isMember() || (token.is(',') && ahead.isItem());
    if (continues && !reading.isAfterEnd()) {
      read(reading.removing().closing());
    }
    found.add(reading.removing().trailing(token));
  }
}
