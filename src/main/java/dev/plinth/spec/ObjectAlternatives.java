package dev.plinth.spec;

import dev.plinth.spec.OpenFrame.State;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The ways to read a token where the key of an object should be. */
final class ObjectAlternatives {
  /** Costs that are lower than one error. */
  private static final int UNKNOWN_KEY = 3;

  private static final int OUTER_KEY = 6;
  private static final int GUESSED_KEY = 4;

  private final Alternatives all;
  private final MissingKey missingKey;
  private final LooseToken token;
  private final LooseToken ahead;

  ObjectAlternatives(Alternatives all, MissingKey missingKey, LooseToken token, LooseToken ahead) {
    this.all = all;
    this.missingKey = missingKey;
    this.token = token;
    this.ahead = ahead;
  }

  void key(Reading reading) {
    switch (token.kind()) {
      case LooseToken.STRING, LooseToken.SCALAR, LooseToken.WORD -> namedKey(reading);
      case '}' -> all.close(reading);
      case ']' -> all.otherBracket(reading);
      case ',' -> all.add(reading.removing().token(token));
      case ':' -> {
        all.read(insertedKey(reading, ahead));
        if (ahead.isItem()) {
          all.add(reading.removing().token(token).costing(1));
        }
      }
      case '{', '[' -> nested(reading);
      default -> all.add(reading.inserting().end());
    }
  }

  private void namedKey(Reading reading) {
    OpenFrame frame = reading.frame();
    String name = token.characters(reading.text());
    boolean outer = isOuter(frame, name);
    int cost = frame.lacks(name) || frame.schema().isMissingNode() ? 0 : UNKNOWN_KEY;
    all.add(reading.key(token).costing(outer && all.isMember() ? OUTER_KEY : cost));
    if (!all.isMember() && token.is(LooseToken.WORD)) {
      all.surplus(reading, 2);
    }
    if (all.isMember() && !reading.endsInMissingComma()) {
      elsewhere(reading, name);
    }
  }

  /** Reads a key that the innermost object does not expect as one of another object. */
  void elsewhere(Reading reading, String name) {
    if (!reading.frame().lacks(name)) {
      OpenFrame outer = outerThatLacks(reading.frame(), name);
      if (outer != null) {
        all.read(reading.inserting().closingTo(outer));
      }
      all.reopened(reading, name);
    }
  }

  private static boolean isOuter(OpenFrame frame, String name) {
    return !frame.lacks(name) && outerThatLacks(frame, name) != null;
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
  void nested(Reading reading) {
    OpenFrame frame = reading.frame();
    int arrays = 0;
    for (OpenFrame outer = frame.parent(); outer != null && arrays < 2; outer = outer.parent()) {
      if (outer.isArray()) {
        arrays++;
        all.read(reading.inserting().closingTo(outer));
      }
    }
    OpenFrame closed = reading.closed();
    if (closed != null && closed.isArray()) {
      all.read(reading.removing().closing());
    }
    Reading atKey = reading.state() == State.VALUE ? reading.inserting().comma() : reading;
    all.read(insertedKey(atKey, token));
    all.add(reading.removing().token(token).costing(1));
  }

  private Reading insertedKey(Reading reading, LooseToken value) {
    Optional<String> key = missingKey.of(reading.frame(), value);
    return reading
        .inserting()
        .key(key.orElse("key"), token)
        .costing(key.isPresent() ? 0 : GUESSED_KEY);
  }
}
