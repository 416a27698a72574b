package dev.plinth.spec;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Writes new values of a document like the values of the same kind that it already has: with their
 * line breaks and indentation, and without the members that they leave to their defaults.
 */
final class SiblingLayout {
  private static final Pattern ALIGNING = Pattern.compile("[ \\t]{2,}");

  private final String text;

  /** The objects and arrays that are not empty, by their schema and by their offset. */
  private final IdentityHashMap<JsonNode, TreeMap<Integer, Json>> examples =
      new IdentityHashMap<>();

  SiblingLayout(String text, Json root, JsonNode schema) {
    this.text = text;
    collect(schema, root);
  }

  private void collect(JsonNode schema, Json value) {
    List<JsonItem> items = JsonItem.of(value);
    String type = value instanceof Json.Obj ? "object" : "array";
    if (!items.isEmpty() && schema.path("type").asText().equals(type)) {
      examples.computeIfAbsent(schema, key -> new TreeMap<>()).put(value.start(), value);
      items.forEach(item -> collect(SpecSchema.item(schema, item.key()), item.value()));
    }
  }

  /**
   * Returns the comma and the white space between two items of a container that is not empty. Of
   * several kinds of gaps, the smallest is taken; one with a line break if the container begins
   * with one.
   */
  String separator(Json container) {
    List<JsonItem> items = JsonItem.of(container);
    String lead = lead(container, items);
    boolean block = lines(lead) > 0;
    return IntStream.range(1, items.size())
        .mapToObj(i -> gap(items.get(i - 1).end(), items.get(i).start()))
        .min(
            Comparator.<String, Boolean>comparing(space -> block && lines(space) == 0)
                .thenComparing(SiblingLayout::lines)
                .thenComparing(String::length))
        .orElseGet(() -> "," + (block ? lead : JsonStyle.around(text, container.start()).space()));
  }

  /** Returns the characters between two tokens, without the blanks that align columns. */
  private String gap(int after, int before) {
    String space = text.substring(after, before);
    return space.indexOf('\n') < 0 ? ALIGNING.matcher(space).replaceAll(" ") : space;
  }

  private static long lines(String space) {
    return space.chars().filter(c -> c == '\n').count();
  }

  /** Returns the gap before a key, or the usual separator for a key that the example lacks. */
  private String separator(Json example, String key) {
    List<JsonItem> items = JsonItem.of(example);
    return IntStream.range(1, items.size())
        .filter(i -> !key.isEmpty() && items.get(i).key().equals(key))
        .mapToObj(i -> gap(items.get(i - 1).end(), items.get(i).start()))
        .findFirst()
        .orElseGet(() -> separator(example));
  }

  private String lead(Json container, List<JsonItem> items) {
    return text.substring(container.start() + 1, items.get(0).start());
  }

  /** Returns the white space at the start of the line of this offset. */
  String indentation(int offset) {
    return JsonStyle.around(text, offset).indentation();
  }

  /** Returns the indentation of an item that follows this white space. */
  static String indentationAfter(String space, String current) {
    int line = space.lastIndexOf('\n') + 1;
    return line == 0 ? current : space.substring(line, line + blanks(space, line));
  }

  private static int blanks(String text, int from) {
    int at = from;
    while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at++;
    }
    return at - from;
  }

  /**
   * Writes a value like the nearest value of the same schema.
   *
   * @param near the offset where the value is inserted
   * @param indentation the indentation of the line that the value begins on
   */
  String write(JsonNode schema, Json value, int near, String indentation) {
    if (value instanceof Json.Scalar) {
      return JsonLiteral.of(JsonNodes.of(value), true);
    }
    return nearest(schema, near)
        .map(example -> write(schema, value, near, indentation, example))
        .orElseGet(
            () -> JsonStyle.around(text, near).indented(indentation).value(JsonNodes.of(value)));
  }

  /** Writes a member like the other members of its object. */
  String writeMember(JsonNode object, JsonItem member, int near, String indentation, Json like) {
    JsonItem other = JsonItem.of(like).get(0);
    return JsonLiteral.of(member.key())
        + gap(other.keyEnd(), other.value().start())
        + write(SpecSchema.member(object, member.key()), member.value(), near, indentation);
  }

  private Optional<Json> nearest(JsonNode schema, int offset) {
    return Optional.ofNullable(examples.get(schema))
        .map(
            found ->
                Optional.ofNullable(found.floorEntry(offset))
                    .orElseGet(found::firstEntry)
                    .getValue());
  }

  private String write(JsonNode schema, Json value, int near, String indentation, Json example) {
    List<JsonItem> items = JsonItem.of(example);
    String outer = indentation(example.start());
    String end = text.substring(items.get(items.size() - 1).end(), example.end() - 1);
    StringBuilder out = new StringBuilder();
    for (JsonItem item : inOrder(written(schema, value), items)) {
      String space = out.isEmpty() ? lead(example, items) : separator(example, item.key());
      String moved = moved(space, outer, indentation);
      String inner = indentationAfter(moved, indentation);
      out.append(moved)
          .append(
              value instanceof Json.Obj
                  ? writeMember(schema, item, near, inner, example)
                  : write(schema.path("items"), item.value(), near, inner));
    }
    out.append(out.isEmpty() ? "" : moved(end, outer, indentation));
    return value instanceof Json.Obj ? "{" + out + "}" : "[" + out + "]";
  }

  /**
   * Sorts members as those of an example. A key that the example lacks follows its predecessors.
   */
  private static List<JsonItem> inOrder(List<JsonItem> items, List<JsonItem> example) {
    Map<String, Integer> places = new HashMap<>();
    for (int i = 0; i < example.size(); i++) {
      places.put(example.get(i).key(), i);
    }
    int place = 0;
    for (JsonItem item : items) {
      place = Math.max(place, places.getOrDefault(item.key(), 0));
      places.putIfAbsent(item.key(), place);
    }
    return items.stream().sorted(Comparator.comparing(item -> places.get(item.key()))).toList();
  }

  /** Moves white space from a place with one indentation to a place with another. */
  private static String moved(String space, String from, String to) {
    int line = space.lastIndexOf('\n') + 1;
    return line > 0 && space.startsWith(from, line)
        ? space.substring(0, line) + to + space.substring(line + from.length())
        : space;
  }

  private List<JsonItem> written(JsonNode schema, Json value) {
    return JsonItem.of(value).stream()
        .filter(
            item ->
                !SpecComparison.isDefault(schema, item.key(), item.value())
                    || isWritten(schema, item.key()))
        .toList();
  }

  /** Returns whether most objects of this schema write the default of this key. */
  private boolean isWritten(JsonNode schema, String key) {
    long written = 0;
    long omitted = 0;
    for (Json example : examples.getOrDefault(schema, new TreeMap<>()).values()) {
      Optional<Json> value = ((Json.Obj) example).member(key).map(Json.Member::value);
      omitted += value.isEmpty() ? 1 : 0;
      written += value.filter(v -> SpecComparison.isDefault(schema, key, v)).isPresent() ? 1 : 0;
    }
    return written > omitted;
  }
}
