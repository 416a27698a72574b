package dev.plinth.desktop.project;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;

/** A row in the list of results: a file, or a match in the file above it. */
sealed interface SearchRow {
  /** A file with at least one match. */
  record InFile(String path) implements SearchRow {
    public InFile {
      requireNonNull(path);
    }
  }

  /** A match. */
  record Found(SearchResult result) implements SearchRow {
    public Found {
      requireNonNull(result);
    }
  }

  /** Returns the rows of these results: each file before its matches. */
  static List<SearchRow> of(List<SearchResult> results) {
    List<SearchRow> rows = new ArrayList<>();
    String path = "";
    for (SearchResult result : results) {
      if (!result.place().path().equals(path)) {
        path = result.place().path();
        rows.add(new InFile(path));
      }
      rows.add(new Found(result));
    }
    return rows;
  }
}
