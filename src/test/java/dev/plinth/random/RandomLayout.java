package dev.plinth.random;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Writes JSON as people lay it out by hand: one style for a whole text, with shuffled keys. */
public final class RandomLayout {
  private static final List<String> UNITS = List.of("  ", "    ", "\t", " ");

  private final Random random;
  private final String unit;
  private final String newline;
  private final boolean minified;
  private final boolean spaced;
  private final boolean commasFirst;
  private final boolean shuffled;
  private final boolean braceHugs;

  /** The depth from which objects stand on one line. */
  private final int lineDepth;

  /** Creates the layout of this seed. */
  public RandomLayout(int seed) {
    random = new Random(seed);
    unit = UNITS.get(random.nextInt(UNITS.size()));
    newline = random.nextInt(5) == 0 ? "\r\n" : "\n";
    minified = random.nextInt(4) == 0;
    spaced = !minified || random.nextBoolean();
    commasFirst = random.nextInt(6) == 0;
    shuffled = random.nextBoolean();
    braceHugs = random.nextInt(6) == 0;
    lineDepth = 1 + random.nextInt(5);
  }

  /** Writes a document. */
  public String write(JsonNode value) {
    return write(value, "", 0);
  }

  private String write(JsonNode value, String indentation, int depth) {
    List<String> items = new ArrayList<>();
    boolean line = minified || value.isEmpty() || (depth >= lineDepth && value.isObject());
    boolean hugs = braceHugs && value.isArray();
    String inner = line || hugs ? indentation : indentation + unit;
    if (value.isObject()) {
      List<Map.Entry<String, JsonNode>> members = new ArrayList<>(value.properties());
      if (shuffled) {
        Collections.shuffle(members, random);
      }
      members.forEach(
          member ->
              items.add(
                  TextNode.valueOf(member.getKey())
                      + (spaced ? ": " : ":")
                      + write(member.getValue(), inner, depth + 1)));
    } else if (value.isArray()) {
      value.forEach(element -> items.add(write(element, inner, depth + 1)));
    } else {
      return value.toString();
    }
    String body = line || hugs ? onOneLine(items, hugs) : onLines(items, indentation, inner);
    return value.isObject() ? "{" + body + "}" : "[" + body + "]";
  }

  private String onOneLine(List<String> items, boolean hugs) {
    String padding = items.isEmpty() || hugs || !spaced ? "" : " ";
    return padding + String.join(spaced ? ", " : ",", items) + padding;
  }

  private String onLines(List<String> items, String indentation, String inner) {
    String separator = commasFirst ? newline + inner + ", " : "," + newline + inner;
    return newline + inner + String.join(separator, items) + newline + indentation;
  }
}
