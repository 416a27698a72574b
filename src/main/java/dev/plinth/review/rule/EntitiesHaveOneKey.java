package dev.plinth.review.rule;

import dev.plinth.diagnostic.Code;
import dev.plinth.diagnostic.Diagnostic;
import dev.plinth.diagnostic.Fix;
import dev.plinth.spec.FieldType;
import dev.plinth.spec.SourceMap;
import dev.plinth.spec.SpecOutline;
import java.util.List;
import java.util.stream.Stream;

/** No entity has more than one primary key. */
final class EntitiesHaveOneKey implements Rule {
  @Override
  public Stream<Diagnostic> check(SpecOutline spec, SourceMap source) {
    return spec.entities().stream()
        .filter(entity -> entity.primaryKeys().size() > 1)
        .flatMap(entity -> others(entity.primaryKeys(), source));
  }

  private static Stream<Diagnostic> others(List<SpecOutline.FieldOutline> keys, SourceMap source) {
    SpecOutline.FieldOutline kept = kept(keys);
    return keys.stream()
        .filter(field -> !field.equals(kept))
        .map(field -> diagnostic(field, source));
  }

  /**
   * Returns the field that stays the primary key: the first field with a suitable type that is not
   * a password, or else the first field.
   */
  private static SpecOutline.FieldOutline kept(List<SpecOutline.FieldOutline> keys) {
    return keys.stream()
        .filter(field -> field.type().map(FieldType::canBeKey).orElse(false))
        .filter(field -> !field.isPassword())
        .findFirst()
        .orElse(keys.get(0));
  }

  private static Diagnostic diagnostic(SpecOutline.FieldOutline field, SourceMap source) {
    return source
        .diagnosticAtValue(
            Code.SEVERAL_PRIMARY_KEYS,
            field.pointer().child("primary_key"),
            "this entity has more than one primary key")
        .withHint(
            "only one field can be the primary key; use \"unique\": true to keep other values"
                + " distinct")
        .withFix(
            new Fix(
                "make it an ordinary field",
                source.edits().setFlag(field.pointer(), "primary_key", false)));
  }
}
