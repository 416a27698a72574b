package dev.plinth.agent;

import dev.plinth.spec.SpecText;
import java.util.Optional;

/**
 * The JSON in an answer: models put it in fences, talk around it, or think aloud before it.
 *
 * @param spec the JSON where it stands, everything before it replaced by spaces, so that every
 *     place in it is the same place in the answer
 * @param around how many characters there are around it, white space left out
 */
record JsonInAnswer(SpecText spec, int around) {
  private static final String THOUGHT = "</think>";

  /** A key that nothing within a spec has. */
  private static final String SPEC = "\"spec_version\"";

  /** More braces than these that never close are no answer, and looking on takes long. */
  private static final int MOST_OPEN = 50;

  /**
   * Finds the longest object of an answer, or the one that is left open; nothing where it does not
   * even begin one.
   */
  static Optional<JsonInAnswer> find(String answer) {
    Span all = find(answer, 0, true);
    int thought = answer.lastIndexOf(THOUGHT);
    Span found = thought < 0 || all.isWholeAround(thought) ? all : find(answer, thought, true);
    if (found.start < 0) {
      found = find(answer, Math.max(0, thought), false);
    }
    return found.start < 0 ? Optional.empty() : Optional.of(cut(answer, found.start, found.end));
  }

  /** Where an object stands; its start is -1 where there is none, its end where it is left open. */
  private record Span(int start, int end) {
    boolean isWholeAround(int place) {
      return start >= 0 && start < place && place < end;
    }

    /** What lies in an object that is left open is a part of it, unless it is a spec of its own. */
    boolean yieldsTo(Span next, String answer) {
      if (start < 0 || next.end < 0) {
        return start < 0;
      }
      return end < 0
          ? answer.substring(next.start, next.end).contains(SPEC)
          : next.end - next.start > end - start;
    }
  }

  private static Span find(String answer, int from, boolean keyed) {
    Span best = new Span(-1, -1);
    int opened = 0;
    int open = next(answer, from, keyed);
    while (open >= 0 && opened < MOST_OPEN) {
      Span span = new Span(open, end(answer, open));
      opened += span.end < 0 ? 1 : 0;
      best = best.yieldsTo(span, answer) ? span : best;
      open = next(answer, Math.max(span.end, open + 1), keyed);
    }
    return best;
  }

  /** Gives the next brace; where keys are wanted, one that a key or its end follows. */
  private static int next(String answer, int from, boolean keyed) {
    int open = answer.indexOf('{', from);
    while (open >= 0 && keyed && !isKeyed(answer, open + 1)) {
      open = answer.indexOf('{', open + 1);
    }
    return open;
  }

  private static boolean isKeyed(String answer, int from) {
    int i = from;
    while (i < answer.length() && Character.isWhitespace(answer.charAt(i))) {
      i++;
    }
    return i < answer.length() && (answer.charAt(i) == '"' || answer.charAt(i) == '}');
  }

  private static JsonInAnswer cut(String answer, int start, int end) {
    int stop = end < 0 ? answer.length() : end;
    StringBuilder text = new StringBuilder(stop);
    for (int i = 0; i < start; i++) {
      char c = answer.charAt(i);
      text.append(c == '\n' || c == '\r' ? c : ' ');
    }
    text.append(answer, start, stop);
    int around = ink(answer, 0, start) + ink(answer, stop, answer.length());
    return new JsonInAnswer(new SpecText(text.toString()), around);
  }

  private static int ink(String text, int from, int to) {
    return (int) text.substring(from, to).chars().filter(c -> !Character.isWhitespace(c)).count();
  }

  /** Gives the place behind the brace that closes this one; -1 where none does. */
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
