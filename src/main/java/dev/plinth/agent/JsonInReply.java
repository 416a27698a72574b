package dev.plinth.agent;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.plinth.spec.SpecText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The spec in a model reply. Models put it in Markdown fences, write prose around it or their
 * thoughts before it, wrap it in another object, write it as a JSON string, or write only its
 * entities.
 *
 * @param spec the spec, with all text before it replaced by spaces, so that each offset and line is
 *     the same as in the reply; a spec in a string has offsets of its own
 * @param around the number of characters around the JSON, without white space
 * @param openCount the number of brackets that are not closed
 * @param notes the assumptions about the reply, a sentence each
 */
record JsonInReply(SpecText spec, int around, int openCount, List<String> notes) {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /**
   * The maximum number of unclosed brackets before the search ends. The search scans the rest of
   * the reply for each unclosed bracket.
   */
  private static final int MAX_UNCLOSED = 50;

  /** The maximum number of strings in strings that are read. */
  private static final int MAX_STRINGS = 4;

  /** The beginning of an object: its first key, a comment, its end; or a list of objects. */
  private static final Pattern START =
      Pattern.compile("\\{(?=\\s*+(?:[\"'“”`}]|//|/\\*|\\w{1,40}\\s*+:))|\\[(?=\\s*+\\{)");

  private static final Pattern BRACE = Pattern.compile("\\{");

  /** The beginning of a string whose content is an object or a list of objects. */
  private static final Pattern STRING = Pattern.compile("\"(?=(?:\\s|\\\\[nrt]|\\\\++\")*+[\\[{])");

  JsonInReply {
    notes = List.copyOf(notes);
  }

  /**
   * Finds the spec in a reply. The final answer wins: the last spec that is not among the model's
   * thoughts. In a reply without a spec, finds the longest object.
   *
   * @return empty if the reply has no opening brace
   */
  static Optional<JsonInReply> find(String reply) {
    return find(reply, 0);
  }

  private static Optional<JsonInReply> find(String reply, int depth) {
    if (reply.contains("&quot;") && !reply.contains("\"")) {
      return find(unescaped(reply), depth);
    }
    List<ReplyObject> objects = objects(reply, START);
    if (objects.stream().noneMatch(ReplyObject::isSpec)) {
      Optional<JsonInReply> inString = inString(reply, depth);
      if (inString.isPresent()) {
        return inString;
      }
    }
    if (objects.isEmpty()) {
      objects = objects(reply, BRACE);
    }
    List<ReplyObject> found = objects;
    return found.stream()
        .max(ReplyObject.PREFERENCE)
        .map(object -> extract(reply, object, notes(reply, object, found)));
  }

  private static String unescaped(String reply) {
    return reply.replace("&quot;", "\"").replace("&#39;", "'").replace("&amp;", "&");
  }

  /** Returns the objects and arrays of the reply that are not inside a closed one. */
  private static List<ReplyObject> objects(String reply, Pattern start) {
    List<ReplyBrackets> read = new ArrayList<>();
    List<Integer> starts = new ArrayList<>();
    Matcher open = start.matcher(reply);
    int unclosed = 0;
    for (int from = 0; unclosed < MAX_UNCLOSED && open.find(from); ) {
      ReplyBrackets brackets = ReplyBrackets.from(reply, open.start());
      read.add(brackets);
      starts.add(open.start());
      unclosed += brackets.end() < 0 ? 1 : 0;
      from = Math.max(brackets.end(), open.start() + 1);
    }
    AnswerParts parts = AnswerParts.of(reply, offset -> isQuoted(reply, offset, starts, read));
    List<ReplyObject> objects = new ArrayList<>();
    for (int i = 0; i < read.size(); i++) {
      int at = starts.get(i);
      objects.add(ReplyObject.at(at, read.get(i), reply, parts.at(at)));
    }
    return objects;
  }

  /** Whether an offset is inside a closed spec. */
  private static boolean isQuoted(
      String reply, int offset, List<Integer> starts, List<ReplyBrackets> read) {
    for (int i = 0; i < starts.size() && starts.get(i) < offset; i++) {
      if (offset < read.get(i).end() && isJson(reply.substring(starts.get(i), read.get(i).end()))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isJson(String text) {
    try {
      MAPPER.readTree(text);
      return true;
    } catch (JsonProcessingException e) {
      return false;
    }
  }

  /** Finds a spec in the last string that holds one. */
  private static Optional<JsonInReply> inString(String reply, int depth) {
    Optional<JsonInReply> found = Optional.empty();
    Matcher string = STRING.matcher(reply);
    for (int from = 0; depth < MAX_STRINGS && string.find(from); ) {
      int end = stringEnd(reply, string.start());
      found =
          content(reply.substring(string.start(), end))
              .filter(content -> content.contains("entities"))
              .flatMap(content -> find(content, depth + 1))
              .or(keep(found));
      from = end;
    }
    return found.map(json -> json.with("the spec was written as a string, which was read"));
  }

  private static Supplier<Optional<JsonInReply>> keep(Optional<JsonInReply> found) {
    return () -> found;
  }

  private static int stringEnd(String text, int open) {
    int i = open + 1;
    while (i < text.length() && text.charAt(i) != '"') {
      i += text.charAt(i) == '\\' ? 2 : 1;
    }
    return Math.min(text.length(), i + 1);
  }

  private static Optional<String> content(String string) {
    String literal = string.replace("\n", "\\n").replace("\r", "\\r").replace("\t", "\\t");
    try {
      return Optional.of(MAPPER.readTree(literal).asText());
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  private JsonInReply with(String note) {
    List<String> all = new ArrayList<>(notes);
    if (!all.contains(note)) {
      all.add(note);
    }
    return new JsonInReply(spec, around, openCount, all);
  }

  private static List<String> notes(String reply, ReplyObject taken, List<ReplyObject> all) {
    List<String> notes = new ArrayList<>();
    long others =
        all.stream()
            .filter(object -> object.isSpec() && object.closed())
            .filter(object -> object.kind() == taken.kind() && !object.equals(taken))
            .map(object -> reply.substring(object.start(), object.end()))
            .filter(text -> !text.equals(reply.substring(taken.start(), taken.end())))
            .distinct()
            .count();
    if (taken.isSpec() && others > 0) {
      notes.add("the reply had %d different specs; the last was used".formatted(others + 1));
    }
    if (taken.kind() == AnswerParts.Kind.THOUGHTS) {
      notes.add("the spec was only in the model's thoughts, and was used");
    }
    return notes;
  }

  private static JsonInReply extract(String reply, ReplyObject object, List<String> notes) {
    ReplyBrackets outer = ReplyBrackets.from(reply, object.start());
    List<Integer> specs = outer.specs();
    boolean listed = object.shape() == ReplyObject.Shape.ENTITIES;
    int inner =
        listed || specs.isEmpty()
            ? outer.entities().orElse(object.start())
            : specs.get(specs.size() - 1);
    int start = object.shape() == ReplyObject.Shape.OTHER ? object.start() : inner;
    ReplyBrackets brackets = start == object.start() ? outer : ReplyBrackets.from(reply, start);
    int stop = brackets.end() < 0 ? reply.length() : brackets.end();
    String text = blank(reply, start) + reply.substring(start, stop);
    int around =
        countVisible(reply, 0, object.start()) + countVisible(reply, object.end(), reply.length());
    JsonInReply found =
        new JsonInReply(
            new SpecText(listed ? withEntities(text, start) : text),
            around,
            brackets.openCount(),
            notes);
    if (listed) {
      return found.with("the reply had only entities; the rest of the spec was added");
    }
    return start == object.start()
        ? found
        : found.with("the spec was inside another object, which was left out");
  }

  private static String withEntities(String text, int start) {
    boolean list = text.charAt(start) == '[';
    return text.substring(0, start)
        + "{\"entities\": "
        + (list ? text.substring(start) : "[" + text.substring(start) + "]")
        + "}";
  }

  /** Returns the text before an offset with each character except line ends as a space. */
  private static String blank(String reply, int end) {
    StringBuilder blank = new StringBuilder(end);
    for (int i = 0; i < end; i++) {
      char c = reply.charAt(i);
      blank.append(c == '\n' || c == '\r' ? c : ' ');
    }
    return blank.toString();
  }

  private static int countVisible(String text, int from, int to) {
    return (int) text.substring(from, to).chars().filter(c -> !Character.isWhitespace(c)).count();
  }
}
