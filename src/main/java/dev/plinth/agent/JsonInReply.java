package dev.plinth.agent;

import dev.plinth.spec.SpecText;
import java.util.Optional;

/**
 * The JSON in a model reply. Models put it in Markdown fences, write prose around it, or write
 * their thoughts before it.
 *
 * @param spec the JSON, with all text before it replaced by spaces, so that each offset and line is
 *     the same as in the reply
 * @param around the number of characters around the JSON, without white space
 */
record JsonInReply(SpecText spec, int around) {
  /** The tag that ends a model's thoughts, if the model writes its thoughts into the reply. */
  private static final String THOUGHT_END = "</think>";

  /** A key that is only found at the top of a spec. */
  private static final String SPEC_KEY = "\"spec_version\"";

  /**
   * The maximum number of unclosed braces before the search ends. The search scans the rest of the
   * reply for each unclosed brace.
   */
  private static final int MAX_UNCLOSED = 50;

  /**
   * Finds the longest complete object in a reply. If an unclosed object comes first, returns the
   * unclosed object, unless a complete spec follows. Skips the model's thoughts.
   *
   * @return empty if the reply has no opening brace
   */
  static Optional<JsonInReply> find(String reply) {
    Span all = find(reply, 0, true);
    int thoughtEnd = reply.lastIndexOf(THOUGHT_END);
    Span found = thoughtEnd < 0 || all.contains(thoughtEnd) ? all : find(reply, thoughtEnd, true);
    if (found.start < 0) {
      found = find(reply, Math.max(0, thoughtEnd), false);
    }
    return found.start < 0 ? Optional.empty() : Optional.of(extract(reply, found.start, found.end));
  }

  /**
   * The range of an object.
   *
   * @param start the offset of its opening brace; -1 if there is no object
   * @param end the offset after its closing brace; -1 if the object is not closed
   */
  private record Span(int start, int end) {
    boolean contains(int offset) {
      return start >= 0 && start < offset && offset < end;
    }

    /**
     * Returns whether the next object is the better choice. If both objects are closed, the longer
     * object is better. If this object is unclosed, the next object is only a part of this object,
     * unless it is a whole spec.
     */
    boolean isWorseThan(Span next, String reply) {
      if (start < 0 || next.end < 0) {
        return start < 0;
      }
      return end < 0
          ? reply.substring(next.start, next.end).contains(SPEC_KEY)
          : next.end - next.start > end - start;
    }
  }

  private static Span find(String reply, int from, boolean keyed) {
    Span best = new Span(-1, -1);
    int unclosed = 0;
    int open = nextBrace(reply, from, keyed);
    while (open >= 0 && unclosed < MAX_UNCLOSED) {
      Span span = new Span(open, end(reply, open));
      unclosed += span.end < 0 ? 1 : 0;
      best = best.isWorseThan(span, reply) ? span : best;
      open = nextBrace(reply, Math.max(span.end, open + 1), keyed);
    }
    return best;
  }

  /**
   * Returns the offset of the next opening brace; -1 if there is none.
   *
   * @param keyed whether to skip a brace that is followed by neither a quoted key nor a closing
   *     brace
   */
  private static int nextBrace(String reply, int from, boolean keyed) {
    int open = reply.indexOf('{', from);
    while (open >= 0 && keyed && !isKeyed(reply, open + 1)) {
      open = reply.indexOf('{', open + 1);
    }
    return open;
  }

  private static boolean isKeyed(String reply, int from) {
    int i = from;
    while (i < reply.length() && Character.isWhitespace(reply.charAt(i))) {
      i++;
    }
    return i < reply.length() && (reply.charAt(i) == '"' || reply.charAt(i) == '}');
  }

  private static JsonInReply extract(String reply, int start, int end) {
    int stop = end < 0 ? reply.length() : end;
    StringBuilder text = new StringBuilder(stop);
    for (int i = 0; i < start; i++) {
      char c = reply.charAt(i);
      text.append(c == '\n' || c == '\r' ? c : ' ');
    }
    text.append(reply, start, stop);
    int around = countVisible(reply, 0, start) + countVisible(reply, stop, reply.length());
    return new JsonInReply(new SpecText(text.toString()), around);
  }

  private static int countVisible(String text, int from, int to) {
    return (int) text.substring(from, to).chars().filter(c -> !Character.isWhitespace(c)).count();
  }

  /** Returns the offset after the brace that closes an opening brace; -1 if none closes it. */
  private static int end(String text, int open) {
    int depth = 0;
    boolean quoted = false;
    for (int i = open; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quoted) {
        i += c == '\\' ? 1 : 0;
        quoted = c != '"';
      } else if (c == '"') {
        quoted = true;
      } else if (c == '{') {
        depth++;
      } else if (c == '}' && --depth == 0) {
        return i + 1;
      }
    }
    return -1;
  }
}
