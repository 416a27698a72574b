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
final class EntitiesHaveAKey implements Rule {
  @Override
  public Stream<Diagnostic> check(SpecOutline spec, SourceMap source) {
    return spec.entities().stream()
        .filter(entity -> entity.complete() && entity.primaryKeys().isEmpty())
        .map(entity -> diagnostic(entity, source));
  }

  private static Diagnostic diagnostic(SpecOutline.EntityOutline entity, SourceMap source) {
    return source
        .diagnosticAtKey(
            Code.NO_PRIMARY_KEY, entity.fieldsPointer(), "this entity has no primary key")
        .withHint("set \"primary_key\": true on one field of type uuid, integer or string")
        .withFix(fix(entity, source));
  }

  /** Returns a fix that makes a field named {@code id} the primary key, or else adds a field. */
  private static Fix fix(SpecOutline.EntityOutline entity, SourceMap source) {
    return entity.fields().stream()
        .filter(field -> field.normalisedName().filter("id"::equals).isPresent())
        .filter(field -> field.type().map(FieldType::canBeKey).orElse(true))
        .findFirst()
        .map(field -> makeKey(field, source))
        .orElseGet(() -> addKey(entity, source));
  }

  private static Fix makeKey(SpecOutline.FieldOutline field, SourceMap source) {
    List<TextEdit> edits = new ArrayList<>();
    edits.add(source.edits().setFlag(field.pointer(), "primary_key", true));
    if (field.nullable()) {
      edits.add(source.edits().setFlag(field.pointer(), "nullable", false));
    }
    return new Fix("make \"id\" the primary key", edits);
  }

  private static Fix addKey(SpecOutline.EntityOutline entity, SourceMap source) {
    String name =
        FreeNames.inSnakeCase(ReservedNames.LONGEST_FIELD, entity.fieldNames()::contains)
            .near("id");
    return source.edits().addPrimaryKey(entity.fieldsPointer(), name);
  }
}
