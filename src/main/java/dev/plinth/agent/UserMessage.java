package dev.plinth.agent;

import static java.util.Objects.requireNonNull;

import com.google.genai.types.Content;
import com.google.genai.types.Part;
import dev.plinth.spec.SpecText;
import java.util.List;
import java.util.Optional;

/**
 * The message with a prompt for a model. To change a spec, the message has two parts: the current
 * spec, then the change.
 */
public final class UserMessage {
  private static final String CURRENT = "The current specification:\n";
  private static final String CHANGE = "What is to change in it:\n";

  private UserMessage() {}

  /** Returns the message for a prompt. */
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

  /** Returns the prompt in a message that {@link #of} created. */
  public static Prompt read(Content message) {
    List<String> parts =
        message.parts().orElse(List.of()).stream().map(part -> part.text().orElse("")).toList();
    if (parts.size() == 2 && parts.get(0).startsWith(CURRENT)) {
      String current = parts.get(0).substring(CURRENT.length());
      String change = requireNonNull(parts.get(1)).substring(CHANGE.length());
      return new Prompt(change, Optional.of(new SpecText(current)));
    }
    return new Prompt(String.join("\n", parts), Optional.empty());
  }
}
