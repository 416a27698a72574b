package dev.plinth.agent;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The parts of a model reply that are thoughts, and those that are the final answer. Models mark
 * them with tags such as {@code <think>} and {@code [THINK]}, or write them to the channels of
 * OpenAI's harmony format.
 */
final class AnswerParts {
  /** The kinds of parts; a later kind is preferred. */
  enum Kind {
    THOUGHTS,
    PLAIN,
    FINAL
  }

  private static final String THOUGHTS =
      "(?:\\w{1,12}:)?(?:think(?:ing)?|thoughts?|reason(?:ing)?|reflect(?:ion)?|analysis|scratch_?pad"
          + "|plan(?:ning)?|draft|(?:inner_)?monologue|chain_of_thought|cot)";

  private static final String ANSWERS =
      "(?:\\w{1,12}:)?(?:(?:final_)?(?:answer|output|response|result|solution)|final)";

  /**
   * Group 1: a closing tag; 2: thoughts; 3: an answer. Then the channels and headers of harmony.
   */
  private static final Pattern MARK =
      Pattern.compile(
          tag(THOUGHTS, ANSWERS)
              + "|<\\|?channel\\|?>\\s*(?<channel>\\w*)"
              + "|(?<end><\\|?(?:end|return|call|start)\\|?>|<channel\\|>)"
              + "|(?<bare>assistant\\s?final)(?=\\s*[`{\\[])"
              + "|(?<unused><unused94>)|(?<unusedEnd><unused95>)",
          Pattern.CASE_INSENSITIVE);

  private static final Map<String, Kind> CHANNELS =
      Map.of("analysis", Kind.THOUGHTS, "thought", Kind.THOUGHTS, "final", Kind.FINAL);

  private final NavigableMap<Integer, Kind> starts = new TreeMap<>();

  private AnswerParts() {
    starts.put(0, Kind.PLAIN);
  }

  private static String tag(String thoughts, String answers) {
    String open = "(?:<\\|?|<｜|\\[|◁)";
    String close = "(?:\\|?>|｜>|\\]|▷)";
    return open
        + "(?<closing>/|end_?(?:of_?)?)?(?:start_|begin_of_|begin_)?(?:(?<thoughts>"
        + thoughts
        + ")|(?<answer>"
        + answers
        + "))(?:\\s[^<>\\]]{0,60})?"
        + close;
  }

  /**
   * Finds the parts of a reply.
   *
   * @param quoted whether an offset is inside the JSON of a spec, where no tag is a mark
   */
  static AnswerParts of(String reply, IntPredicate quoted) {
    AnswerParts parts = new AnswerParts();
    Matcher mark = MARK.matcher(reply);
    List<Boolean> opened = new ArrayList<>();
    while (mark.find()) {
      if (!quoted.test(mark.start())) {
        parts.add(mark, opened);
      }
    }
    return parts;
  }

  private void add(Matcher mark, List<Boolean> opened) {
    boolean closing = mark.group("closing") != null || mark.group("unusedEnd") != null;
    boolean thoughts =
        mark.group("thoughts") != null
            || mark.group("unused") != null
            || mark.group("unusedEnd") != null;
    if (thoughts && closing && opened.isEmpty()) {
      starts.clear(); // the thoughts began before the reply
      starts.put(0, Kind.THOUGHTS);
    }
    if (thoughts) {
      opened.add(true);
    }
    starts.put(mark.end(), kind(mark, thoughts, closing));
  }

  private static Kind kind(Matcher mark, boolean thoughts, boolean closing) {
    String channel = mark.group("channel");
    if (channel != null) {
      return CHANNELS.getOrDefault(channel.toLowerCase(Locale.ROOT), Kind.PLAIN);
    }
    if (closing || mark.group("end") != null) {
      return Kind.PLAIN;
    }
    return thoughts ? Kind.THOUGHTS : Kind.FINAL;
  }

  /** Returns the kind of the part at an offset. */
  Kind at(int offset) {
    return starts.floorEntry(offset).getValue();
  }
}
