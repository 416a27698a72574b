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
 * The message that asks a model to correct its reply. It lists each error with its JSON pointer and
 * the names of the entity and the field. If an error has a fix, the message shows the text before
 * and after the fix, since small models make a correction best by copying it.
 */
final class Correction {
  /** The correction of an empty reply. */
  static final String EMPTY =
      "REJECTED: your answer was empty. Return the complete JSON document, and nothing else.";

  /** The correction of a reply without JSON. */
  static final String PROSE =
      "REJECTED: your answer holds no JSON object. Return the complete JSON document that matches"
          + " the schema, and nothing else.";

  /** The correction of a reply that was cut off. */
  static final String CUT =
      "REJECTED: your answer was too long and broke off. Return the complete JSON document again,"
          + " shorter: fewer entities, fewer fields, a short description, and nothing repeated.";

  /** The maximum number of errors in a correction. A model that gets more corrects none of them. */
  private static final int MAX_ERRORS = 12;

  /** The number of characters that are shown before and after a fix. */
  private static final int CONTEXT = 100;

  private final SpecOutline outline;
  private final String text;

  private Correction(SpecOutline outline, SpecText text) {
    this.outline = outline;
    this.text = text.value();
  }

  /** Returns the correction of a rejected spec. */
  static String of(SpecOutline outline, SpecText text, Diagnostics diagnostics) {
    List<Diagnostic> errors = diagnostics.errors();
    Correction correction = new Correction(outline, text);
    StringBuilder message = new StringBuilder("REJECTED. This is wrong with your JSON:\n");
    errors.stream().limit(MAX_ERRORS).forEach(error -> message.append(correction.line(error)));
    if (errors.size() > MAX_ERRORS) {
      message.append("- and %d more errors of this kind\n".formatted(errors.size() - MAX_ERRORS));
    }
    return message
        .append("Return the complete JSON document again, with all of this fixed,")
        .append(" the rest unchanged, and nothing around it.")
        .toString();
  }

  /** Returns the text of a pointer, or "the top" for the empty pointer to the whole document. */
  static String location(Pointer pointer) {
    return pointer.equals(Pointer.ROOT) ? "the top" : pointer.text();
  }

  private String line(Diagnostic error) {
    StringBuilder line = new StringBuilder("- at ").append(location(error.pointer()));
    names(error.pointer()).ifPresent(names -> line.append(" (").append(names).append(')'));
    line.append(": ").append(error.message()).append('.');
    error.hint().ifPresent(hint -> line.append(" Hint: ").append(hint).append('.'));
    error.fix().ifPresent(fix -> line.append(beforeAndAfter(fix)));
    return line.append('\n').toString();
  }

  /** Returns the names of the entity and the field that a pointer leads into. */
  private Optional<String> names(Pointer pointer) {
    return outline.entities().stream()
        .filter(entity -> isWithin(pointer, entity.pointer()))
        .findFirst()
        .map(
            entity ->
                entity.fields().stream()
                        .filter(field -> isWithin(pointer, field.pointer()))
                        .findFirst()
                        .map(field -> "field " + quoted(field.name()) + " of ")
                        .orElse("")
                    + "entity "
                    + quoted(entity.name()));
  }

  private static boolean isWithin(Pointer pointer, Pointer outer) {
    return (pointer.text() + '/').startsWith(outer.text() + '/');
  }

  private static String quoted(Optional<Name> name) {
    return name.map(present -> '"' + present.written() + '"').orElse("without a name");
  }

  private String beforeAndAfter(Fix fix) {
    if (fix.edits().isEmpty()) {
      return "";
    }
    TextEdit first = fix.edits().get(0);
    TextEdit last = fix.edits().get(fix.edits().size() - 1);
    String fixed = fix.applyTo(text);
    int from = Math.max(0, first.offset() - CONTEXT);
    int to = Math.min(text.length(), last.offset() + last.length() + CONTEXT);
    int added = fixed.length() - text.length();
    return "\n  To fix it, %s. You wrote: %s\n  Write: %s"
        .formatted(fix.title(), excerpt(text, from, to), excerpt(fixed, from, to + added));
  }

  /** Returns a part of the JSON on one line, with each run of white space as one space. */
  private static String excerpt(String json, int from, int to) {
    StringBuilder excerpt = new StringBuilder(from > 0 ? "…" : "");
    boolean space = false;
    for (int i = from; i < to; i++) {
      char c = json.charAt(i);
      if (!Character.isWhitespace(c)) {
        excerpt.append(space ? " " : "").append(c);
      }
      space = Character.isWhitespace(c);
    }
    return excerpt.append(to < json.length() ? "…" : "").toString();
  }
}
