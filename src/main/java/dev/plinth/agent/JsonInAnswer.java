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

  /** More braces than these open nothing: it is no answer, and looking on takes long. */
  private static final int MOST_TRIES = 50;

  /** Finds the longest object of an answer; nothing where it does not even begin one. */
  static Optional<JsonInAnswer> find(String answer) {
    int thought = answer.lastIndexOf(THOUGHT);
    int from = thought < 0 ? 0 : thought + THOUGHT.length();
    int best = -1;
    int bestEnd = -1;
    int open = answer.indexOf('{', from);
    for (int tries = 0; open >= 0 && tries < MOST_TRIES; tries++) {
      int end = end(answer, open);
      if (end < 0 && best < 0) {
        best = open; // it breaks off, unless a later one does not
        bestEnd = -1;
      } else if (end - open > bestEnd - best) {
        best = open;
        bestEnd = end;
      }
      open = answer.indexOf('{', Math.max(end, open + 1));
    }
    return best < 0 ? Optional.empty() : Optional.of(cut(answer, best, bestEnd));
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
