package dev.plinth.review.rule;

import dev.plinth.diagnostic.Code;
import dev.plinth.diagnostic.Diagnostic;
import dev.plinth.diagnostic.Fix;
import dev.plinth.spec.SourceMap;
import dev.plinth.spec.SpecOutline;
import java.util.stream.Stream;

/** No primary key is nullable. */
public final class KeysAreNotNullable implements Rule {
  @Override
  public Stream<Diagnostic> check(SpecOutline spec, SourceMap source) {
    return spec.keys()
        .filter(SpecOutline.OfField::nullable)
        .map(
            field ->
                source
                    .atValue(
                        Code.NULLABLE_PRIMARY_KEY,
                        field.at().child("nullable"),
                        "a primary key cannot be null")
                    .withFix(
                        new Fix(
                            "make it not nullable",
                            source.edits().set(field.at(), "nullable", false))));
  }
}
