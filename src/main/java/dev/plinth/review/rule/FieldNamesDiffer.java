package dev.plinth.review.rule;

import dev.plinth.diagnostic.Code;
import dev.plinth.diagnostic.Diagnostic;
import dev.plinth.spec.FreeName;
import dev.plinth.spec.Outline;
import dev.plinth.spec.Quote;
import dev.plinth.spec.Reserved;
import dev.plinth.spec.SourceMap;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/** No two fields of an entity have the same name. */
public final class FieldNamesDiffer implements Rule {
  @Override
  public Stream<Diagnostic> check(Outline spec, SourceMap source) {
    return spec.entities().stream().flatMap(entity -> duplicates(entity, source));
  }

  private static Stream<Diagnostic> duplicates(Outline.OfEntity entity, SourceMap source) {
    Set<String> taken = entity.fieldNames();
    FreeName free =
        FreeName.inSnakeCase(
            Reserved.LONGEST_FIELD, name -> taken.contains(name) || Reserved.FIELDS.contains(name));
    Set<String> seen = new HashSet<>();
    return entity.fields().stream()
        .flatMap(
            field ->
                field.normal().filter(name -> !seen.add(name)).stream()
                    .map(name -> diagnostic(field, name, free, source)));
  }

  private static Diagnostic diagnostic(
      Outline.OfField field, String name, FreeName free, SourceMap source) {
    return source
        .atValue(
            Code.DUPLICATE_FIELD,
            field.nameAt(),
            "another field of this entity is named %s too".formatted(Quote.of(name)))
        .withFix(source.edits().replace(field.nameAt(), free.near(name)));
  }
}
