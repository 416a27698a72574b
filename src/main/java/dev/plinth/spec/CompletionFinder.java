package dev.plinth.spec;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plinth.diagnostic.Pointer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the completion proposals for a caret in a spec, even if the text is not valid JSON. */
public final class CompletionFinder {
  private final CaretContext context;
  private final JsonStyle style;
  private final ItemLayout layout;

  /** The style of an item that is inserted with the layout. */
  private final JsonStyle itemStyle;

  private CompletionFinder(CaretContext context) {
    this.context = context;
    this.style = JsonStyle.around(context.text(), context.start());
    this.layout = ItemLayout.of(context, style);
    this.itemStyle = style.indented(layout.indentation());
  }

  /**
   * Returns the proposals for a caret at this offset; empty where the schema allows any text.
   *
   * @throws IndexOutOfBoundsException if the offset is outside the text
   */
  public static Optional<CompletionList> at(String text, int caret) {
    CompletionFinder finder = new CompletionFinder(CaretContext.of(text, caret));
    return finder.complete().filter(found -> !found.proposals().isEmpty());
  }

  private Optional<CompletionList> complete() {
    if (context.head().isEmpty() && context.tail().isEmpty()) {
      return Optional.of(bare(values(SpecSchema.root()), context.end()));
    }
    return RecoveringScanner.frameAfter(context.text().substring(0, context.start()))
        .flatMap(this::complete);
  }

  private Optional<CompletionList> complete(OpenFrame frame) {
    if (frame.isText()) {
      return Optional.empty();
    }
    return switch (frame.state()) {
      case OPENED, COMMA, VALUE -> {
        List<Proposal> items = frame.object() ? keys(frame) : elements(frame);
        yield Optional.of(item(frame.state() == OpenFrame.State.VALUE, items));
      }
      case COLON -> value(frame);
      default -> Optional.empty();
    };
  }

  private List<Proposal> keys(OpenFrame object) {
    Set<String> following = context.followingKeys();
    return SpecSchema.keys(object.schema()).stream()
        .filter(key -> !object.has(key) && !following.contains(key))
        .map(key -> key(object.schema(), key))
        .toList();
  }

  private Proposal key(JsonNode object, String key) {
    JsonNode schema = SpecSchema.member(object, key);
    String detail = schema.path("description").asText();
    if (context.isFollowedBy(':')) {
      return Proposal.of(Proposal.Kind.KEY, key, detail, JsonLiteral.of(key));
    }
    String value = itemStyle.value(SampleValues.ofMember(object, key));
    String text = itemStyle.member(key, value);
    Proposal member = Proposal.of(Proposal.Kind.KEY, key, detail, text);
    return hasAlternatives(schema) ? member.selecting(text.length() - value.length()) : member;
  }

  private static boolean hasAlternatives(JsonNode schema) {
    return schema.path("enum").size() > 1 || schema.path("type").asText().equals("boolean");
  }

  /** Completes the value of a key. Replaces an existing scalar, but no object and no array. */
  private Optional<CompletionList> value(OpenFrame object) {
    List<Proposal> fitting = values(object.item());
    if (context.start() < context.caret()) {
      return Optional.of(separated(fitting));
    }
    Optional<JsonToken> existing = context.nextScalar();
    if (existing.isPresent()) {
      return Optional.of(bare(fitting, existing.get().end()));
    }
    boolean nested = context.isFollowedBy('{') || context.isFollowedBy('[');
    return nested ? Optional.empty() : Optional.of(separated(fitting));
  }

  private List<Proposal> elements(OpenFrame array) {
    Pointer at = array.pointer().child(0);
    List<Proposal> elements = new ArrayList<>();
    if (array.item().path("type").asText().equals("object")) {
      SampleValues.elements(array.item()).forEach(sample -> elements.add(snippet(at, sample)));
      array.schema().path("default").forEach(sample -> elements.add(snippet(at, sample)));
    }
    return elements;
  }

  private Proposal snippet(Pointer at, JsonNode sample) {
    String withArticle = SpecPart.of(at);
    String part = withArticle.substring(withArticle.indexOf(' ') + 1);
    String name = sample.path("name").asText();
    String type = sample.path("type").asText();
    String label = name.isEmpty() ? (part + " " + type).strip() : part + " " + name;
    return Proposal.of(
        Proposal.Kind.SNIPPET, label, JsonLiteral.of(sample, true), itemStyle.value(sample));
  }

  private List<Proposal> values(JsonNode schema) {
    if (schema.has("enum")) {
      return schema
          .path("enum")
          .valueStream()
          .map(word -> value(word, SpecSchema.describeValue(schema, word.asText()).orElse("")))
          .toList();
    }
    if (schema.path("type").asText().equals("boolean")) {
      return List.of(literal("true"), literal("false"));
    }
    boolean anyText = schema.path("type").asText().equals("string");
    return schema.isMissingNode() || anyText
        ? List.of()
        : List.of(value(SampleValues.of(schema), schema.path("description").asText()));
  }

  private static Proposal literal(String word) {
    return Proposal.of(Proposal.Kind.VALUE, word, "", word);
  }

  private Proposal value(JsonNode value, String detail) {
    boolean container = value.isContainerNode();
    String label = container ? JsonLiteral.of(value, true) : value.asText();
    return Proposal.of(
        container ? Proposal.Kind.SNIPPET : Proposal.Kind.VALUE, label, detail, style.value(value));
  }

  /** Completes an element or a member, and adds the required commas and line breaks. */
  private CompletionList item(boolean commaBefore, List<Proposal> items) {
    int start = commaBefore ? context.previousEnd() : layout.start();
    String before = commaBefore ? "," + spaceAfterComma() : layout.before();
    String after = comma() + layout.after();
    List<Proposal> joined = items.stream().map(item -> item.within(before, after)).toList();
    return completion(start, layout.end(), joined);
  }

  private String spaceAfterComma() {
    String space = context.text().substring(context.previousEnd(), context.start());
    return !layout.before().isEmpty() ? layout.before() : space.isEmpty() ? style.space() : space;
  }

  private CompletionList separated(List<Proposal> items) {
    String comma = comma();
    List<Proposal> closed = items.stream().map(item -> item.within("", comma)).toList();
    return completion(context.start(), context.end(), closed);
  }

  private CompletionList bare(List<Proposal> items, int end) {
    return completion(context.start(), end, items);
  }

  private String comma() {
    if (!context.isFollowedByItem()) {
      return "";
    }
    boolean spaced = Character.isWhitespace(context.text().charAt(context.end()));
    return spaced ? "," : "," + style.space();
  }

  private CompletionList completion(int start, int end, List<Proposal> proposals) {
    return new CompletionList(start, end, context.prefix(), context.word(), proposals);
  }
}
