package dev.plinth.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.plinth.diagnostic.Fix;
import dev.plinth.diagnostic.Pointer;
import dev.plinth.diagnostic.TextEdit;

/**
 * Makes the changes that fixes consist of. They keep the formatting around them and leave valid
 * JSON.
 */
public final class FixEdits {
  private final SourceMap source;
  private final String text;

  FixEdits(SourceMap source) {
    this.source = source;
    this.text = source.text();
  }

  /** Replaces the value at this pointer by a text. */
  public Fix replace(Pointer pointer, String value) {
    return replace(pointer, TextNode.valueOf(value));
  }

  /** Sets a flag of the object at this pointer, whether or not it stands there already. */
  public TextEdit set(Pointer object, String key, boolean value) {
    Pointer flag = object.child(key);
    return source.contains(flag)
        ? replacement(source.place(flag).value(), Boolean.toString(value))
        : insertion(object, key, JsonNodeFactory.instance.booleanNode(value));
  }

  /**
   * Puts a uuid field of this name, the primary key, before the others of the list at this pointer.
   */
  public Fix addKey(Pointer fields, String name) {
    ObjectNode field = JsonNodeFactory.instance.objectNode();
    field.put("name", name).put("type", FieldType.UUID.word()).put("primary_key", true);
    Json.Arr array = (Json.Arr) source.place(fields).value();
    int first = array.elements().get(0).start();
    String space = text.substring(array.start() + 1, first);
    String behind = space.isEmpty() && isSpaced() ? " " : space;
    return new Fix(
        "add a uuid field %s as primary key".formatted(QuotedText.of(name)),
        new TextEdit(first, 0, JsonLiteral.of(field, isSpaced()) + "," + behind));
  }

  Fix replace(Pointer pointer, JsonNode value) {
    return new Fix(
        "replace it by " + JsonLiteral.of(value, true),
        replacement(source.place(pointer).value(), JsonLiteral.of(value, isSpaced())));
  }

  Fix add(Pointer object, String key, JsonNode value) {
    return new Fix(
        "add \"%s\": %s".formatted(key, JsonLiteral.of(value, true)),
        insertion(object, key, value));
  }

  Fix rename(Json.Member member, String key) {
    return new Fix(
        "replace it by " + QuotedText.of(key),
        new TextEdit(member.start(), member.end() - member.start(), JsonLiteral.of(key)));
  }

  /** Removes a member, and the comma that would be left over. */
  Fix remove(Json.Member member) {
    int start = member.start();
    int end = member.value().end();
    int before = skipSpaceBack(start);
    int behind = skipSpace(end);
    if (before > 0 && text.charAt(before - 1) == ',') {
      start = before - 1;
    } else if (behind < text.length() && text.charAt(behind) == ',') {
      end = skipSpace(behind + 1);
    }
    return new Fix(
        "remove " + QuotedText.of(member.written()), new TextEdit(start, end - start, ""));
  }

  private static TextEdit replacement(Json value, String json) {
    return new TextEdit(value.start(), value.end() - value.start(), json);
  }

  /** The version comes first, as readers expect it; any other key comes last. */
  private TextEdit insertion(Pointer pointer, String key, JsonNode value) {
    Json.Obj object = (Json.Obj) source.place(pointer).value();
    String colon = isSpaced() ? ": " : ":";
    String member = JsonLiteral.of(key) + colon + JsonLiteral.of(value, isSpaced());
    int inside = object.start() + 1;
    int first = skipSpace(inside);
    if (text.charAt(first) == '}') {
      return new TextEdit(inside, 0, member);
    }
    String space = text.substring(inside, first);
    String between = "," + (isSpaced() && space.isEmpty() ? " " : space);
    if (key.equals("spec_version")) {
      return new TextEdit(first, 0, member + between);
    }
    return new TextEdit(skipSpaceBack(object.end() - 1), 0, between + member);
  }

  /** Tells whether the text puts a space behind a colon; minified JSON has none. */
  private boolean isSpaced() {
    return source.root().filter(Json.Obj.class::isInstance).map(Json.Obj.class::cast).stream()
        .flatMap(object -> object.members().stream())
        .findFirst()
        .map(member -> skipSpaceBack(member.value().start()) < member.value().start())
        .orElse(true);
  }

  private int skipSpace(int at) {
    int i = at;
    while (i < text.length() && isSpace(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private int skipSpaceBack(int at) {
    int i = at;
    while (i > 0 && isSpace(text.charAt(i - 1))) {
      i--;
    }
    return i;
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
  }
}
