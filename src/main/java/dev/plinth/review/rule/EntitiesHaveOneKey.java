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
public final class EntitiesHaveOneKey implements Rule {
  @Override
  public Stream<Diagnostic> check(SpecOutline spec, SourceMap source) {
    return spec.entities().stream()
        .filter(entity -> entity.keys().size() > 1)
        .flatMap(entity -> others(entity.keys(), source));
  }

  private static Stream<Diagnostic> others(List<SpecOutline.OfField> keys, SourceMap source) {
    SpecOutline.OfField kept = kept(keys);
    return keys.stream()
        .filter(field -> !field.equals(kept))
        .map(field -> diagnostic(field, source));
  }

  /** The first that can be a key at all stays the key. */
  private static SpecOutline.OfField kept(List<SpecOutline.OfField> keys) {
    return keys.stream()
        .filter(field -> field.type().map(FieldType::canBeKey).orElse(false))
        .filter(field -> !field.isPassword())
        .findFirst()
        .orElse(keys.get(0));
  }

  private static Diagnostic diagnostic(SpecOutline.OfField field, SourceMap source) {
    return source
        .atValue(
            Code.SEVERAL_PRIMARY_KEYS,
            field.at().child("primary_key"),
            "this entity has another primary key already")
        .withHint("exactly one field identifies a row; \"unique\": true keeps values apart")
        .withFix(
            new Fix(
                "make it an ordinary field", source.edits().set(field.at(), "primary_key", false)));
  }
}
