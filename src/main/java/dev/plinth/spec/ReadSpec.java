package dev.plinth.spec;

import static java.util.Objects.requireNonNull;

import dev.plinth.diagnostic.Diagnostics;

/**
 * The result of reading a text as a spec. A text with syntax errors is read as if they had been
 * repaired.
 *
 * @param text the text that was read
 * @param source the positions of the values in the text
 * @param outline the values of the spec; values that could not be read are absent
 * @param diagnostics the diagnostics on syntax and schema; if none is an error, the outline is
 *     complete
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
