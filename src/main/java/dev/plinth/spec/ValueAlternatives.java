package dev.plinth.spec;

import dev.plinth.spec.OpenFrame.State;

/** The ways to read a token where a value, or the colon before it, should be. */
final class ValueAlternatives {
  /** A cost that is lower than one error. */
  private static final int WRONG_TYPE = 3;

  private final Alternatives all;
  private final MissingKey missingKey;
  private final LooseToken token;
  private final LooseToken ahead;

  ValueAlternatives(Alternatives all, MissingKey missingKey, LooseToken token, LooseToken ahead) {
    this.all = all;
    this.missingKey = missingKey;
    this.token = token;
    this.ahead = ahead;
  }

  void colon(Reading reading) {
    switch (token.kind()) {
      case ':' -> all.add(reading.colon(token));
      case ',' -> {
        valueMissing(reading);
        boolean value = ahead.isItem() && LooseText.endsBefore(reading.text(), ahead.end());
        if (ahead.opens() || value) {
          all.add(reading.colonInstead(token).costing(1));
        }
      }
      case '}', ']', LooseToken.END -> valueMissing(reading);
      default -> {
        all.read(reading.inserting().colon());
        if (all.isMember()) {
          all.read(reading.inserting().colon().inserting().value().costing(-5));
          all.surplus(reading, 2);
        }
      }
    }
  }

  /** Reads on after a key without a value, or after a value without a key. */
  private void valueMissing(Reading reading) {
    LooseToken key = reading.lastToken();
    boolean known = reading.frame().knows(String.valueOf(key.value()));
    all.read(reading.inserting().colon().inserting().value().costing(known ? -8 : -5));
    if (!known && !token.is(LooseToken.END)) {
      missingKey
          .of(reading.frame(), key)
          .ifPresent(name -> all.read(reading.inserting().keyOfLast(name)));
    }
  }

  void value(Reading reading) {
    switch (token.kind()) {
      case ',' -> {
        all.read(reading.inserting().value());
        if (ahead.isItem()) {
          all.add(reading.removing().token(token).costing(1));
        }
      }
      case ':' -> all.add(reading.removing().token(token));
      case '}', ']', LooseToken.END -> all.read(reading.inserting().value());
      default -> {
        all.add(reading.value(token).costing(misfit(reading)));
        String type = reading.item().path("type").asText();
        if (all.isMember()) {
          all.read(reading.inserting().value().inserting().comma().costing(-8));
          if (reading.item().path("properties").has(token.characters(reading.text()))) {
            all.read(reading.inserting().opening('{', token));
          }
        } else if (token.is('{') && type.equals("array")) {
          all.read(reading.inserting().opening('[', token));
        } else if (token.is('[') && type.equals("object")) {
          all.add(reading.removing().token(token));
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

  void element(Reading reading) {
    switch (token.kind()) {
      case ']' -> all.close(reading);
      case '}' -> all.otherBracket(reading);
      case ',', ':' -> all.add(reading.removing().token(token));
      case LooseToken.END -> all.add(reading.inserting().end());
      default -> {
        if (all.isMember()) {
          member(reading);
          return;
        }
        int misfit = misfit(reading);
        all.add(reading.value(token).costing(misfit));
        if (misfit > 0 && (token.is('[') || token.is(LooseToken.WORD))) {
          all.surplus(reading, 0);
        }
      }
    }
  }

  /** Reads a key where an element of an array, or the comma before it, should be. */
  void member(Reading reading) {
    String name = token.characters(reading.text());
    int objects = 0;
    for (OpenFrame outer = reading.frame().parent();
        outer != null && objects < 3;
        outer = outer.parent()) {
      if (outer.object()) {
        objects++;
        all.read(reading.inserting().closingTo(outer));
      }
    }
    if (reading.frame().schema().path("items").has("properties")) {
      Reading at = reading.state() == State.VALUE ? reading.inserting().comma() : reading;
      all.read(at.inserting().opening('{', token));
    }
    all.reopened(reading, name);
    all.surplus(reading, 5);
  }
}
