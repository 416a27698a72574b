package dev.plinth.agent;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The brackets of an object or array in a model reply, which may be JSON with comments and quotes
 * of other languages. Reading starts at an opening bracket, and ends at the bracket that closes it.
 */
final class ReplyBrackets {
  /** The key of a spec whose value is a list; the object with this key is a spec. */
  private static final Pattern ENTITIES =
      Pattern.compile("[\"'“”`]?entities[\"'“”`]?\\s*[:=]\\s*\\[");

  /** The key of an entity whose value is a list. */
  private static final Pattern FIELDS = Pattern.compile("[\"'“”`]?fields[\"'“”`]?\\s*[:=]\\s*\\[");

  private final String text;
  private final Deque<Integer> open = new ArrayDeque<>();
  private final List<Integer> specs = new ArrayList<>();
  private final List<Integer> entities = new ArrayList<>();
  private boolean keyed;
  private int end = -1;

  private ReplyBrackets(String text) {
    this.text = text;
  }

  /** Reads the brackets from an opening bracket on. */
  static ReplyBrackets from(String text, int start) {
    ReplyBrackets brackets = new ReplyBrackets(text);
    brackets.read(start);
    return brackets;
  }

  /** Returns the offset after the closing bracket; -1 if there is none. */
  int end() {
    return end;
  }

  /** Returns the number of brackets that are still open at the end of the text. */
  int openCount() {
    return open.size();
  }

  /** Returns the offsets of the objects that have a list of entities, in order. */
  List<Integer> specs() {
    return specs;
  }

  /**
   * Returns the offset of the list of entities, or of a single entity; empty if there is none, or
   * if there are several under names of their own.
   */
  Optional<Integer> entities() {
    return keyed ? Optional.empty() : entities.stream().findFirst();
  }

  private void read(int start) {
    char before = '{';
    int at = start;
    while (at < text.length() && end < 0) {
      char c = text.charAt(at);
      boolean first = "{[,:(".indexOf(before) >= 0;
      int next = afterStringOrComment(at, c, first);
      if (next == at) {
        bracket(at, c);
        next = at + 1;
        if ((c == 'e' || c == 'f') && !Character.isLetterOrDigit(before) && before != '_') {
          key(at);
        }
      } else {
        key(at);
        c = '"';
      }
      before = Character.isWhitespace(c) ? before : c;
      at = next;
    }
  }

  private void bracket(int at, char c) {
    if (c == '{' || c == '[') {
      open.push(at);
    } else if (c == '}' || c == ']') {
      open.poll();
      end = open.isEmpty() ? at + 1 : -1;
    }
  }

  /** Notes the object of a key that only a spec or an entity has. */
  private void key(int at) {
    Integer owner = open.peek();
    if (owner == null || text.charAt(owner) != '{') {
      return;
    }
    if (ENTITIES.matcher(text).region(at, text.length()).lookingAt()) {
      specs.add(owner);
    } else if (FIELDS.matcher(text).region(at, text.length()).lookingAt()) {
      addEntity(owner);
    }
  }

  private void addEntity(int owner) {
    open.pop();
    Integer parent = open.peek();
    open.push(owner);
    boolean listed = parent != null && text.charAt(parent) == '[';
    keyed |= parent != null && !listed && !entities.isEmpty();
    entities.add(listed ? parent : owner);
  }

  /** Returns the offset after a string or a comment; the same offset if there is none. */
  private int afterStringOrComment(int at, char c, boolean first) {
    if (c == '"') {
      return afterString(at, '"', false);
    }
    if (first && (c == '\'' || c == '`')) {
      return afterString(at, c, true);
    }
    if (first && (c == '“' || c == '”')) {
      return afterString(at, '”', true);
    }
    if (text.startsWith("/*", at)) {
      int close = text.indexOf("*/", at + 2);
      return close < 0 ? at : close + 2;
    }
    return text.startsWith("//", at) || (c == '#' && first) ? lineEnd(at) : at;
  }

  private int lineEnd(int from) {
    int end = from;
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    return end;
  }

  /**
   * Returns the offset after a string.
   *
   * @param loose whether the closing quote may also occur inside the string, as an apostrophe does
   */
  private int afterString(int open, char quote, boolean loose) {
    for (int i = open + 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        i++;
      } else if (loose && (c == '\n' || c == '\r')) {
        return open;
      } else if (isClosing(c, quote) && (!loose || isFollowed(i + 1))) {
        return i + 1;
      }
    }
    return loose ? open : text.length();
  }

  private static boolean isClosing(char c, char quote) {
    return c == quote || (quote == '”' && (c == '“' || c == '"'));
  }

  private boolean isFollowed(int at) {
    int i = at;
    while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
      i++;
    }
    return i == text.length() || ",:}])".indexOf(text.charAt(i)) >= 0;
  }
}
