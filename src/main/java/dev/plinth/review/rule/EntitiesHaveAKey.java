package dev.plinth.review.rule;

import dev.plinth.diagnostic.Code;
import dev.plinth.diagnostic.Diagnostic;
import dev.plinth.diagnostic.Fix;
import dev.plinth.diagnostic.TextEdit;
import dev.plinth.spec.FieldType;
import dev.plinth.spec.FreeNames;
import dev.plinth.spec.ReservedNames;
import dev.plinth.spec.SourceMap;
import dev.plinth.spec.SpecOutline;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Every entity has a primary key. */
public final class EntitiesHaveAKey implements Rule {
  @Override
  public Stream<Diagnostic> check(SpecOutline spec, SourceMap source) {
    return spec.entities().stream()
        .filter(entity -> entity.whole() && entity.keys().isEmpty())
        .map(entity -> diagnostic(entity, source));
  }

  private static Diagnostic diagnostic(SpecOutline.OfEntity entity, SourceMap source) {
    return source
        .atKey(
            Code.NO_PRIMARY_KEY,
            entity.fieldsAt(),
            "no field is the primary key, so no row could be found again")
        .withHint("one field of type uuid, integer or string gets \"primary_key\": true")
        .withFix(fix(entity, source));
  }

  /** A field named id is surely meant; otherwise one is added. */
  private static Fix fix(SpecOutline.OfEntity entity, SourceMap source) {
    return entity.fields().stream()
        .filter(field -> field.normal().filter("id"::equals).isPresent())
        .filter(field -> field.type().map(FieldType::canBeKey).orElse(true))
        .findFirst()
        .map(field -> makeKey(field, source))
        .orElseGet(() -> addKey(entity, source));
  }

  private static Fix makeKey(SpecOutline.OfField field, SourceMap source) {
    List<TextEdit> edits = new ArrayList<>();
    edits.add(source.edits().set(field.at(), "primary_key", true));
    if (field.nullable()) {
      edits.add(source.edits().set(field.at(), "nullable", false));
    }
    return new Fix("make \"id\" the primary key", edits);
  }

  private static Fix addKey(SpecOutline.OfEntity entity, SourceMap source) {
    String name =
        FreeNames.inSnakeCase(ReservedNames.LONGEST_FIELD, entity.fieldNames()::contains)
            .near("id");
    return source.edits().addKey(entity.fieldsAt(), name);
  }
}
