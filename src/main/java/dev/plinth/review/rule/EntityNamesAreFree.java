package dev.plinth.review.rule;

import dev.plinth.diagnostic.Code;
import dev.plinth.diagnostic.Diagnostic;
import dev.plinth.spec.FreeName;
import dev.plinth.spec.Outline;
import dev.plinth.spec.Quote;
import dev.plinth.spec.Reserved;
import dev.plinth.spec.SourceMap;
import java.util.stream.Stream;

/** No entity has a name that Python or Windows keeps for itself. */
public final class EntityNamesAreFree implements Rule {
  @Override
  public Stream<Diagnostic> check(Outline spec, SourceMap source) {
    FreeName free = FreeEntityName.in(spec);
    return spec.entities().stream()
        .flatMap(
            entity ->
                entity.normal().filter(Reserved::isEntity).stream()
                    .map(name -> diagnostic(entity, name, free, source)));
  }

  private static Diagnostic diagnostic(
      Outline.OfEntity entity, String name, FreeName free, SourceMap source) {
    String why =
        Reserved.ENTITIES.contains(name)
            ? "%s is a keyword of Python"
            : "%s is a device on Windows, so no file there can have that name";
    return source
        .atValue(Code.RESERVED_ENTITY, entity.nameAt(), why.formatted(Quote.of(name)))
        .withFix(source.edits().replace(entity.nameAt(), free.near(name + "Record")));
  }
}
