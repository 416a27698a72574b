package dev.plinth.review.rule;

import dev.plinth.diagnostic.Code;
import dev.plinth.diagnostic.Diagnostic;
import dev.plinth.spec.FreeNames;
import dev.plinth.spec.QuotedText;
import dev.plinth.spec.ReservedNames;
import dev.plinth.spec.SourceMap;
import dev.plinth.spec.SpecOutline;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/** No two fields of an entity have the same name. */
public final class FieldNamesDiffer implements Rule {
  @Override
  public Stream<Diagnostic> check(SpecOutline spec, SourceMap source) {
    return spec.entities().stream().flatMap(entity -> duplicates(entity, source));
  }

  private static Stream<Diagnostic> duplicates(SpecOutline.OfEntity entity, SourceMap source) {
    Set<String> taken = entity.fieldNames();
    FreeNames free =
        FreeNames.inSnakeCase(
            ReservedNames.LONGEST_FIELD,
            name -> taken.contains(name) || ReservedNames.FIELDS.contains(name));
    Set<String> seen = new HashSet<>();
    return entity.fields().stream()
        .flatMap(
            field ->
                field.normal().filter(name -> !seen.add(name)).stream()
                    .map(name -> diagnostic(field, name, free, source)));
  }

  private static Diagnostic diagnostic(
      SpecOutline.OfField field, String name, FreeNames free, SourceMap source) {
    return source
        .atValue(
            Code.DUPLICATE_FIELD,
            field.nameAt(),
            "another field of this entity is named %s too".formatted(QuotedText.of(name)))
        .withFix(source.edits().replace(field.nameAt(), free.near(name)));
  }
}
