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

/** Holds a document against the schema, and says in our own words what differs. */
final class SchemaCheck {
  private final SourceMap source;
  private final ValueRepair repair;
  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private final Map<Pointer, Object> meant = new HashMap<>();
  private final Set<Pointer> faulty = new HashSet<>();

  SchemaCheck(SourceMap source) {
    this.source = source;
    this.repair = new ValueRepair(source);
  }

  /** Looks at the whole document; afterwards the other methods have their answers. */
  void check() {
    source.root().ifPresent(root -> SpecSchema.validate(JsonNodes.of(root)).forEach(this::add));
  }

  List<Diagnostic> diagnostics() {
    return diagnostics;
  }

  /** Gives the scalars that were probably meant where others stand. */
  Map<Pointer, Object> meant() {
    return meant;
  }

  /** Gives where values have the wrong shape and nobody can tell what was meant. */
  Set<Pointer> faulty() {
    return faulty;
  }

  private void add(Error error) {
    Pointer at = new Pointer(error.getInstanceLocation().toString());
    JsonNode wanted = error.getSchemaNode();
    switch (error.getKeyword()) {
      case "additionalProperties" -> unknownKey(at.child(error.getProperty()), at);
      case "required" -> missingKey(at, error.getProperty());
      case "type" -> wrongType(at, wanted.asText());
      case "enum" -> unknownType(at);
      case "const" -> wrongConstant(at, wanted.asText());
      case "minItems" -> emptyList(at);
      case "minimum", "maximum" -> outOfRange(at);
      default -> throw new IllegalStateException("no words for " + error);
    }
  }

  private void unknownKey(Pointer at, Pointer object) {
    Json.Member member = requireNonNull(source.place(at).member());
    diagnostics.add(
        source
            .atKey(
                Code.UNKNOWN_KEY,
                at,
                QuotedText.of(member.written()) + " is no key of " + SpecPart.of(object))
            .withHint("allowed are " + String.join(", ", SpecSchema.keys(SpecSchema.at(object))))
            .withFix(source.edits().remove(member)));
  }

  private void missingKey(Pointer at, String key) {
    if (!isClosed(at)) {
      return;
    }
    faulty.add(at.child(key));
    diagnostics.add(
        source
            .atKey(Code.MISSING_KEY, at, "%s lacks the key \"%s\"".formatted(SpecPart.of(at), key))
            .withFix(repair.missing(at, key).map(value -> source.edits().add(at, key, value))));
  }

  private void wrongType(Pointer at, String wanted) {
    String message =
        "%s must be %s, but is %s".formatted(SpecPart.of(at), article(wanted), found(at));
    Diagnostic diagnostic = source.atValue(Code.WRONG_TYPE, at, message);
    mend(at, diagnostic, repair.typed(at, wanted).or(() -> repair.scalarInstead(at)));
  }

  private void unknownType(Pointer at) {
    Optional<String> near = repair.word(at, allowed(at));
    String ask = near.map(type -> "; did you mean \"%s\"?".formatted(type)).orElse("");
    String types = String.join(", ", allowed(at));
    mend(
        at,
        source
            .atValue(Code.UNKNOWN_FIELD_TYPE, at, found(at) + " is no field type" + ask)
            .withHint("the types are " + types),
        near);
  }

  private void wrongConstant(Pointer at, String wanted) {
    String message =
        "%s can only be \"%s\", but is %s".formatted(SpecPart.of(at), wanted, found(at));
    if (at.equals(Pointer.ROOT.child("spec_version"))) {
      mend(at, source.atValue(Code.UNKNOWN_VERSION, at, message), repair.version(at, wanted));
    } else {
      mend(at, source.atValue(Code.WRONG_CONSTANT, at, message), Optional.of(wanted));
    }
  }

  private void emptyList(Pointer at) {
    if (!isClosed(at)) {
      return;
    }
    faulty.add(at);
    diagnostics.add(
        source
            .atValue(Code.EMPTY_LIST, at, SpecPart.of(at) + " must not be empty")
            .withFix(repair.standard(at).map(value -> source.edits().replace(at, value))));
  }

  private void outOfRange(Pointer at) {
    if (!faulty.add(at)) {
      return; // it is no whole number either, which has been said
    }
    String message =
        "a token can be valid for %d to %d minutes, but not for %s"
            .formatted(Auth.SHORTEST_EXPIRY, Auth.LONGEST_EXPIRY, found(at));
    diagnostics.add(
        source
            .atValue(Code.OUT_OF_RANGE, at, message)
            .withHint("30 minutes are usual; %d are a year".formatted(Auth.LONGEST_EXPIRY)));
  }

  /** Reports a wrong value, and goes on with the one that was meant where there is one. */
  private void mend(Pointer at, Diagnostic diagnostic, Optional<?> value) {
    if (value.isPresent()) {
      meant.put(at, value.get());
      diagnostics.add(
          diagnostic.withFix(source.edits().replace(at, ValueRepair.node(value.get()))));
    } else {
      faulty.add(at);
      diagnostics.add(
          diagnostic.withFix(repair.instead(at).map(v -> source.edits().replace(at, v))));
    }
  }

  private boolean isClosed(Pointer at) {
    Json value = source.place(at).value();
    return !(value instanceof Json.Obj object && !object.closed())
        && !(value instanceof Json.Arr array && !array.closed());
  }

  private String found(Pointer at) {
    return SpecPart.found(source.place(at).value(), source.text());
  }

  private static List<String> allowed(Pointer at) {
    return SpecSchema.at(at).path("enum").valueStream().map(JsonNode::asText).toList();
  }

  private static String article(String type) {
    return switch (type) {
      case "boolean" -> "true or false";
      case "integer" -> "a whole number";
      case "string" -> "a text in double quotes";
      case "array" -> "a list [ … ]";
      default -> "an object { … }";
    };
  }
}
