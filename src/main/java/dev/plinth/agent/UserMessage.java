package dev.plinth.agent;

import static java.util.Objects.requireNonNull;

import com.google.genai.types.Content;
import com.google.genai.types.Part;
import dev.plinth.spec.SpecText;
import java.util.List;
import java.util.Optional;

/**
 * A prompt as a model gets it: what is wanted, and before it, in a part of its own, the spec that
 * is to change.
 */
public final class UserMessage {
  private static final String CURRENT = "The current specification:\n";
  private static final String CHANGE = "What is to change in it:\n";

  private UserMessage() {}

  /** Gives the turn of a prompt. */
  static Content of(Prompt prompt) {
    Part[] parts =
        prompt
            .current()
            .map(
                current ->
                    new Part[] {
                      Part.fromText(CURRENT + current.value()),
                      Part.fromText(CHANGE + prompt.text())
                    })
            .orElseGet(() -> new Part[] {Part.fromText(prompt.text())});
    return Content.builder().role("user").parts(parts).build();
  }

  /** Gives the prompt of a turn. */
  public static Prompt read(Content turn) {
    List<String> parts =
        turn.parts().orElse(List.of()).stream().map(part -> part.text().orElse("")).toList();
    if (parts.size() == 2 && parts.get(0).startsWith(CURRENT)) {
      String current = parts.get(0).substring(CURRENT.length());
      String change = requireNonNull(parts.get(1)).substring(CHANGE.length());
      return new Prompt(change, Optional.of(new SpecText(current)));
    }
    return new Prompt(String.join("\n", parts), Optional.empty());
  }
}
