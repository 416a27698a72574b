package dev.plinth.evolution;

import dev.plinth.project.ProjectFile;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The answers that earlier plans of a project were given, as the docstrings of its revisions say.
 * They are proposed first where the same question comes again; they answer nothing by themselves.
 *
 * @param renames the names before and after, with a space between
 * @param fills the values that rows got, by field
 */
record FormerAnswers(Set<String> renames, Map<String, String> fills) {
  private static final Pattern LINE_BREAK = Pattern.compile("\\R {2}");
  private static final Pattern RENAME =
      Pattern.compile("(?m)^- \\w+\\.(\\w+) becomes \\w+\\.(\\w+); its data stays$");
  private static final Pattern FILL =
      Pattern.compile(
          "(?m)^- (\\w+\\.\\w+) (?:is added; existing rows|needs a value; rows without one) get"
              + " (?:\"(.*)\"|(\\w+\\(\\)))$");

  FormerAnswers {
    renames = Set.copyOf(renames);
    fills = Map.copyOf(fills);
  }

  /** Reads the answers of the revisions of a project. */
  static FormerAnswers of(List<ProjectFile> revisions) {
    Set<String> renames = new HashSet<>();
    Map<String, String> fills = new HashMap<>();
    for (ProjectFile revision : revisions) {
      String text = LINE_BREAK.matcher(revision.text()).replaceAll(" ");
      Matcher rename = RENAME.matcher(text);
      while (rename.find()) {
        renames.add(rename.group(1) + ' ' + rename.group(2));
        renames.add(rename.group(2) + ' ' + rename.group(1));
      }
      Matcher fill = FILL.matcher(text);
      while (fill.find()) {
        fills.put(fill.group(1), fill.group(2) == null ? fill.group(3) : fill.group(2));
      }
    }
    return new FormerAnswers(renames, fills);
  }

  /** Returns whether a field of one name has become one of the other name before, or back. */
  boolean isRename(String from, String to) {
    return renames.contains(from + ' ' + to);
  }

  /** Returns the value that rows got for a field before; empty if there is none. */
  Optional<String> fill(Place place) {
    return Optional.ofNullable(fills.get(place.toString()));
  }
}
