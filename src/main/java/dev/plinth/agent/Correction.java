package dev.plinth.agent;

import dev.plinth.diagnostic.Diagnostic;
import dev.plinth.diagnostic.Diagnostics;
import dev.plinth.diagnostic.Fix;
import dev.plinth.diagnostic.Pointer;
import dev.plinth.diagnostic.TextEdit;
import dev.plinth.spec.Name;
import dev.plinth.spec.SpecOutline;
import dev.plinth.spec.SpecText;
import java.util.List;
import java.util.Optional;

/**
 * What a model is told about its answer: each fault with its place, by number and by name, and the
 * piece of its own text beside the same piece mended. Small models mend what they can copy.
 */
final class Correction {
  /** For an answer without a word. */
  static final String EMPTY =
      "REJECTED: your answer was empty. Return the complete JSON document, and nothing else.";

  /** For an answer without JSON. */
  static final String PROSE =
      "REJECTED: your answer holds no JSON object. Return the complete JSON document that matches"
          + " the schema, and nothing else.";

  /** For an answer that broke off. */
  static final String CUT =
      "REJECTED: your answer was too long and broke off. Return the complete JSON document again,"
          + " shorter: fewer entities, fewer fields, a short description, and nothing repeated.";

  /** A model that is told of more at once mends none of them. */
  private static final int MOST = 12;

  private static final int AROUND = 100;

  private final SpecOutline outline;
  private final String text;

  private Correction(SpecOutline outline, SpecText text) {
    this.outline = outline;
    this.text = text.value();
  }

  /** Gives what to tell of a spec that was rejected. */
  static String of(SpecOutline outline, SpecText text, Diagnostics diagnostics) {
    List<Diagnostic> errors = diagnostics.errors();
    Correction correction = new Correction(outline, text);
    StringBuilder words = new StringBuilder("REJECTED. This is wrong with your JSON:\n");
    errors.stream().limit(MOST).forEach(error -> words.append(correction.line(error)));
    if (errors.size() > MOST) {
      words.append("- and %d more faults of this kind\n".formatted(errors.size() - MOST));
    }
    return words
        .append("Return the complete JSON document again, with all of this mended,")
        .append(" the rest unchanged, and nothing around it.")
        .toString();
  }

  /** Gives a pointer as it is shown: the whole document has no name of its own. */
  static String place(Pointer pointer) {
    return pointer.equals(Pointer.ROOT) ? "the top" : pointer.text();
  }

  private String line(Diagnostic error) {
    StringBuilder line = new StringBuilder("- at ").append(place(error.pointer()));
    name(error.pointer()).ifPresent(name -> line.append(" (").append(name).append(')'));
    line.append(": ").append(error.message()).append('.');
    error.hint().ifPresent(hint -> line.append(" Hint: ").append(hint).append('.'));
    error.fix().ifPresent(fix -> line.append(mended(fix)));
    return line.append('\n').toString();
  }

  /** Gives the names of the entity and the field at a place. */
  private Optional<String> name(Pointer pointer) {
    return outline.entities().stream()
        .filter(entity -> within(pointer, entity.at()))
        .findFirst()
        .map(
            entity ->
                entity.fields().stream()
                        .filter(field -> within(pointer, field.at()))
                        .findFirst()
                        .map(field -> "field " + written(field.name()) + " of ")
                        .orElse("")
                    + "entity "
                    + written(entity.name()));
  }

  private static boolean within(Pointer pointer, Pointer outer) {
    return (pointer.text() + '/').startsWith(outer.text() + '/');
  }

  private static String written(Optional<Name> name) {
    return name.map(known -> '"' + known.written() + '"').orElse("without a name");
  }

  private String mended(Fix fix) {
    if (fix.edits().isEmpty()) {
      return "";
    }
    TextEdit first = fix.edits().get(0);
    TextEdit last = fix.edits().get(fix.edits().size() - 1);
    String fixed = fix.applyTo(text);
    int from = Math.max(0, first.offset() - AROUND);
    int to = Math.min(text.length(), last.offset() + last.length() + AROUND);
    int grown = fixed.length() - text.length();
    return "\n  To mend it, %s. You wrote: %s\n  Write: %s"
        .formatted(fix.title(), piece(text, from, to), piece(fixed, from, to + grown));
  }

  /** Gives a piece of JSON on one line; white space between its parts says nothing. */
  private static String piece(String json, int from, int to) {
    StringBuilder piece = new StringBuilder(from > 0 ? "…" : "");
    boolean space = false;
    for (int i = from; i < to; i++) {
      char c = json.charAt(i);
      if (!Character.isWhitespace(c)) {
        piece.append(space ? " " : "").append(c);
      }
      space = Character.isWhitespace(c);
    }
    return piece.append(to < json.length() ? "…" : "").toString();
  }
}
