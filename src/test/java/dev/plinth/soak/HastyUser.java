package dev.plinth.soak;

import dev.plinth.desktop.Dialogs;
import dev.plinth.desktop.Notice;
import dev.plinth.desktop.Question;
import dev.plinth.desktop.SavedFileKind;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;

/** Answers at once and at random, and turns away now and then. */
final class HastyUser implements Dialogs {
  private static final int NAMES = 6;

  private final Random random;
  private final Path folder;

  /** Keeps all files below this folder. */
  HastyUser(Random random, Path folder) {
    this.random = random;
    this.folder = folder;
  }

  /** Gives the place of one of a few specs, whether it is there or not. */
  Path spec() {
    return folder.resolve("spec-" + random.nextInt(NAMES) + ".json");
  }

  @Override
  public <T> Optional<T> ask(Question<T> question) {
    int choice = random.nextInt(question.choices().size() + 1);
    return question.choices().stream().skip(choice).findFirst().map(Question.Choice::meaning);
  }

  @Override
  public Optional<Path> specToOpen(Optional<Path> near) {
    return Optional.of(spec());
  }

  @Override
  public Optional<Path> fileToSave(SavedFileKind kind, Path suggested) {
    Path zip = folder.resolve("out-" + random.nextInt(NAMES) + ".zip");
    return Optional.of(kind == SavedFileKind.ZIP ? zip : spec());
  }

  @Override
  public Optional<Path> folder(Optional<Path> near) {
    return Optional.of(folder);
  }

  @Override
  public void compare(String title, String before, String after) {}

  @Override
  public void tell(Notice notice) {}
}
