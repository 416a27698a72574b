package dev.plinth.review.rule;

import dev.plinth.diagnostic.Code;
import dev.plinth.diagnostic.Diagnostic;
import dev.plinth.spec.FreeNames;
import dev.plinth.spec.Name;
import dev.plinth.spec.QuotedText;
import dev.plinth.spec.SourceMap;
import dev.plinth.spec.SpecOutline;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** No two entities share a router file, as HTTPLog and HttpLog would. */
final class RouterFilesDiffer implements Rule {
  @Override
  public Stream<Diagnostic> check(SpecOutline spec, SourceMap source) {
    FreeNames free = FreeEntityNames.in(spec);
    Map<String, String> files = new HashMap<>();
    return spec.entities().stream()
        .flatMap(
            entity ->
                entity.normalisedName().stream()
                    .filter(name -> !firstOf(name, files).equals(name))
                    .map(
                        name ->
                            source
                                .diagnosticAtValue(
                                    Code.DUPLICATE_ROUTER,
                                    entity.namePointer(),
                                    message(name, files))
                                .withFix(
                                    source
                                        .edits()
                                        .replace(entity.namePointer(), free.near(name)))));
  }

  private static String firstOf(String name, Map<String, String> files) {
    return files.computeIfAbsent(Name.snake(name), file -> name);
  }

  private static String message(String name, Map<String, String> files) {
    return "%s and %s would share the file routers/%s.py"
        .formatted(QuotedText.of(firstOf(name, files)), QuotedText.of(name), Name.snake(name));
  }
}
