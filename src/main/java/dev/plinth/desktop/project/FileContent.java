package dev.plinth.desktop.project;

import static java.util.Objects.requireNonNull;

import dev.plinth.desktop.diff.LineDiff;
import dev.plinth.desktop.highlight.SyntaxToken;
import java.util.List;

/** The content of a file: its text, or the changes in it. */
sealed interface FileContent {
  /** Returns the path of the file in the project. */
  String path();

  /** Returns the change of the file. */
  FileChange change();

  /**
   * The text of a file.
   *
   * @param tokens the tokens to highlight, in order
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
   * The changes in a file.
   *
   * @param diff the differences between the previous and the current text
   */
  record Changed(String path, FileChange change, LineDiff diff) implements FileContent {
    public Changed {
      requireNonNull(path);
      requireNonNull(change);
      requireNonNull(diff);
    }
  }
}
