package dev.plinth.spec;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plinth.diagnostic.TextEdit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Turns the text of a spec into a revision of it with as few edits as possible. Everything that
 * means the same in both keeps its characters: its layout, the order of its keys, the spelling of
 * its names and the defaults it leaves out. A new value is laid out like its siblings.
 */
public final class RevisionEdits {
  private final String text;
  private final SiblingLayout layout;

  private RevisionEdits(String text, SiblingLayout layout) {
    this.text = text;
    this.layout = layout;
  }

  /**
   * Returns the edits, in the order of the text; none if both texts mean the same. A text with
   * syntax errors is replaced as a whole.
   */
  public static List<TextEdit> between(SpecText current, SpecText revised) {
    Optional<Json> before = json(current.value());
    Optional<Json> after = json(revised.value());
    if (before.isEmpty() || after.isEmpty()) {
      return current.equals(revised)
          ? List.of()
          : List.of(new TextEdit(0, current.value().length(), revised.value()));
    }
    JsonNode schema = SpecSchema.root();
    SiblingLayout layout = new SiblingLayout(current.value(), before.get(), schema);
    return new RevisionEdits(current.value(), layout).edits(schema, before.get(), after.get());
  }

  /** Returns the text with the edits of {@link #between} applied. */
  public static SpecText apply(SpecText current, SpecText revised) {
    return new SpecText(TextEdit.applyAll(between(current, revised), current.value()));
  }

  private static Optional<Json> json(String text) {
    JsonScanner.Result scanned = JsonScanner.scan(text);
    return scanned.errors().isEmpty() ? scanned.root() : Optional.empty();
  }

  private List<TextEdit> edits(JsonNode schema, Json before, Json after) {
    if (SpecComparison.same(schema, before, after)) {
      return List.of();
    }
    boolean filled = !JsonItem.of(before).isEmpty();
    if (filled && before instanceof Json.Obj object && after instanceof Json.Obj newObject) {
      return objectEdits(schema, object, newObject);
    }
    if (filled && before instanceof Json.Arr array && after instanceof Json.Arr newArray) {
      return arrayEdits(schema.path("items"), array, newArray);
    }
    String json = layout.write(schema, after, before.start(), layout.indentation(before.start()));
    return List.of(new TextEdit(before.start(), before.end() - before.start(), json));
  }

  private List<TextEdit> objectEdits(JsonNode schema, Json.Obj before, Json.Obj after) {
    ItemEdits changes = new ItemEdits(before, layout);
    Map<String, Integer> places = new HashMap<>();
    List<JsonItem> items = JsonItem.of(before);
    for (int i = 0; i < items.size(); i++) {
      String key = items.get(i).key();
      Json value = items.get(i).value();
      Optional<Json> newValue = after.member(key).map(Json.Member::value);
      if (newValue.isPresent()) {
        changes.keep(i, memberEdits(schema, key, value, newValue.get()));
      } else if (SpecComparison.isDefault(schema, key, value)) {
        changes.keep(i, List.of());
      }
      places.put(key, i);
    }
    int place = -1;
    for (JsonItem item : JsonItem.of(after)) {
      if (places.containsKey(item.key())) {
        place = places.get(item.key());
      } else if (!SpecComparison.isDefault(schema, item.key(), item.value())) {
        changes.addAfter(
            place,
            (near, indentation) -> layout.writeMember(schema, item, near, indentation, before));
      }
    }
    return changes.edits();
  }

  private List<TextEdit> memberEdits(JsonNode schema, String key, Json before, Json after) {
    return SpecComparison.sameMember(schema, key, before, after)
        ? List.of()
        : edits(SpecSchema.member(schema, key), before, after);
  }

  private List<TextEdit> arrayEdits(JsonNode schema, Json.Arr before, Json.Arr after) {
    ArrayAlignment alignment = new ArrayAlignment(before.elements(), after.elements());
    ItemEdits changes = new ItemEdits(before, layout);
    int place = -1;
    for (int i = 0; i < after.elements().size(); i++) {
      Json element = after.elements().get(i);
      Optional<Integer> partner = alignment.partner(i);
      if (partner.filter(alignment::isKept).isPresent()) {
        place = partner.get();
        changes.keep(place, edits(schema, before.elements().get(place), element));
      } else if (partner.isPresent()) {
        String moved = edited(schema, before.elements().get(partner.get()), element);
        changes.addAfter(place, (near, indentation) -> moved);
      } else {
        changes.addAfter(
            place, (near, indentation) -> layout.write(schema, element, near, indentation));
      }
    }
    return changes.edits();
  }

  /** Returns the characters of a value that moves, with its own edits applied. */
  private String edited(JsonNode schema, Json before, Json after) {
    List<TextEdit> inside =
        edits(schema, before, after).stream()
            .map(edit -> new TextEdit(edit.offset() - before.start(), edit.length(), edit.text()))
            .toList();
    return TextEdit.applyAll(inside, text.substring(before.start(), before.end()));
  }
}
