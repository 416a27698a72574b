package dev.plinth.desktop.project;

import dev.plinth.desktop.find.TextSearch;
import dev.plinth.desktop.text.TextRange;
import java.util.ArrayList;
import java.util.List;

/**
 * The matches of a search in the files of a project.
 *
 * @param shown the first matches, at most {@link #MAX_SHOWN}, in the order of the tree
 * @param count the number of all matches
 * @param fileCount the number of files with a match
 */
record SearchResults(List<SearchResult> shown, int count, int fileCount) {
  /** The maximum number of results in a list. */
  static final int MAX_SHOWN = 1_000;

  SearchResults {
    shown = List.copyOf(shown);
  }

  /**
   * Searches all current files of a project.
   *
   * @throws InterruptedException if the thread is interrupted
   */
  static SearchResults of(ProjectChanges project, TextSearch search) throws InterruptedException {
    List<SearchResult> shown = new ArrayList<>();
    int count = 0;
    int files = 0;
    for (String path : project.paths()) {
      if (Thread.interrupted()) {
        throw new InterruptedException("another search has started");
      }
      String text = project.now().getOrDefault(path, "");
      List<TextRange> matches = search.matches(text);
      count += matches.size();
      files += matches.isEmpty() ? 0 : 1;
      add(
          path,
          text,
          matches.subList(0, Math.min(matches.size(), MAX_SHOWN - shown.size())),
          shown);
    }
    return new SearchResults(shown, count, files);
  }

  private static void add(
      String path, String text, List<TextRange> matches, List<SearchResult> results) {
    int line = 1;
    int lineStart = 0;
    for (TextRange match : matches) {
      for (int end = text.indexOf('\n', lineStart);
          end >= 0 && end < match.start();
          end = text.indexOf('\n', lineStart)) {
        line++;
        lineStart = end + 1;
      }
      results.add(SearchResult.of(path, text, match, line, lineStart));
    }
  }
}
