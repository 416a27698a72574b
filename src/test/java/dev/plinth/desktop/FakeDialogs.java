package dev.plinth.desktop;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Answers every question at once with what a test has laid ready, and keeps what was said. */
public final class FakeDialogs implements Dialogs {
  /** The labels of the answers to come; without one the user turns away. */
  public final Deque<String> answers = new ArrayDeque<>();

  /** The files and folders to come. */
  public final Deque<Path> paths = new ArrayDeque<>();

  /** The titles of the questions that were asked. */
  public final List<String> asked = new ArrayList<>();

  /** What was told. */
  public final List<Notice> told = new ArrayList<>();

  /** The pairs of texts that were compared. */
  public final List<List<String>> compared = new ArrayList<>();

  /** What was suggested for files. */
  public final List<Path> suggested = new ArrayList<>();

  @Override
  public <T> Optional<T> ask(Question<T> question) {
    asked.add(question.title());
    String answer = answers.poll();
    return question.choices().stream()
        .filter(choice -> choice.label().equals(answer))
        .map(Question.Choice::meaning)
        .findFirst();
  }

  @Override
  public Optional<Path> specToOpen(Optional<Path> near) {
    return Optional.ofNullable(paths.poll());
  }

  @Override
  public Optional<Path> fileToSave(SavedFileKind kind, Path suggestion) {
    suggested.add(suggestion);
    return Optional.ofNullable(paths.poll());
  }

  @Override
  public Optional<Path> folder(Optional<Path> near) {
    return Optional.ofNullable(paths.poll());
  }

  @Override
  public void compare(String title, String before, String after) {
    compared.add(List.of(before, after));
  }

  @Override
  public void tell(Notice notice) {
    told.add(notice);
  }

  /** Gives the titles of what was told. */
  public List<String> titles() {
    return told.stream().map(Notice::title).toList();
  }
}
