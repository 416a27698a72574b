package dev.plinth.drafting;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringTokenizer;

/** The text files beside this package, in which the words stand. */
final class WordFile {
  private WordFile() {}

  /** Gives the lines that say something: no comments, no blank ones. */
  static List<String> lines(String name) {
    try (InputStream in = WordFile.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing in this program");
      }
      return new String(in.readAllBytes(), UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Gives the phrases of each section of a file. */
  static Map<String, List<String>> sections(String name) {
    Map<String, List<String>> sections = new LinkedHashMap<>();
    List<String> phrases = new ArrayList<>();
    for (String line : lines(name)) {
      if (line.startsWith("[")) {
        phrases = new ArrayList<>();
        sections.put(line.substring(1, line.indexOf(']')), phrases);
      } else {
        phrases.addAll(split(line, ","));
      }
    }
    return sections;
  }

  /** Gives the parts of a line between separators, without the space around them. */
  static List<String> split(String line, String separator) {
    List<String> parts = new ArrayList<>();
    StringTokenizer rest = new StringTokenizer(line, separator);
    while (rest.hasMoreTokens()) {
      String part = rest.nextToken().strip();
      if (!part.isEmpty()) {
        parts.add(part);
      }
    }
    return parts;
  }
}
