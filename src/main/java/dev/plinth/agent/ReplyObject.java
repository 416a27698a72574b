package dev.plinth.agent;

import java.util.Comparator;
import java.util.regex.Pattern;

/**
 * An object or array in a model reply.
 *
 * @param start the offset of its opening bracket
 * @param end the offset after its closing bracket; the end of the reply if it is not closed
 * @param closed whether it is closed
 * @param shape the thing that it seems to be
 * @param kind the part of the reply that it begins in
 */
record ReplyObject(int start, int end, boolean closed, Shape shape, AnswerParts.Kind kind) {
  /** The things that an object can seem to be; a later one is preferred. */
  enum Shape {
    /** Any other object. */
    OTHER,
    /** An entity, or a list of entities. */
    ENTITIES,
    /** A spec, perhaps inside another object. */
    SPEC
  }

  private static final Pattern KEYS =
      Pattern.compile("[\"'“”`](?:spec_version|project_name|database|auth|entities)[\"'“”`]\\s*:");

  /**
   * Prefers a spec to another object, then the final answer to thoughts, then the later one. Of
   * other objects, the longest is preferred.
   */
  static final Comparator<ReplyObject> PREFERENCE =
      Comparator.comparing(ReplyObject::isUsable)
          .thenComparing(ReplyObject::kind)
          .thenComparing(ReplyObject::shape)
          .thenComparingInt(object -> object.isUsable() ? object.start : object.end - object.start);

  /** Returns the object that begins at an opening bracket. */
  static ReplyObject at(int start, ReplyBrackets brackets, String reply, AnswerParts.Kind kind) {
    boolean closed = brackets.end() >= 0;
    int end = closed ? brackets.end() : reply.length();
    return new ReplyObject(start, end, closed, shape(brackets, reply, start, end, closed), kind);
  }

  private static Shape shape(
      ReplyBrackets brackets, String reply, int start, int end, boolean closed) {
    CharSequence text = reply.subSequence(start, end);
    boolean cutSpec = !closed && KEYS.matcher(text).results().limit(2).count() == 2;
    if (!brackets.specs().isEmpty() || cutSpec) {
      return Shape.SPEC;
    }
    return brackets.entities().isPresent() ? Shape.ENTITIES : Shape.OTHER;
  }

  private boolean isUsable() {
    return shape != Shape.OTHER;
  }

  boolean isSpec() {
    return shape == Shape.SPEC;
  }
}
