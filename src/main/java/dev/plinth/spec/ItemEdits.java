package dev.plinth.spec;

import dev.plinth.diagnostic.TextEdit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The edits that change, add and remove items of one object or array. */
final class ItemEdits {
  private final Json container;
  private final SiblingLayout layout;
  private final List<JsonItem> items;

  /** The edits inside each item that stays, by its index. */
  private final Map<Integer, List<TextEdit>> kept = new HashMap<>();

  /** The new items after each item, by its index; -1 for those at the start. */
  private final Map<Integer, List<NewItem>> added = new HashMap<>();

  /** Writes a new item of a container. */
  interface NewItem {
    /**
     * Returns the item as JSON.
     *
     * @param near the offset where the item is inserted
     * @param indentation the indentation of the line that the item begins on
     */
    String write(int near, String indentation);
  }

  /** Creates edits that remove every item. */
  ItemEdits(Json container, SiblingLayout layout) {
    this.container = container;
    this.layout = layout;
    this.items = JsonItem.of(container);
  }

  /** Keeps an item, with these edits inside it. */
  void keep(int index, List<TextEdit> inside) {
    kept.put(index, inside);
  }

  /** Adds a new item after another; at the start after -1. */
  void addAfter(int index, NewItem item) {
    added.computeIfAbsent(index, key -> new ArrayList<>()).add(item);
  }

  /** Returns the edits in the order of the text. */
  List<TextEdit> edits() {
    List<TextEdit> edits = new ArrayList<>();
    int previous = -1;
    List<NewItem> between = new ArrayList<>(added.getOrDefault(-1, List.of()));
    for (int i = 0; i <= items.size(); i++) {
      if (i == items.size() || kept.containsKey(i)) {
        editBetween(previous, i, between, edits);
        edits.addAll(kept.getOrDefault(i, List.of()));
        between.clear();
        previous = i;
      }
      between.addAll(added.getOrDefault(i, List.of()));
    }
    return edits;
  }

  /** Removes the items between two kept ones and puts the new items there. */
  private void editBetween(int previous, int next, List<NewItem> newItems, List<TextEdit> edits) {
    boolean removes = next - previous > 1;
    if (removes && newItems.isEmpty()) {
      edits.add(removal(previous, next));
    } else if (removes) {
      int start = items.get(previous + 1).start();
      edits.add(edit(start, items.get(next - 1).end(), write(start, start, newItems)));
    } else if (!newItems.isEmpty() && previous >= 0) {
      int end = items.get(previous).end();
      String json = layout.separator(container) + write(items.get(previous).start(), end, newItems);
      edits.add(edit(end, end, json));
    } else if (!newItems.isEmpty()) {
      int start = items.get(next).start();
      edits.add(edit(start, start, write(start, start, newItems) + layout.separator(container)));
    }
  }

  private TextEdit removal(int previous, int next) {
    if (previous >= 0) {
      return edit(items.get(previous).end(), items.get(next - 1).end(), "");
    }
    return next < items.size()
        ? edit(items.get(0).start(), items.get(next).start(), "")
        : edit(container.start() + 1, container.end() - 1, "");
  }

  /**
   * Writes new items.
   *
   * @param line the offset of a neighbour, whose line has the indentation
   * @param near the offset where the items are inserted
   */
  private String write(int line, int near, List<NewItem> newItems) {
    String separator = layout.separator(container);
    String indentation = SiblingLayout.indentationAfter(separator, layout.indentation(line));
    StringBuilder out = new StringBuilder();
    for (NewItem item : newItems) {
      out.append(out.isEmpty() ? "" : separator).append(item.write(near, indentation));
    }
    return out.toString();
  }

  private static TextEdit edit(int start, int end, String json) {
    return new TextEdit(start, end - start, json);
  }
}
