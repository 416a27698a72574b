package dev.plinth.spec;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plinth.diagnostic.Pointer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds what may be written at a place of a spec, however broken the text around it is. */
public final class CompletionFinder {
  private final CaretContext place;
  private final JsonStyle writing;

  private CompletionFinder(CaretContext place) {
    this.place = place;
    this.writing = JsonStyle.around(place.text(), place.start());
  }

  /**
   * Gives what may be written at an offset; nothing where only the user knows.
   *
   * @throws IndexOutOfBoundsException when the text has no such offset
   */
  public static Optional<CompletionContext> at(String text, int caret) {
    CompletionFinder completions = new CompletionFinder(CaretContext.of(text, caret));
    return completions.complete().filter(found -> !found.proposals().isEmpty());
  }

  private Optional<CompletionContext> complete() {
    Optional<OpenContainer> around = OpenContainer.innermost(place.text(), place.head());
    if (around.isEmpty()) {
      boolean alone = place.head().isEmpty() && place.tail().isEmpty();
      return alone ? Optional.of(bare(values(SpecSchema.root()), place.end())) : Optional.empty();
    }
    OpenContainer container = around.get();
    if (container.awaitsColon()) {
      return Optional.empty();
    }
    if (container.awaitsKey()) {
      return Optional.of(item(container.isFilled(), keys(container)));
    }
    return container.isObject() ? value(container) : Optional.of(element(container));
  }

  private List<Proposal> keys(OpenContainer container) {
    JsonNode schema = SpecSchema.at(container.pointer());
    Set<String> present = new HashSet<>(container.keys());
    present.addAll(place.keysBehind());
    return SpecSchema.keys(schema).stream()
        .filter(key -> !present.contains(key))
        .map(key -> key(schema, key))
        .toList();
  }

  private Proposal key(JsonNode object, String key) {
    boolean hasValue = place.isFollowedBy(':');
    String detail = SpecSchema.member(object, key).path("description").asText();
    String text =
        hasValue ? JsonLiteral.of(key) : writing.member(key, SampleValues.ofMember(object, key));
    return Proposal.of(Proposal.Kind.KEY, key, detail, text);
  }

  /** In place of a value that stands there already, or where there is none yet. */
  private Optional<CompletionContext> value(OpenContainer container) {
    List<Proposal> fitting = values(SpecSchema.at(container.item()));
    if (place.start() < place.caret()) {
      return Optional.of(separated(fitting));
    }
    Optional<JsonToken> other = place.nextScalar();
    if (other.isPresent()) {
      return Optional.of(bare(fitting, other.get().end()));
    }
    boolean nested = place.isFollowedBy('{') || place.isFollowedBy('[');
    return nested ? Optional.empty() : Optional.of(separated(fitting));
  }

  private CompletionContext element(OpenContainer container) {
    Pointer at = container.item();
    JsonNode schema = SpecSchema.at(at);
    List<Proposal> elements = new ArrayList<>();
    if (schema.path("type").asText().equals("object")) {
      SampleValues.elements(schema).forEach(sample -> elements.add(snippet(at, sample)));
      JsonNode usual = SpecSchema.at(container.pointer()).path("default");
      usual.forEach(sample -> elements.add(snippet(at, sample)));
    }
    return item(container.isFilled(), elements);
  }

  private Proposal snippet(Pointer at, JsonNode sample) {
    String what = SpecPart.of(at).substring(SpecPart.of(at).indexOf(' ') + 1);
    String name = sample.path("name").asText();
    String type = sample.path("type").asText();
    String label = name.isEmpty() ? (what + " " + type).strip() : what + " " + name;
    return Proposal.of(
        Proposal.Kind.SNIPPET, label, JsonLiteral.of(sample, true), writing.value(sample));
  }

  private List<Proposal> values(JsonNode schema) {
    if (schema.has("enum")) {
      boolean alone = schema.path("enum").size() == 1; // what is said of all tells none apart
      String detail = alone ? schema.path("description").asText() : "";
      return schema.path("enum").valueStream().map(word -> value(word, detail)).toList();
    }
    if (schema.path("type").asText().equals("boolean")) {
      return List.of(literal(schema, "true"), literal(schema, "false"));
    }
    boolean free = schema.path("type").asText().equals("string");
    return schema.isMissingNode() || free
        ? List.of()
        : List.of(value(SampleValues.of(schema), schema.path("description").asText()));
  }

  private static Proposal literal(JsonNode schema, String word) {
    return Proposal.of(Proposal.Kind.VALUE, word, schema.path("description").asText(), word);
  }

  private Proposal value(JsonNode value, String detail) {
    boolean whole = value.isContainerNode();
    String label = whole ? JsonLiteral.of(value, true) : value.asText();
    return Proposal.of(
        whole ? Proposal.Kind.SNIPPET : Proposal.Kind.VALUE, label, detail, writing.value(value));
  }

  /** Completes an item of a container, with the commas around it. */
  private CompletionContext item(boolean commaBefore, List<Proposal> items) {
    if (!commaBefore) {
      return separated(items);
    }
    int start = place.endBefore();
    String space = place.text().substring(start, place.start());
    String before = "," + (space.isEmpty() ? writing.space() : space);
    List<Proposal> joined = items.stream().map(item -> item.within(before, comma())).toList();
    return completion(start, place.end(), joined);
  }

  private CompletionContext separated(List<Proposal> items) {
    String comma = comma();
    List<Proposal> closed = items.stream().map(item -> item.within("", comma)).toList();
    return completion(place.start(), place.end(), closed);
  }

  private CompletionContext bare(List<Proposal> items, int end) {
    return completion(place.start(), end, items);
  }

  private String comma() {
    if (!place.isFollowedByItem()) {
      return "";
    }
    boolean spaced = Character.isWhitespace(place.text().charAt(place.end()));
    return spaced ? "," : "," + writing.space();
  }

  private CompletionContext completion(int start, int end, List<Proposal> proposals) {
    return new CompletionContext(start, end, place.prefix(), place.word(), proposals);
  }
}
