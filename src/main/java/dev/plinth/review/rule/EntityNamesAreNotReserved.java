package dev.plinth.review.rule;

import dev.plinth.diagnostic.Code;
import dev.plinth.diagnostic.Diagnostic;
import dev.plinth.spec.FreeNames;
import dev.plinth.spec.QuotedText;
import dev.plinth.spec.ReservedNames;
import dev.plinth.spec.SourceMap;
import dev.plinth.spec.SpecOutline;
import java.util.stream.Stream;

/** No entity has a name that Python or Windows reserves. */
final class EntityNamesAreNotReserved implements Rule {
  @Override
  public Stream<Diagnostic> check(SpecOutline spec, SourceMap source) {
    FreeNames free = FreeEntityNames.in(spec);
    return spec.entities().stream()
        .flatMap(
            entity ->
                entity.normalisedName().filter(ReservedNames::isReservedEntity).stream()
                    .map(name -> diagnostic(entity, name, free, source)));
  }

  private static Diagnostic diagnostic(
      SpecOutline.EntityOutline entity, String name, FreeNames free, SourceMap source) {
    String why =
        ReservedNames.ENTITIES.contains(name)
            ? "%s is a Python keyword and cannot be the name of a class"
            : "%s is a device name on Windows and cannot be the name of a file";
    return source
        .diagnosticAtValue(
            Code.RESERVED_ENTITY, entity.namePointer(), why.formatted(QuotedText.of(name)))
        .withFix(source.edits().replace(entity.namePointer(), free.near(name + "Record")));
  }
}
