package dev.plinth.agent;

import static java.util.Objects.requireNonNull;

import dev.plinth.spec.SpecText;
import java.util.Optional;

/**
 * A user's request for a spec.
 *
 * @param text the request in the user's words
 * @param current the spec to change; empty to write a new spec
 */
public record Prompt(String text, Optional<SpecText> current) {
  public Prompt {
    requireNonNull(text);
    requireNonNull(current);
  }
}
