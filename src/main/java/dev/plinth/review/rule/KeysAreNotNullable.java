package dev.plinth.review.rule;

import dev.plinth.diagnostic.Code;
import dev.plinth.diagnostic.Diagnostic;
import dev.plinth.diagnostic.Fix;
import dev.plinth.spec.SourceMap;
import dev.plinth.spec.SpecOutline;
import java.util.stream.Stream;

/** No primary key is nullable. */
final class KeysAreNotNullable implements Rule {
  @Override
  public Stream<Diagnostic> check(SpecOutline spec, SourceMap source) {
    return spec.primaryKeys()
        .filter(SpecOutline.FieldOutline::nullable)
        .map(
            field ->
                source
                    .diagnosticAtValue(
                        Code.NULLABLE_PRIMARY_KEY,
                        field.pointer().child("nullable"),
                        "a primary key cannot be nullable")
                    .withFix(
                        new Fix(
                            "make it not nullable",
                            source.edits().setFlag(field.pointer(), "nullable", false))));
  }
}
