package dev.plinth.review.rule;

import dev.plinth.diagnostic.Code;
import dev.plinth.diagnostic.Diagnostic;
import dev.plinth.spec.FreeNames;
import dev.plinth.spec.QuotedText;
import dev.plinth.spec.ReservedNames;
import dev.plinth.spec.SourceMap;
import dev.plinth.spec.SpecOutline;
import java.util.stream.Stream;

/** No entity has a name that Python or Windows keeps for itself. */
public final class EntityNamesAreFree implements Rule {
  @Override
  public Stream<Diagnostic> check(SpecOutline spec, SourceMap source) {
    FreeNames free = FreeEntityName.in(spec);
    return spec.entities().stream()
        .flatMap(
            entity ->
                entity.normal().filter(ReservedNames::isEntity).stream()
                    .map(name -> diagnostic(entity, name, free, source)));
  }

  private static Diagnostic diagnostic(
      SpecOutline.OfEntity entity, String name, FreeNames free, SourceMap source) {
    String why =
        ReservedNames.ENTITIES.contains(name)
            ? "%s is a keyword of Python"
            : "%s is a device on Windows, so no file there can have that name";
    return source
        .atValue(Code.RESERVED_ENTITY, entity.nameAt(), why.formatted(QuotedText.of(name)))
        .withFix(source.edits().replace(entity.nameAt(), free.near(name + "Record")));
  }
}
