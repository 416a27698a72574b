package dev.plinth.desktop.project;

import static java.util.Objects.requireNonNull;

import dev.plinth.desktop.diff.LineDiff;
import dev.plinth.desktop.highlight.SyntaxToken;
import java.util.List;

/** A file as it is shown. */
sealed interface FileContent {
  /** Gives where it stands in the project. */
  String path();

  /** Gives what became of it. */
  FileChange change();

  /**
   * Its text.
   *
   * @param tokens what in it has a look of its own
   */
  record Source(String path, FileChange change, String text, List<SyntaxToken> tokens)
      implements FileContent {
    public Source {
      requireNonNull(path);
      requireNonNull(change);
      requireNonNull(text);
      tokens = List.copyOf(tokens);
    }
  }

  /**
   * What changed in it.
   *
   * @param diff all of it
   */
  record Changed(String path, FileChange change, LineDiff diff) implements FileContent {
    public Changed {
      requireNonNull(path);
      requireNonNull(change);
      requireNonNull(diff);
    }
  }
}
