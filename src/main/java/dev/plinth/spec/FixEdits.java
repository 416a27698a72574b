package dev.plinth.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.plinth.diagnostic.Fix;
import dev.plinth.diagnostic.Pointer;
import dev.plinth.diagnostic.TextEdit;

/**
 * Creates fixes and text edits for a text. Each edit keeps the formatting around it, and valid JSON
 * stays valid.
 */
public final class FixEdits {
  private final SourceMap source;
  private final String text;

  FixEdits(SourceMap source) {
    this.source = source;
    this.text = source.text();
  }

  /** Returns a fix that replaces the value at this pointer with a string. */
  public Fix replace(Pointer pointer, String value) {
    return replace(pointer, TextNode.valueOf(value));
  }

  /** Returns an edit that sets a boolean of the object at this pointer; adds the key if missing. */
  public TextEdit setFlag(Pointer object, String key, boolean value) {
    Pointer flag = object.child(key);
    return source.contains(flag)
        ? replacement(source.locate(flag).value(), Boolean.toString(value))
        : insertion(object, key, JsonNodeFactory.instance.booleanNode(value));
  }

  /**
   * Returns a fix that inserts a uuid field with this name as the primary key. The field becomes
   * the first element of the array at this pointer, which must not be empty.
   */
  public Fix addPrimaryKey(Pointer fields, String name) {
    ObjectNode field = JsonNodeFactory.instance.objectNode();
    field.put("name", name).put("type", FieldType.UUID.word()).put("primary_key", true);
    Json.Arr array = (Json.Arr) source.locate(fields).value();
    int first = array.elements().get(0).start();
    String space = text.substring(array.start() + 1, first);
    String separator = space.isEmpty() && isSpaced() ? " " : space;
    return new Fix(
        "add a uuid field %s as the primary key".formatted(QuotedText.of(name)),
        new TextEdit(first, 0, JsonLiteral.of(field, isSpaced()) + "," + separator));
  }

  Fix replace(Pointer pointer, JsonNode value) {
    return new Fix(
        "replace it with " + JsonLiteral.of(value, true),
        replacement(source.locate(pointer).value(), JsonLiteral.of(value, isSpaced())));
  }

  Fix addMember(Pointer object, String key, JsonNode value) {
    return new Fix(
        "add \"%s\": %s".formatted(key, JsonLiteral.of(value, true)),
        insertion(object, key, value));
  }

  Fix renameKey(Json.Member member, String key) {
    return new Fix(
        "replace it with " + QuotedText.of(key),
        new TextEdit(member.start(), member.end() - member.start(), JsonLiteral.of(key)));
  }

  /** Returns a fix that removes a member and the comma that would be left over. */
  Fix removeMember(Json.Member member) {
    int start = member.start();
    int end = member.value().end();
    int before = skipSpaceBack(start);
    int after = skipSpace(end);
    if (before > 0 && text.charAt(before - 1) == ',') {
      start = before - 1;
    } else if (after < text.length() && text.charAt(after) == ',') {
      end = skipSpace(after + 1);
    }
    return new Fix(
        "remove " + QuotedText.of(member.written()), new TextEdit(start, end - start, ""));
  }

  private static TextEdit replacement(Json value, String json) {
    return new TextEdit(value.start(), value.end() - value.start(), json);
  }

  /**
   * Returns an edit that inserts a member: {@code spec_version} as the first member, any other key
   * as the last member.
   */
  private TextEdit insertion(Pointer pointer, String key, JsonNode value) {
    Json.Obj object = (Json.Obj) source.locate(pointer).value();
    String colon = isSpaced() ? ": " : ":";
    String member = JsonLiteral.of(key) + colon + JsonLiteral.of(value, isSpaced());
    int inside = object.start() + 1;
    int first = skipSpace(inside);
    if (text.charAt(first) == '}' || object.members().isEmpty()) {
      return new TextEdit(inside, 0, member);
    }
    String space = text.substring(inside, first);
    String between = "," + (isSpaced() && space.isEmpty() ? " " : space);
    if (key.equals("spec_version")) {
      return new TextEdit(first, 0, member + between);
    }
    int last = object.members().get(object.members().size() - 1).value().end();
    return new TextEdit(Math.max(skipSpaceBack(object.end() - 1), last), 0, between + member);
  }

  /** Returns whether the text has white space after its first colon. Minified JSON has none. */
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
