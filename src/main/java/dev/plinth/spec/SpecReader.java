package dev.plinth.spec;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plinth.diagnostic.Code;
import dev.plinth.diagnostic.Diagnostic;
import dev.plinth.diagnostic.Diagnostics;
import dev.plinth.diagnostic.Pointer;
import dev.plinth.diagnostic.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads any text as a spec. No text causes an exception: each error in the text becomes a
 * diagnostic, and the rest is read as if the syntax errors had been repaired.
 */
public final class SpecReader {
  /** The longest text that is read, in UTF-16 units; enough for some fifty thousand entities. */
  public static final int LONGEST_TEXT = 4 * 1024 * 1024;

  /**
   * The maximum number of diagnostics that are reported one by one. One more diagnostic counts the
   * rest.
   */
  public static final int MAX_PROBLEMS = 1_000;

  /** Reads a text. */
  public ReadSpec read(SpecText text) {
    if (text.value().length() > LONGEST_TEXT) {
      return tooLarge(text);
    }
    JsonScanner.Result scanned = scan(text.value());
    SourceMap written = new SourceMap(text.value(), scanned.root());
    List<Diagnostic> diagnostics = new ArrayList<>();
    scanned.errors().forEach(error -> diagnostics.add(diagnostic(error, written)));

    JsonNode schema = SpecSchema.root();
    SourceMap source =
        scanned
            .root()
            .map(root -> written.withRoot(KeyRepair.repair(root, schema)))
            .orElse(written);
    source.root().ifPresent(root -> mistypedKeys(source, root, Pointer.ROOT, diagnostics));

    SchemaCheck check = new SchemaCheck(source);
    check.run();
    diagnostics.addAll(check.diagnostics());
    Optional<Json> corrected =
        source.root().map(root -> corrected(root, Pointer.ROOT, check.corrections()));
    SpecOutline outline = new SpecOutlineReader(corrected, check.invalid()).outline();
    List<Diagnostic> safe = new SafeFixes(written, scanned.errors()).of(diagnostics);
    return new ReadSpec(text, source, outline, limited(safe, source));
  }

  /** Reads the text as JSON; if it has syntax errors, to its end all the same. */
  private static JsonScanner.Result scan(String text) {
    JsonScanner.Result scanned = JsonScanner.scan(text);
    boolean limited =
        scanned.errors().stream()
            .anyMatch(error -> error.code() == Code.TOO_DEEP || error.code() == Code.TOO_LARGE);
    return scanned.complete() || limited ? scanned : RecoveringScanner.scan(text).orElse(scanned);
  }

  private static ReadSpec tooLarge(SpecText text) {
    SourceMap source = new SourceMap(text.value(), Optional.empty());
    String message =
        "the text has %d characters; at most %d are allowed"
            .formatted(text.value().length(), LONGEST_TEXT);
    Diagnostic diagnostic =
        new Diagnostic(Code.TOO_LARGE, Pointer.ROOT, source.span(0, 0), message);
    SpecOutline empty = new SpecOutlineReader(Optional.empty(), Set.of()).outline();
    return new ReadSpec(text, source, empty, new Diagnostics(List.of(diagnostic)));
  }

  private static Diagnostic diagnostic(SyntaxError error, SourceMap source) {
    Span span = source.span(error.start(), error.end());
    Pointer pointer = source.pointerAt(error.start());
    Diagnostic diagnostic = new Diagnostic(error.code(), pointer, span, error.message());
    return (error.hint().isEmpty() ? diagnostic : diagnostic.withHint(error.hint()))
        .withFix(
            error
                .fix()
                .or(() -> Optional.ofNullable(error.surplus()).map(source.edits()::removeMember)));
  }

  private static void mistypedKeys(
      SourceMap source, Json value, Pointer at, List<Diagnostic> diagnostics) {
    if (value instanceof Json.Obj object) {
      for (Json.Member member : object.members()) {
        if (!member.key().equals(member.written()) && !member.isIncomplete()) {
          diagnostics.add(mistypedKey(source, member, at));
        }
        if (!(member.value() instanceof Json.Scalar)) {
          mistypedKeys(source, member.value(), at.child(member.key()), diagnostics);
        }
      }
    } else if (value instanceof Json.Arr array) {
      for (int i = 0; i < array.elements().size(); i++) {
        mistypedKeys(source, array.elements().get(i), at.child(i), diagnostics);
      }
    }
  }

  private static Diagnostic mistypedKey(SourceMap source, Json.Member member, Pointer object) {
    String message =
        "%s is not a key of %s; did you mean \"%s\"?"
            .formatted(QuotedText.of(member.written()), SpecPart.of(object), member.key());
    return source
        .diagnosticAtKey(Code.UNKNOWN_KEY, object.child(member.key()), message)
        .withFix(source.edits().renameKey(member, member.key()));
  }

  private static Json corrected(Json value, Pointer at, Map<Pointer, Object> corrections) {
    if (corrections.isEmpty()) {
      return value;
    }
    if (value instanceof Json.Obj object) {
      List<Json.Member> members =
          object.members().stream()
              .map(
                  member ->
                      member.withKeyAndValue(
                          member.key(),
                          corrected(member.value(), at.child(member.key()), corrections)))
              .toList();
      return object.withMembers(members);
    }
    if (value instanceof Json.Arr array) {
      List<Json> elements = new ArrayList<>();
      for (int i = 0; i < array.elements().size(); i++) {
        elements.add(corrected(array.elements().get(i), at.child(i), corrections));
      }
      return array.withElements(elements);
    }
    Object replacement = corrections.get(at);
    return replacement == null ? value : new Json.Scalar(value.start(), value.end(), replacement);
  }

  private static Diagnostics limited(List<Diagnostic> diagnostics, SourceMap source) {
    if (diagnostics.size() <= MAX_PROBLEMS) {
      return new Diagnostics(diagnostics);
    }
    List<Diagnostic> first =
        new ArrayList<>(diagnostics.stream().sorted().limit(MAX_PROBLEMS).toList());
    int end = source.text().length();
    String message = (diagnostics.size() - MAX_PROBLEMS) + " more problems are not shown";
    first.add(new Diagnostic(Code.MORE_FAULTS, Pointer.ROOT, source.span(end, end), message));
    return new Diagnostics(first);
  }
}
