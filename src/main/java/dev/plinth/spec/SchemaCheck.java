package dev.plinth.spec;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import dev.plinth.diagnostic.Code;
import dev.plinth.diagnostic.Diagnostic;
import dev.plinth.diagnostic.Pointer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Validates a document against the schema and reports the errors in plain words. */
final class SchemaCheck {
  private final SourceMap source;
  private final ValueRepair repair;
  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private final Map<Pointer, Object> corrections = new HashMap<>();
  private final Set<Pointer> invalid = new HashSet<>();

  SchemaCheck(SourceMap source) {
    this.source = source;
    this.repair = new ValueRepair(source);
  }

  /** Validates the whole document. Must be called before the other methods. */
  void run() {
    source.root().ifPresent(root -> SpecSchema.validate(JsonNodes.of(root)).forEach(this::add));
  }

  List<Diagnostic> diagnostics() {
    return diagnostics;
  }

  /** Returns the values that the user probably meant. The key is the pointer of the wrong value. */
  Map<Pointer, Object> corrections() {
    return corrections;
  }

  /** Returns the pointers of missing or wrong values that have no correction. */
  Set<Pointer> invalid() {
    return invalid;
  }

  private void add(Error error) {
    Pointer at = new Pointer(error.getInstanceLocation().toString());
    JsonNode wanted = error.getSchemaNode();
    if (isUnknown(at)) {
      invalid.add(at); // a syntax error has been reported there
      return;
    }
    switch (error.getKeyword()) {
      case "additionalProperties" -> unknownKey(at.child(error.getProperty()), at);
      case "required" -> missingKey(at, error.getProperty());
      case "type" -> wrongType(at, wanted.asText());
      case "enum" -> unknownType(at);
      case "const" -> wrongConstant(at, wanted.asText());
      case "minItems" -> emptyList(at);
      case "minimum", "maximum" -> outOfRange(at);
      default -> throw new IllegalStateException("no message for " + error);
    }
  }

  private void unknownKey(Pointer at, Pointer object) {
    Json.Member member = requireNonNull(source.locate(at).member());
    if (member.isIncomplete()) {
      return;
    }
    diagnostics.add(
        source
            .diagnosticAtKey(
                Code.UNKNOWN_KEY,
                at,
                QuotedText.of(member.written()) + " is not a key of " + SpecPart.of(object))
            .withHint("allowed keys: " + String.join(", ", SpecSchema.keys(SpecSchema.at(object))))
            .withFix(source.edits().removeMember(member)));
  }

  private void missingKey(Pointer at, String key) {
    if (!isClosed(at)) {
      return;
    }
    invalid.add(at.child(key));
    diagnostics.add(
        source
            .diagnosticAtKey(
                Code.MISSING_KEY,
                at,
                "%s is missing the key \"%s\"".formatted(SpecPart.of(at), key))
            .withFix(
                repair
                    .forMissingKey(at, key)
                    .map(value -> source.edits().addMember(at, key, value))));
  }

  private void wrongType(Pointer at, String wanted) {
    String message =
        "%s must be %s, but is %s".formatted(SpecPart.of(at), typeName(wanted), found(at));
    Diagnostic diagnostic = source.diagnosticAtValue(Code.WRONG_TYPE, at, message);
    report(at, diagnostic, repair.converted(at, wanted).or(() -> repair.scalarDefaultForNull(at)));
  }

  private void unknownType(Pointer at) {
    Optional<String> near = repair.word(at, allowed(at));
    String question = near.map(type -> "; did you mean \"%s\"?".formatted(type)).orElse("");
    String types = String.join(", ", allowed(at));
    report(
        at,
        source
            .diagnosticAtValue(
                Code.UNKNOWN_FIELD_TYPE, at, found(at) + " is not a field type" + question)
            .withHint("the field types are " + types),
        near);
  }

  private void wrongConstant(Pointer at, String wanted) {
    String message = "%s must be \"%s\", but is %s".formatted(SpecPart.of(at), wanted, found(at));
    if (at.equals(Pointer.ROOT.child("spec_version"))) {
      report(
          at,
          source.diagnosticAtValue(Code.UNKNOWN_VERSION, at, message),
          repair.version(at, wanted));
    } else {
      report(at, source.diagnosticAtValue(Code.WRONG_CONSTANT, at, message), Optional.of(wanted));
    }
  }

  private void emptyList(Pointer at) {
    if (!isClosed(at)) {
      return;
    }
    invalid.add(at);
    diagnostics.add(
        source
            .diagnosticAtValue(Code.EMPTY_LIST, at, SpecPart.of(at) + " must not be empty")
            .withFix(repair.defaultValue(at).map(value -> source.edits().replace(at, value))));
  }

  private void outOfRange(Pointer at) {
    if (!invalid.add(at)) {
      return; // already reported, as not a whole number
    }
    String message =
        "%s must be from %d to %d, but is %s"
            .formatted(SpecPart.of(at), Auth.SHORTEST_EXPIRY, Auth.LONGEST_EXPIRY, found(at));
    diagnostics.add(
        source
            .diagnosticAtValue(Code.OUT_OF_RANGE, at, message)
            .withHint(
                "30 minutes is common; %d minutes is one year".formatted(Auth.LONGEST_EXPIRY)));
  }

  /**
   * Reports a wrong value. If there is a correction, reading continues with the corrected value.
   */
  private void report(Pointer at, Diagnostic diagnostic, Optional<?> value) {
    if (value.isPresent()) {
      corrections.put(at, value.get());
      diagnostics.add(
          diagnostic.withFix(source.edits().replace(at, ValueRepair.node(value.get()))));
    } else {
      invalid.add(at);
      diagnostics.add(
          diagnostic.withFix(repair.defaultForNull(at).map(v -> source.edits().replace(at, v))));
    }
  }

  private boolean isUnknown(Pointer at) {
    return source.locate(at).value() instanceof Json.Scalar scalar
        && scalar.value() == Json.UNKNOWN;
  }

  private boolean isClosed(Pointer at) {
    Json value = source.locate(at).value();
    return !(value instanceof Json.Obj object && !object.closed())
        && !(value instanceof Json.Arr array && !array.closed());
  }

  private String found(Pointer at) {
    return SpecPart.describe(source.locate(at).value(), source.text());
  }

  private static List<String> allowed(Pointer at) {
    return SpecSchema.at(at).path("enum").valueStream().map(JsonNode::asText).toList();
  }

  private static String typeName(String type) {
    return switch (type) {
      case "boolean" -> "true or false";
      case "integer" -> "a whole number";
      case "string" -> "a string in double quotes";
      case "array" -> "an array [ … ]";
      default -> "an object { … }";
    };
  }
}
