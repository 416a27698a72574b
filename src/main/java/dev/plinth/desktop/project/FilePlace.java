package dev.plinth.desktop.project;

import static java.util.Objects.requireNonNull;

import dev.plinth.desktop.text.TextRange;

/**
 * A place in the text of a file.
 *
 * @param path the path of the file
 * @param range the place
 */
record FilePlace(String path, TextRange range) {
  FilePlace {
    requireNonNull(path);
    requireNonNull(range);
  }
}
