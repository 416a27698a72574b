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
 * Reads any text as a spec. Never throws for what somebody typed: every fault becomes a diagnostic
 * with its place, and whatever can be understood in spite of it is.
 */
public final class SpecReader {
  /** The longest text that is read, in UTF-16 units: some fifty thousand entities. */
  public static final int LONGEST_TEXT = 4 * 1024 * 1024;

  /** So many faults are told one by one; a text with more of them is something else than a spec. */
  public static final int MOST_FAULTS = 1_000;

  /** Reads a text. */
  public ReadSpec read(SpecText text) {
    if (text.value().length() > LONGEST_TEXT) {
      return tooLarge(text);
    }
    JsonScanner.Result scanned = JsonScanner.scan(text.value());
    SourceMap written = new SourceMap(text.value(), scanned.root());
    List<Diagnostic> diagnostics = new ArrayList<>();
    scanned.faults().forEach(fault -> diagnostics.add(diagnostic(fault, written)));

    JsonNode schema = SpecSchema.root();
    SourceMap source =
        scanned.root().map(root -> written.with(KeyRepair.repair(root, schema))).orElse(written);
    source.root().ifPresent(root -> mistypedKeys(source, root, Pointer.ROOT, diagnostics));

    SchemaCheck shape = new SchemaCheck(source);
    shape.check();
    diagnostics.addAll(shape.diagnostics());
    Optional<Json> meant = source.root().map(root -> meant(root, Pointer.ROOT, shape.meant()));
    SpecOutline outline = new SpecOutlineReader(meant, shape.faulty()).outline();
    List<Diagnostic> told = scanned.complete() ? diagnostics : withoutRemovals(diagnostics);
    return new ReadSpec(text, source, outline, bounded(told, source));
  }

  /**
   * In a text that breaks off, what stands behind a removed member would be read as something new.
   */
  private static List<Diagnostic> withoutRemovals(List<Diagnostic> diagnostics) {
    return diagnostics.stream()
        .map(
            diagnostic ->
                diagnostic.withFix(
                    diagnostic
                        .fix()
                        .filter(fix -> fix.edits().stream().noneMatch(e -> e.text().isEmpty()))))
        .toList();
  }

  private static ReadSpec tooLarge(SpecText text) {
    SourceMap source = new SourceMap(text.value(), Optional.empty());
    String message =
        "the text has %d characters; a spec has at most %d"
            .formatted(text.value().length(), LONGEST_TEXT);
    Diagnostic diagnostic =
        new Diagnostic(Code.TOO_LARGE, Pointer.ROOT, source.span(0, 0), message);
    SpecOutline nothing = new SpecOutlineReader(Optional.empty(), Set.of()).outline();
    return new ReadSpec(text, source, nothing, new Diagnostics(List.of(diagnostic)));
  }

  private static Diagnostic diagnostic(SyntaxFault fault, SourceMap source) {
    Span span = source.span(fault.start(), fault.end());
    Pointer pointer = source.pointerAt(fault.start());
    Diagnostic diagnostic = new Diagnostic(fault.code(), pointer, span, fault.message());
    return (fault.hint().isEmpty() ? diagnostic : diagnostic.withHint(fault.hint()))
        .withFix(Optional.ofNullable(fault.surplus()).map(source.edits()::remove));
  }

  private static void mistypedKeys(
      SourceMap source, Json value, Pointer at, List<Diagnostic> diagnostics) {
    if (value instanceof Json.Obj object) {
      for (Json.Member member : object.members()) {
        if (!member.key().equals(member.written())) {
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
        "%s is no key of %s; did you mean \"%s\"?"
            .formatted(QuotedText.of(member.written()), SpecPart.of(object), member.key());
    return source
        .atKey(Code.UNKNOWN_KEY, object.child(member.key()), message)
        .withFix(source.edits().rename(member, member.key()));
  }

  private static Json meant(Json value, Pointer at, Map<Pointer, Object> meant) {
    if (meant.isEmpty()) {
      return value;
    }
    if (value instanceof Json.Obj object) {
      List<Json.Member> members =
          object.members().stream()
              .map(
                  member ->
                      member.with(
                          member.key(), meant(member.value(), at.child(member.key()), meant)))
              .toList();
      return object.with(members);
    }
    if (value instanceof Json.Arr array) {
      List<Json> elements = new ArrayList<>();
      for (int i = 0; i < array.elements().size(); i++) {
        elements.add(meant(array.elements().get(i), at.child(i), meant));
      }
      return array.with(elements);
    }
    Object replacement = meant.get(at);
    return replacement == null ? value : new Json.Scalar(value.start(), value.end(), replacement);
  }

  private static Diagnostics bounded(List<Diagnostic> diagnostics, SourceMap source) {
    if (diagnostics.size() <= MOST_FAULTS) {
      return new Diagnostics(diagnostics);
    }
    List<Diagnostic> first =
        new ArrayList<>(diagnostics.stream().sorted().limit(MOST_FAULTS).toList());
    int end = source.text().length();
    String message = (diagnostics.size() - MOST_FAULTS) + " more faults are not shown";
    first.add(new Diagnostic(Code.MORE_FAULTS, Pointer.ROOT, source.span(end, end), message));
    return new Diagnostics(first);
  }
}
