package dev.plinth.review.rule;

import dev.plinth.diagnostic.Code;
import dev.plinth.diagnostic.Diagnostic;
import dev.plinth.spec.FreeNames;
import dev.plinth.spec.QuotedText;
import dev.plinth.spec.SourceMap;
import dev.plinth.spec.SpecOutline;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/** No two entities have the same name. */
final class EntityNamesDiffer implements Rule {
  @Override
  public Stream<Diagnostic> check(SpecOutline spec, SourceMap source) {
    FreeNames free = FreeEntityNames.in(spec);
    Set<String> seen = new HashSet<>();
    return spec.entities().stream()
        .flatMap(
            entity ->
                entity.normalisedName().filter(name -> !seen.add(name)).stream()
                    .map(
                        name ->
                            source
                                .diagnosticAtValue(
                                    Code.DUPLICATE_ENTITY,
                                    entity.namePointer(),
                                    "another entity already has the name %s"
                                        .formatted(QuotedText.of(name)))
                                .withFix(
                                    source
                                        .edits()
                                        .replace(entity.namePointer(), free.near(name)))));
  }
}
