package dev.plinth.agent;

import static java.util.Objects.requireNonNull;

import dev.plinth.spec.SpecText;
import java.util.Optional;

/**
 * What a user asks for.
 *
 * @param text in the user's own words
 * @param current the spec that is to be changed; without one a new spec is wanted
 */
public record Prompt(String text, Optional<SpecText> current) {
  public Prompt {
    requireNonNull(text);
    requireNonNull(current);
  }
}
