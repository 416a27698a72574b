package dev.plinth.spec;

import static java.util.Objects.requireNonNull;

import dev.plinth.diagnostic.Diagnostics;

/**
 * What a text says, as far as it could be read.
 *
 * @param text the text
 * @param source where everything stands in it
 * @param outline what it says; what could not be read is absent
 * @param diagnostics what is wrong with its shape; without an error among them, the outline is
 *     whole
 */
public record ReadSpec(
    SpecText text, SourceMap source, SpecOutline outline, Diagnostics diagnostics) {
  public ReadSpec {
    requireNonNull(text);
    requireNonNull(source);
    requireNonNull(outline);
    requireNonNull(diagnostics);
  }
}
