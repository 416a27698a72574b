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
    Set<String> seen = new HashSet<>();
    return entity.fields().stream()
        .flatMap(
            field ->
                field.normal().filter(name -> !seen.add(name)).stream()
                    .map(name -> diagnostic(field, name, taken, source)));
  }

  private static Diagnostic diagnostic(
      Outline.OfField field, String name, Set<String> taken, SourceMap source) {
    String free =
        FreeName.inSnakeCase(
            name,
            Reserved.LONGEST_FIELD,
            other -> taken.contains(other) || Reserved.FIELDS.contains(other));
    return source
        .atValue(
            Code.DUPLICATE_FIELD,
            field.nameAt(),
            "another field of this entity is named %s too".formatted(Quote.of(name)))
        .withFix(source.edits().replace(field.nameAt(), free));
  }
}
